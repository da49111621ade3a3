"""Judge a paragraph by itself: what surely is part of the page and not of the article."""

import re

from ..document import Kind
from ..metadata import is_byline, without_times
from .notices import is_notice
from .shape import Paragraph, plain
from .vocabulary import AGENCIES, BUTTONS, LISTS, MENU, TOPICS

_LONGEST_LINE = 14
"""Words of a line that may be a credit, a button or a menu."""
_LONGEST_POINTER = 30
_LONGEST_AUTHOR = 5
_CREDIT = re.compile(
    r"(?:photo(?:graph)?s?|images?|pictures?|image (?:source|credit)|video|credits?|illustration|infographic|graphic"
    r"|getty images|foto|fotoğraf|фото|görsel|bild|crédit|şəkil)"
    r"(?: by| credit| courtesy(?: of)?)?\s?[:,/©|]\s?[^.!?]{0,70}$"
    r"|\([^()]{0,60}\b(?:photo|file|afp|ap|reuters|epa|getty|sputnik|tass|anadolu|aa|image)\b[^()]{0,40}\)$"
    r"|(?:[\w.'’-]+ ){0,2}[\w.'’-]+/{1,2}(?:[\w.'’-]+/){0,3}"
    r"(?:afp|ap|reuters|epa|epa-efe|getty(?: images)?|tass|sputnik|anadolu|aa|pool|shutterstock|cnn|bloomberg)\b"
    r"[\w /]{0,40}$"
    r"|©\s?[\w /.,'’-]{2,60}$",
    re.IGNORECASE,
)
_POINTER = re.compile(
    r"\W{0,3}(?:read(?: more| also| next| here| our)?|more|more (?:from|on|about)(?: [\w.'’]+){1,6}|see also|also see"
    r"|related(?: (?:article|story|news))?s?|also read|watch also|don[’']t miss|you may also like|recommended"
    r"|subjects?|tags?|topics?|keywords|filed under|categor(?:y|ies)"
    r"|читайте также|читайте далее|по теме|темы|теги|читайте також|за темою|теми|ayrıca okuyun|ilgili haber|etiketler"
    r"|həmçinin oxuyun|oxuyun|կարդացեք նաև|lesen sie auch|mehr dazu|lire aussi|à lire aussi|lea también|lee también"
    r"|etiquetas)\s?[:|►»>](?!//)\s?\S",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"(?:contributing(?: from [\w ]+)?:|contributed:|(?:additional )?reporting by |editing by |writing by )"
    r"\s?\S[^.!?]{0,160}\.?$"
    r"|[–—-]{1,2}\s?[^.!?]{0,60}\bcontributed (?:reporting|to this (?:story|report))\.?$"
    r"|[^.!?]{0,50}\b(?-i:CNN|AP|Reuters|AFP|TASS)\b(?: Business)?\)?\s?[–—-]{1,2}$"
    r"|from (?:staff|usa today|wire)\b.{0,60}\b(?:reports|report|services)$|special (?:to|for) (?-i:[A-Z]).{0,40}$",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"(?:source|author|автор|источник|джерело|kaynak|mənbə|müəllif|quelle|fuente)\s?:\s?[^,.:]{2,40}$"
    r"|by (?:\w+ ){0,4}(?:staff|agencies|desk|team|reporters?|correspondents?|news service)(?: \w+){0,3}$",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:correspondents?|reporters?|editors?|staff writers?|journalists?|columnists?)\b(?!')", re.IGNORECASE
)
_STAMP = re.compile(
    r"\b(?:date|published|publication|posted|updated?|modified|issued|last|first|on|at|time|author|by|edited|created|edt"
    r"|est|yayınlanma|yayın|güncelleme|tarihi|son|опубликовано|обновлено|дата|оновлено|опубліковано|stand|aktualisiert"
    r"|\d{1,2}h\d{0,2}|am|um|uhr|publié|mis à jour|modifié|le|à|publicado|actualizado|el)\b",
    re.IGNORECASE,
)
_UNDATED = re.compile(
    r"\W{0,3}(?:last )?(?:updated?|published|modified|posted|issued|last update|publié|güncelleme|yayınlanma|обновлено"
    r"|опубликовано|оновлено|aktualisiert|actualizado)(?: on| at)?\s?:?\s*\W*$",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"(?:\d+|an?|one|two|three)\s?(?:h|hrs?|m|mins?|d|hours?|minutes?|days?|weeks?|months?) ago$"
    r"|(?:reading time|temps de lecture|lesezeit|время чтения|okuma süresi|tiempo de lectura)\b.{0,20}$"
    r"|\d+[ -]min(?:ute)?s?(?: read)?$|\d+ (?:views|reads|shares|просмотров)$"
    r"|(?:vor \d+ \w+|il y a \d+ \w+|hace \d+ \w+|\d+ \w+ (?:назад|тому|önce|əvvəl))$",
    re.IGNORECASE,
)
_POINTERS = frozenset({"read more", "read also", "more", "also read", "читать далее", "devamını oku"})
_LIST_OPENINGS = (
    "more from ",
    "more on ",
    "more about ",
    "more in ",
    "latest from ",
    "read more on ",
    "read more about ",
)
_CRUMB = re.compile(r"\s*(?:[|›»>•·/]|\s[-–—]\s)\s*")
_EDGES = " |:;,.-–—·/()"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DATA = re.compile(r"[\d:;()$%]")
_LETTER = re.compile(r"[^\W\d_]")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


