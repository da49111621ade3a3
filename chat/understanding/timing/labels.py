"""Say in a few words which days a filter lets pass."""

from calendar import monthrange
from datetime import date

from ....corpus import in_words


def days_label(since: date | None, until: date | None) -> str:
    """Write a period as short as it is clear: "April 2024", "3 to 7 December 2022", "since 19 September 2023"."""
    if since is None or until is None:
        return f"since {day_label(since)}" if since else f"until {day_label(until)}" if until else ""
    if since == until:
        return day_label(since)
    whole_months = since.day == 1 and until.day == monthrange(until.year, until.month)[1]
    if whole_months and (since.month, until.month) == (1, 12):
        return str(since.year) if since.year == until.year else f"{since.year} to {until.year}"
    if whole_months:
        first = "" if since.month == until.month and since.year == until.year else f"{since:%B} {since.year} to "
        return f"{first.replace(f' {until.year}', '')}{until:%B} {until.year}"
    first = str(since.day)
    if since.year != until.year:
        first = day_label(since)
    elif since.month != until.month:
        first = f"{since.day} {since:%B}"
    return f"{first} to {day_label(until)}"


def day_label(day: date) -> str:
    """Write a day: "17 April 2024"."""
    return in_words(day)
