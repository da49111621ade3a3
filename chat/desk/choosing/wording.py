"""Tell from its wording whether a sentence can be quoted by itself, and whether it tells what happened."""

import re

_SHORTEST, _LONGEST = 40, 420  # characters
_ENDS = re.compile(r"(?<!\.\.)(?<!\. \.)[.!][\"'”’»)\]]*\Z")
_OPENS = re.compile(r"[\"“„«'‘(\[]*[^\W_a-zß-öø-ÿ]")
_OF_THE_PAGE = re.compile(
    r"\b(?:click|subscribe|sign up|read more|newsletter|podcast|scroll|stay tuned|follow us|getty|"
    r"just watched|more videos|hide caption|\d+ of \d+ photos|live updates?|(?:need|things) to know|"
    r"our (?:coverage|reporters?|live blog))\b|\b(?:photos?|image):|\bpool/",
    re.IGNORECASE,
)
_LEANS_BACK = re.compile(
    r"[\"“'‘(]*(?:He|She|It|They|His|Her|Its|Their|This|That|These|Those|Such|Both|But|And|Or|Nor|So|Yet|However|"
    r"Instead|Moreover|Meanwhile|Also|Then|Still|Besides|Furthermore|Therefore|Thus|Nevertheless|Nonetheless|"
    r"Additionally|Others?|Another|Here|There|Now|Elsewhere|Earlier|Later|Afterwards?|"
    r"(?:In|At|By|On|To|Despite|After|Before|During|Since) (?:addition|contrast|response|turn|this|that|these|those|"
    r"the same)|As a result|For (?:example|instance)|In fact|Of course|"
    r"According to (?:the|an?) [a-z]+)\b"
)
_THE_THING = re.compile(
    r"The (?P<noun>[a-z]+) (?:\w+ed|\w+s|said|told|has|had|was|is|are|were|will|would|also|came|then|now)\b"
)
# "…", he said; "said so"; "that week"
_MEANS_ANOTHER = re.compile(
    r"[\"”,]\s*(?:he|she|they) (?:also )?(?:said|says|added|told|wrote|noted|explained|continued)\b"
    r"|\b(?:said|did|do|does|done) so\b"
    r"|\b(?:that|the same|the previous|the next|the following) (?:day|week|month|year)\b"
    r"|\b(?:hours|days|weeks|months|years) (?:later|earlier)\b"
)
_QUOTED = re.compile(r"[\"“„«][^\"”»]*[\"”»]?")
_SPEAKER_OR_READER = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Uu]s|[Yy]ou|[Yy]our)\b(?!\.)")
_OUTSIDE = 8  # characters outside its quotation marks by which a quote says who speaks
_PAST = (
    r"(?:began|became|brought|built|bought|came|chose|drew|fell|fled|fought|gave|got|grew|held|hit|kept|led|left|lost|"
    r"made|met|paid|ran|rose|said|saw|sank|sent|shut|sold|shot|slid|spoke|stole|stood|struck|told|took|went|withdrew|"
    r"won|wrote)"
)
_HAPPENED = re.compile(
    rf"\b(?:(?:was|were|has|have|had|has been|have been) (?:\w+ly |also |now )?"
    rf"(?!been\b|often\b)(?:\w+ed|\w+en|{_PAST})\b"
    rf"|(?<!\bto )(?<!\bwho )(?<!\bthat )(?<!\bwhich ){_PAST}\b"
    # A form in -ed after an article or "is" is a participle: "an approved treatment", "is expected".
    r"|(?<!\bwho )(?<!\bthat )(?<!\bwhich )(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bno )"
    r"(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bof )(?<!\band )(?<!, )"
    r"\w{2,}(?<!need)(?<!exce)(?<!spe)(?<!hundr)ed (?!by\b|with\b|for\b))"
)
# "May" in capitals is the month.
_SUPPOSES = re.compile(r"\bmay\b|\b(?i:could|might|should|if|perhaps|assuming|whether|likely|expects?|expected)\b")
_EXPLAINS = re.compile(r"(?:Why|How|What|When|Where|Who)\b")


def is_quotable(text: str) -> bool:
    """Say whether a sentence is whole, of a readable length, asks nothing, and is not about the page it stands on."""
    return (
        _SHORTEST <= len(text) <= _LONGEST
        and "\n" not in text
        and bool(_OPENS.match(text) and _ENDS.search(text))
        and not _OF_THE_PAGE.search(text)
        and text.count("“") == text.count("”")
        and text.count('"') % 2 == 0
    )


def stands_alone(text: str) -> bool:
    """Say whether a sentence can be understood without the one before it, and without knowing who speaks."""
    outside = _QUOTED.sub(" ", text)
    return (
        not _LEANS_BACK.match(text)
        and not _MEANS_ANOTHER.search(text)
        and not _SPEAKER_OR_READER.search(outside)
        and (outside.strip() == text or len(outside.strip()) >= _OUTSIDE)
    )


def thing(text: str) -> str:
    """Give the noun that a sentence opens with as if it were known, "The deal promised …"; empty when there is none."""
    found = _THE_THING.match(text)
    return found["noun"] if found else ""


def tells_event(text: str) -> bool:
    """Say whether a sentence tells what happened or was said, and does not only suppose."""
    supposes = _SUPPOSES.search(_QUOTED.sub(" ", text))
    return bool(_HAPPENED.search(text)) and not supposes and not _EXPLAINS.match(text)
