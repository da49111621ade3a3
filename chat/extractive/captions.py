"""Tell a caption from a sentence: "Ana Example, mayor of Velmora." says nothing of its own."""

import re

_LONGEST = 14  # words: longer ones say something even where no verb is known
_VERB = re.compile(
    r"\b(?:am|is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|"
    r"began|became|brought|came|fell|fought|gave|got|held|kept|led|left|lost|made|met|paid|said|says?|sent|set|shot|"
    r"told|took|went|won|wrote|\w{2,}ed|\w{2,}n[’']t|\w+[’'](?:s|re|ll|ve)\s+(?:\w+ing|been|not))\b",
    re.IGNORECASE,
)


def is_caption(text: str) -> bool:
    """Say whether a short text has no verb that can be told from its form."""
    return len(text.split()) <= _LONGEST and not _VERB.search(text)
