"""Write a day as a reader expects it."""

from datetime import date


def in_words(day: date) -> str:
    """Write "17 April 2024", whatever the machine's language."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
