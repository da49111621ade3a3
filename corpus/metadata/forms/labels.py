"""The words that say what a date is: that of publication, or another."""

import re

_ON = r"(?:\s?(?:on|at|am|le|el|date|time))?"
_PUBLISHED = (
    r"(?:first |originally )?(?:published|posted|publication|released?|issued|created|added|date(?: of publication)?"
    r"|опубликован[оа]?|дата(?: публикации)?|опубліковано|дата публікації|yayın(?:lan\w+|landı)?(?: tarihi)?"
    r"|giriş tarihi|oluşturulma(?: tarihi)?|dərc (?:edilib|olunub)|tarix|veröffentlicht|erstellt|publié|publicado)"
)
_UPDATED = (
    r"(?:last |latest |son |zuletzt )?(?:updated?|modified|edited|revised|changed|güncelle\w*(?: tarihi)?|обновлен[оа]?"
    r"|изменено|оновлено|yenilən\w*|aktualisiert|mis à jour|actualizado)"
)
_OTHER = (
    r"(?:accessed|retrieved|archived|saved|printed|downloaded|captured|today(?: is)?|event|born|died|expires?|deadline"
    r"|valid|taken|deadline)"
)
PUBLISHED_BEFORE = re.compile(rf"(?:^|[|·•(–—,;/-])\s*{_PUBLISHED}{_ON}\W*$", re.IGNORECASE)
"""Ends a text behind which the date of publication stands."""
OTHER_BEFORE = re.compile(rf"\b(?:{_UPDATED}|{_OTHER}){_ON}\W*$", re.IGNORECASE)
"""Ends a text behind which a date of no matter here stands."""
LABEL = re.compile(rf"\b(?:{_PUBLISHED}|{_UPDATED}|today){_ON}\b(?:\s*:)?(?:\s*(?:an?|\d+) \w+ ago)?", re.IGNORECASE)
"""Such a label anywhere in a line."""
