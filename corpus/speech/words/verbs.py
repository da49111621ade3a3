"""The verbs of speech, by what may follow them. Infinitives are left out: "declined to say" says nothing."""

from .lists import words

BARE = words(
    """
    said says told tells stated insists insisted argued argues alleged asserted asserts maintained contended contends
    warned warns cautioned cautions believes thinks estimates joked quipped conceded complained lamented
    """
)
"""What is said stands in front of them or behind them, with or without "that"."""

PLAIN = BARE | words(
    """
    claimed added adds noted notes explained explains stressed stresses emphasized emphasised emphasizes emphasises
    wrote writes tweeted tweets declared declares admitted admits acknowledged acknowledges reiterated reiterates
    underlined underscored remarked observed predicted predicts confirmed announced
    """
)
"""Those behind which what is said follows after "that" or in quotation marks: "added 2.5 more" is no speech."""

STATING = words(
    """
    replied replies answered answers objected retorted responded responds recalled recalls continued continues concluded
    concludes reminded reminds
    commented boasted testified testifies asked asks vowed pledged promised countered shouted exclaimed whispered
    posted confirms announces estimated revealed reveals suggested suggests pointed denied denies agreed proposed
    recommended disclosed indicated clarified specified reaffirmed hinted assured informed mentioned
    """
)
"""As those, and only a quotation in front of them is what is said."""

QUOTING = words(
    """
    calling describing called calls described describes dubbed dubs labeled labelled labels branded accused accuses
    praised praises blasted slammed slams hailed hails denounced condemned condemns criticized criticised mocked
    characterized characterised touted decried derided lauded referred urged urges thanked
    """
)
"""Only what stands in quotation marks after them is speech."""

ADDING = words(
    """
    saying adding noting stressing explaining arguing insisting warning emphasizing emphasising claiming stating
    writing tweeting telling calling describing recalling pointing declaring alleging concluding reiterating
    """
)
"""Participles after a comma: the sentence's own subject speaks."""

TOLD = words("told tells reminded reminds assured informed telling asked asks warned warns promised cautioned")
"""Those that may name the listener first: "told reporters", "told a news conference"."""

SPOKEN = PLAIN | STATING | QUOTING | ADDING