def judge(paragraph: Paragraph) -> Kind | None:
    """Say what a paragraph is when it shows it by itself, else None."""
    text, words = paragraph.text, paragraph.words
    if not _LETTER_OR_DIGIT.search(text):
        return Kind.BOILERPLATE
    if words <= _LONGEST_LINE and not paragraph.is_sentence and _is_of_page(text):
        return Kind.BOILERPLATE
    if words <= _LONGEST_POINTER and (plain(text) in AGENCIES or _CONTRIBUTED.match(text)):
        return Kind.BYLINE
    if words <= _LONGEST_POINTER and _POINTER.match(text):
        return Kind.BOILERPLATE
    return Kind.BOILERPLATE if is_notice(text, words) else None


def _is_of_page(line: str) -> bool:
    return is_button(line) or is_menu(line) or any(form.match(line) for form in (_CREDIT, _AGO, _UNDATED))


def is_button(text: str) -> bool:
    """Say whether a line is a button or a notice of a word or two."""
    return plain(text) in BUTTONS


def is_list_heading(text: str) -> bool:
    """Say whether a line heads a list of other articles."""
    line = plain(text)
    return line in LISTS or line.startswith(_LIST_OPENINGS)


def is_pointer(text: str) -> bool:
    """Say whether a line is "Read more" by itself: a button, or the heading of a list when headlines follow."""
    return plain(text) in _POINTERS


def is_topics_heading(text: str) -> bool:
    """Say whether a line heads a list of topics."""
    return plain(text) in TOPICS


def is_menu_entry(text: str) -> bool:
    """Say whether a line is what menus consist of."""
    line = plain(text)
    return line in MENU or line in BUTTONS


def is_menu(text: str) -> bool:
    """Say whether one line holds a menu, a choice of languages or a path of pages."""
    if _DATA.search(text):
        return False
    parts = [part for part in _CRUMB.split(text) if part]
    if len(parts) >= 2 and all(part.count(" ") < 4 for part in parts):
        known = sum(map(is_menu_entry, parts))
        return known >= 2 or (known == 1 and len(parts) >= 3)
    words = text.split()
    return len(words) >= 3 and sum(map(is_menu_entry, words)) >= 0.75 * len(words)


def is_author(text: str) -> bool:
    """Say whether a line between a headline and its article is a name or a reporter's office."""
    if len(text.split()) > _LONGEST_AUTHOR or any(sign in text for sign in ":;.!?"):
        return False
    return is_byline(f"By {text}") or _OFFICE.search(text) is not None


def is_origin(text: str) -> bool:
    """Say whether a line beside an article's headline states its date, its authors or its source, and nothing else."""
    dated = any(letter.isdigit() for letter in text) and _LETTER.search(text) is not None
    rest = _STAMP.sub("", without_times(text)) if dated else ""
    if dated and (not _LETTER.search(rest) or (_YEAR.search(text) and is_byline(f"By {rest.strip(_EDGES)}"))):
        return True
    if plain(text).removeprefix("by ") in AGENCIES:
        return True
    return _SOURCE.match(text) is not None or is_byline(text)
