"""Find the people whose words a question asks for."""

import re

_CAPITAL = r"[^\W\d_a-z]"
_WORD = rf"{_CAPITAL}\w*(?:[-’']{_CAPITAL}\w+)*"
_NAME = rf"{_WORD}(?:\s+(?:(?:de|del|al|van|von|bin|der|la)[\s-]+)?{_WORD}){{0,5}}"
_OFFICE = (
    r"(?:president|minister|secretary|spokes(?:man|woman|person)|ambassador|general|colonel|senator|representative|speaker|king"
    r"|queen|prince|princess|pope|chancellor|governor|mayor|judge|justice|professor|director|chief|leader|mr|mrs|ms|dr|sir|lord"
    r"|lady|gen|col|sen|rep|gov|prof|commander|envoy|diplomat|official|analyst|expert|journalist)"
)
_BEFORE_OFFICE = r"(?:the\s+)?(?:(?!(?:by|of|in|from|for|with)\b)[\w-]+\s+){0,4}"
_WHO = rf"(?:{_BEFORE_OFFICE}(?i:{_OFFICE})\.?\s+)?(?P<who>{_NAME}(?:\s+and\s+{_NAME})?)"
_SAY = (
    r"(?:say|said|tell|told|think|claim|state|comment|mean|call|argue|warn|suggest|deny|confirm|respond|react|promise|stress"
    r"|note|add|mention|insist|explain|reply|answer|emphasi[sz]e|admit|declare|describe)"
)
_WORDS = r"(?:comments?|statements?|remarks?|words|views?|reaction|response|opinion|quotes?|claims?|answer)"
_ENDS = (
    r"(?=\W*\Z|\s*[,;:?!.)]|\s+(?:what|who|when|where|why|how|which|is|are|was|were|did|does|do|has|on|in|about|to)\b)"
)
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\b(?i:did|does|has|have|had)\s+{_WHO}\s+(?:\w+ly\s+|also\s+|ever\s+|just\s+)?{_SAY}\b",
        rf"\b(?i:according to)\s+{_WHO}{_ENDS}",
        rf"\b(?P<who>{_NAME})[’']s?\s+(?:\w+\s+)?{_WORDS}\b",
        rf"\b(?i:comments?|statements?|remarks?|quotes?|words|said)\s+(?:by|from)\s+{_WHO}{_ENDS}",
        rf"\b(?i:what)\s+{_WHO}\s+(?:said|says|thinks|claims|told)\b",
    )
)
_IN_OFFICE = re.compile(rf"\A(?:.*\b{_OFFICE}\b\.?(?:\s+(?:of|for)\s+{_WORD})?)\s*", re.IGNORECASE)
_COINED = re.compile(r"\b[A-Z]{2,}\b|(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<=[a-z])[A-Z]")
"""Capitals as organisations and web sites have them: "FAA", "GasBuddy", and not "McBride"."""
_AND = re.compile(r"\s+and\s+")
_NO_PERSON = re.compile(
    r"\b(?:The|Who|What|Which|When|Where|Why|How|Did|Does|Has|Is|Was|In|On|According|Party|Ministry|Council|Court|Bank|University"
    r"|Agency|Union|Nations?|States?|Republic|Kingdom|Army|Office|House|Committee|Commission|Company|Corporation|Group|League"
    r"|Institute|Department|Bureau|Service|Association|Organi[sz]ation|Federation|Center|Centre|Report|Survey|Poll|Index|Study|Data"
    r"|Census|Law|Act|Reserve|News|Times|Post|Magazine|January|February|March|April|June|July|August|September|October|November"
    r"|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|I|We|You|He|She|They|It|People|Experts|Scientists)\b"
)


def speakers_in(question: str) -> list[tuple[str, str]]:
    """Find the people whose words are asked for: each name without its office, and the words it was read from."""
    found: dict[str, str] = {}
    for form in _FORMS:
        for match in form.finditer(question):
            for who in _AND.split(match["who"]):
                name = _IN_OFFICE.sub("", who).strip()
                if name and not _NO_PERSON.search(name) and not _COINED.search(name):
                    found.setdefault(name, match[0].strip())
    return list(found.items())
