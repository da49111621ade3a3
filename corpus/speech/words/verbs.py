"""The verbs of speech, by what may follow them. Infinitives are left out: "declined to say" says nothing."""

from .lists import words

PLAIN = words(
    """
    said says added adds noted notes explained explains argued argues insisted insists stressed stresses warned warns
    emphasized emphasised emphasizes emphasises wrote writes tweeted tweets told tells stated declared declares admitted
    admits acknowledged acknowledges claimed alleged asserted asserts maintained contended contends reiterated
    reiterates underlined underscored remarked observed joked jokes quipped conceded concedes lamented complained
    complains predicted predicts cautioned cautions believes thinks confirmed confirms announced announces
    """
)
"""What is said stands before them or after them, with or without "that"."""

STATING = words(
    """
    replied replies responded responds recalled recalls continued continues concluded concludes reminded reminds
    commented boasted testified testifies asked asks vowed pledged promised countered shouted exclaimed whispered posted
    estimated revealed reveals suggested suggests pointed denied denies agreed proposed recommended disclosed
    indicated clarified specified reaffirmed hinted assured informed mentioned
    """
)
"""What is said follows them after "that" or in quotation marks, or is quoted before them; a bare noun is no speech."""

QUOTING = words(
    """
    calling describing
    called calls described describes dubbed dubs labeled labelled labels branded accused accuses praised praises
    blasted slammed slams hailed hails denounced condemned condemns criticized criticised mocked characterized
    characterised touted decried derided lauded referred urged urges thanked
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
