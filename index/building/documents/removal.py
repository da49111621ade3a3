"""What a build takes out of an index: passages whose documents are gone, or are cut anew."""

from ...entry import Entry
from ...search.keywords import Tally
from .draft import Draft

_AT_ONCE = 4096  # passages whose words are counted together


class Removal:
    """Takes passages out of a draft and counts the words that leave with them."""

    def __init__(self, draft: Draft, gone: Tally) -> None:
        """Go on from the words of what left in earlier builds."""
        self._draft = draft
        self._gone = gone
        self._waiting: list[Entry] = []
        self.numbers: list[range] = []
        """Of the passages that were taken out."""

    def take_out_passages(self, document: int) -> None:
        """Take a document's passages out, if it has been cut."""
        numbers = self._draft.numbers_of(document)
        self._waiting.extend(self._draft.entries(numbers))
        self._draft.remove_passages(document, numbers)
        self.numbers.append(numbers)
        if len(self._waiting) >= _AT_ONCE:
            self._count()

    def gone(self) -> Tally:
        """Count the words of all that has left since passages were numbered."""
        self._count()
        return self._gone

    def _count(self) -> None:
        self._gone = self._gone.plus(Tally.of(self._waiting))
        self._waiting = []
