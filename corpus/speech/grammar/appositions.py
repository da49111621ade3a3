"""Read appositions: what stands between commas beside a name."""

from collections.abc import Sequence

from ..words.lists import words
from .names import Name, is_place, read_name
from .tokens import Token

LONGEST_ROLE = 7
"""Words between an article and a name."""
_MOST_COMMAS = 5
"""Between a name and its verb."""
PREPOSITIONS = words(
    """
    of for with to by from in at on about against than between among under over near into through during behind
    including like via around toward towards
    """
)
_ARTICLES = words("a an the his her its their our my this that one another some several many")
CLAUSE = words(
    """
    that and but as while when because since after before though although where which who whom whose or so until
    what how why nor yet if
    """
)


def head_before_commas(found: Sequence[Token], comma: int) -> tuple[Name | None, int]:
    """Find the head of a phrase that ends with the comma at `comma`, and the offset where the head's part starts.

    Both "Dmitry Peskov, the Kremlin spokesman, said" and "the Kremlin spokesman, Dmitry Peskov, said" are Peskov's.
    """
    end = comma
    likely: tuple[Name | None, int] = None, 0
    for hop in range(_MOST_COMMAS):
        begin = _segment_start(found, end)
        if found[begin].text == "and" and begin and found[begin - 1].text == ",":
            # "Ann Bell, a lawyer, and Jo Holz, a judge, said": two speak.
            return None, 0
        name = _head(found[begin:end])
        if name is not None and not is_place(name) and not (hop == 0 and _continues_place(found, begin, name)):
            if found[begin].text != "the":
                first = _role_start(found, begin) if hop == 0 else begin
                return (name, found[first].start) if name.person or likely[0] is None else likely
            # "Ann Bell, the Tigers, said" is rare; "Ann Bell, the Boston Tigers coach" is not: look further back.
            likely = likely if likely[0] else (name, found[begin].start)
        if begin == 0 or found[begin - 1].text != ",":
            break
        end = begin - 1
    return likely


def _role_start(found: Sequence[Token], begin: int) -> int:
    """Find where "the harbour master, Ann Bell," starts, of which the name starts at `begin`."""
    if begin < 2 or found[begin - 1].text != ",":
        return begin
    first = _segment_start(found, begin - 1)
    return first if found[first].text in _ARTICLES else begin


def _segment_start(found: Sequence[Token], end: int) -> int:
    """Find the first token after the comma, mark, quotation or joining word in front of `end`."""
    for earlier in range(end - 1, -1, -1):
        token = found[earlier]
        if token.text in (",", ";", ":", "–", "—") or token.kind == "quote" or token.text in ("that", "but"):
            return earlier + 1
    return 0


def _head(segment: Sequence[Token]) -> Name | None:
    """Find the name that a segment between commas consists of, with a role in front of it at most."""
    if not segment or segment[-1].kind != "name" or len(segment) > LONGEST_ROLE:
        return None
    lead = segment[:-1]
    if lead and lead[0].text in ("and", "while", "as", "when"):
        lead = lead[1:]
    if any(token.text in PREPOSITIONS or token.text in CLAUSE or token.kind in ("mark", "quote") for token in lead):
        return None
    if lead and lead[0].text in ("a", "an"):
        return None
    articled = bool(lead) and lead[0].text in _ARTICLES
    name = read_name(segment[-1])
    if name is None or name.owned or (articled and not name.person and len(lead) > 1):
        return None
    return None if "-" in name.text[:2] else name


def _continues_place(found: Sequence[Token], begin: int, name: Name) -> bool:
    """Say whether a bare name before the last comma goes on with a place: "of Albany, Georgia, said"."""
    return not name.person and begin > 1 and found[begin - 2].kind == "name"


def named_between_commas(found: Sequence[Token], place: int) -> Name | None:
    """Find the name between commas after a role: "said the spokesman, Dmitry Peskov."."""
    if place + 1 >= len(found) or found[place].text != "," or found[place + 1].kind != "name":
        return None
    following = found[place + 2].text if place + 2 < len(found) else "."
    name = read_name(found[place + 1])
    return name if name is not None and name.person and following in ",." else None
