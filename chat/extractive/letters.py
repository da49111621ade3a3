"""Tell in which letters a question is written."""

import unicodedata


def in_latin_letters(text: str) -> bool:
    """Say whether most letters of a text are Latin; a text without letters counts as such."""
    letters = [character for character in text if character.isalpha()]
    latin = sum(unicodedata.name(character, "").startswith("LATIN") for character in letters)
    return latin * 2 >= len(letters)
