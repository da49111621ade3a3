"""What form of answer a question asks for, judged from its words."""

import re

from ..query import Asked

# Where the asking word stands does not matter: press questions often begin with a statement and ask at the end.
_FORMS = (
    (Asked.TIME, r"\bwhen\b(?=[^.?!]*\?)|\b(?:what|which)\s+(?:year|date|day|month|time)\b|\bhow long ago\b"),
    (Asked.NUMBER, r"\bhow (?:many|much|long|old|far|tall|big|large|high|fast)\b"),
    (Asked.NUMBER, r"\b(?:what|which)(?:\s+\w+)?\s+(?:percentage|percent|share|number|amount|age|price|sum)\b"),
    (Asked.PERSON, r"\bwho(?:m|se)?\b(?=[^.?!]*\?)|\b(?:what|which)\s+(?:person|man|woman|politician|leader)\b"),
    (Asked.PLACE, r"\bwhere\b(?=[^.?!]*\?)|\b(?:what|which)\s+(?:country|city|state|town|region|place)\b"),
)
_PATTERNS = tuple((asked, re.compile(form, re.IGNORECASE)) for asked, form in _FORMS)


def asked_for(question: str) -> Asked:
    """Tell what form of answer is asked for: the last asking word decides; `Asked.ANY` when none does."""
    text = question if "?" in question else question + "?"
    found = [(match.start(), asked) for asked, pattern in _PATTERNS for match in pattern.finditer(text)]
    asking = max(
        (match.start() for match in re.finditer(r"\b(?:what|which|why|how)\b", text, re.IGNORECASE)), default=-1
    )
    if not found or max(found)[0] < asking:
        return Asked.ANY
    return max(found)[1]
