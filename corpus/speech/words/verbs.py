"""The verbs of speech, by what may follow them. Infinitives are left out: "declined to say" says nothing."""

from .lists import words

SAYING = words(
    """
    said says added adds noted notes explained explains argued argues insisted insists stressed stresses warned warns
    emphasized emphasised emphasizes emphasises replied replies responded responds recalled recalls continued continues
    concluded concludes wrote writes tweeted tweets told tells stated reminded reminds declared declares admitted admits
    acknowledged acknowledges claimed alleged asserted asserts maintained contended contends reiterated reiterates
    underlined underscored remarked observed commented joked jokes quipped conceded concedes boasted lamented complained
    complains predicted predicts testified testifies asked asks vowed pledged promised cautioned cautions
    countered shouted exclaimed whispered posted estimated
    """
)
"""What is said stands before them or after them, with or without "that"."""

STATING = words(
    """
    confirmed confirms announced announces revealed reveals suggested suggests pointed believes thinks denied
    denies accepted agreed proposed recommended disclosed indicated clarified specified reaffirmed hinted
    assured informed mentioned pointing
    """
)
"""What is said follows them after "that" or in quotation marks; a bare noun after them is no speech."""

QUOTING = words(
    """
    called calls described describes dubbed dubs labeled labelled labels branded accused accuses praised praises
    blasted slammed slams hailed hails denounced condemned condemns criticized criticised mocked characterized
    characterised touted decried derided lauded referred urged urges thanked
    """
)
"""Only what stands in quotation marks after them is speech."""

ADDING = words(
    """
    saying adding noting stressing explaining arguing insisting warning emphasizing emphasising claiming stating
    writing tweeting telling calling describing recalling declaring alleging concluding reiterating
    """
)
"""Participles after a comma: the sentence's own subject speaks."""

TOLD = words("told tells reminded reminds assured informed telling asked asks warned warns promised cautioned")
"""Those that may name the listener first: "told reporters", "told a news conference"."""

SPOKEN = SAYING | STATING | QUOTING | ADDING
