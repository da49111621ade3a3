"""What form of answer a question asks for, judged from its words."""

import re

from ..query import Asked

# Where the asking word stands does not matter: press questions often begin with a statement and ask at the end. But
# "when" and "where" ask only where a clause begins; elsewhere they join clauses.
_BEGINS = r"(?:^|[.?!:,;—–]\s*|\b(?:and|by|exactly|from|in|since|until)\s+)"
_FORMS = (
    (Asked.TIME, rf"{_BEGINS}when\b|\b(?:what|which)\s+(?:year|date|day|month|time)\b|\bhow long ago\b"),
    (Asked.DURATION, r"\bhow long\b(?! ago)|\bhow many (?:seconds|minutes|hours|days|weeks|months|years)\b"),
    (Asked.NUMBER, r"\bhow (?:many|much|old|far|tall|big|large|high|fast)\b"),
    (Asked.NUMBER, r"\b(?:what|which)(?:\s+\w+){0,3}?\s+(?:percentage|percent|share|number|amount|age|price|sum)\b"),
    (Asked.PERSON, r"\bwho(?:m|se)?\b|\b(?:what|which)\s+(?:person|man|woman|politician|leader)\b"),
    (Asked.PLACE, rf"{_BEGINS}where\b|\b(?:what|which)\s+(?:country|city|state|town|region|place)\b"),
)
_PATTERNS = tuple((asked, re.compile(form, re.IGNORECASE)) for asked, form in _FORMS)
_OTHERS = re.compile(r"\b(?:what|which|why|how)\b", re.IGNORECASE)


def asked_for(question: str) -> Asked:
    """Tell what form of answer is asked for: the last asking word decides; `Asked.ANY` when none does."""
    found = [(match.start(), asked) for asked, pattern in _PATTERNS for match in pattern.finditer(question)]
    asking = max((match.start() for match in _OTHERS.finditer(question)), default=-1)
    if not found or max(found)[0] < asking:
        return Asked.ANY
    return max(found)[1]
