"""Find what a question is about, without the words that ask for a timeline or a comparison."""

import re

from ..query import Query

_CHANGE = r"(?:chang|evol|develop|unfold|progress|shift|mov|unravel|play|go|gone|turn)\w*"
_SAY = r"(?:report|cover|descri|present|portray|treat|tell|differ|disagree|write|put|say|said|think|view)\w*"
_NOUNS = r"(?:coverage|views?|statements?|positions?|accounts?)"
_ABOUT = r"(?:about|on|of|over|regarding|concerning|around)"
_TIMELINE = r"(?:time\s?line|chronology|chronological order|chronicle|history|course of events|sequence of events)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf".*?\b{_TIMELINE}(?:\s+(?:of|for|on|about))?\b(?P<about>.+)",
        rf"how\s+(?:did|has|have|had|does|do|was|were|is|are)\s+(?P<about>.+?)\s+(?:been\s+)?{_CHANGE}\b(?P<rest>.*)",
        r"what(?:['’]s|\s+has|\s+have|\s+had|\s+all)*\s+(?:happened|changed|been happening|been going on|went on)"
        r"(?:\s+(?:with|to|in|around|about|at|on))?\b(?P<about>.+)",
        r".*?\b(?:differences?|disagreements?|versus|vs)\b.*?\b(?:about|on|over|regarding|concerning)\b(?P<about>.+)",
        r".*?\b(?:latest|newest|most recent|new)\b(?:\s+(?:news|developments?|updates?|information|situation|word))?"
        r"\s+(?:on|about|regarding|from|with|in)\b(?P<about>.+)",
        r"(?:is|are|does|do|has|have)\s+(?P<about>.+?)\s+still\b(?P<rest>.*)",
        rf"how\s+(?:is|are|was|were)\s+(?P<about>.+?)\s+(?:being\s+)?{_SAY}\s+(?:by|in)\b.*",
        rf"compare\b.*?\b(?:{_SAY}|{_NOUNS})\s+{_ABOUT}\b(?P<about>.+)",
        r"compare\b.*?\b(?:about|on|regarding|concerning)\b(?P<about>.+)",
        rf"(?:how|what|where)\b.*?\b{_SAY}(?:\s+{_ABOUT})?\b(?P<about>.+)",
        r"compare\b(?P<about>.+)",
    )
)
# "Russia's position on the talks" is about Russia and the talks; no article need speak of a position.
_STANCES = r"(?:position|stance|attitude|policy|line|views?|story|situation|news|coverage)"
_STANCE = re.compile(
    rf"(?:['’]s?)?\s+{_STANCES}\s+(?=(?:on|towards?|about|of|regarding)\b)"
    rf"|\b(?:the\s+)?{_STANCES}\s+(?:of|on|in|about|around)\b",
    re.IGNORECASE,
)
_OVER_TIME = re.compile(
    r"\b(?:over (?:time|the (?:years|months|weeks))|side by side|so far|until now|up to now|from beginning to end)\b",
    re.IGNORECASE,
)
_JOINS = r"(?:and|or|in|by|of|between|from)"
_EDGES = re.compile(
    rf"\A(?:\s|[,;:.?!–—-]|(?:{_JOINS}|that|with)\b)+|(?:\s|[,;:.?!–—-]|\b{_JOINS}\b)+\Z", re.IGNORECASE
)


def subject_of(query: Query) -> str:
    """Give what the question is about: "the grain exports" of "How did the grain exports change since June?".

    Words that were read as a filter or as a side to be compared are left out; the whole question where nothing is left.
    """
    question = query.search_question.strip()
    found = next((match for form in _FORMS if (match := form.match(question))), None)
    about = f"{found['about']} {found.groupdict().get('rest') or ''}" if found else question
    for words in (*(chip.words for chip in query.chips), *query.sides):
        about = re.sub(rf"(?<!\w){re.escape(words)}(?!\w)", " ", about, flags=re.IGNORECASE)
    about = " ".join(_STANCE.sub(" ", _OVER_TIME.sub(" ", about)).split())
    return _EDGES.sub("", about) or question
