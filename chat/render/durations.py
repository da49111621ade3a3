"""Lengths of time in words, for the terminal and the page."""


def duration(seconds: float) -> str:
    """Say how long: "8 s", "2 min 05 s", "1 h 03 min"."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60:02} s"
    return f"{whole // 3600} h {whole % 3600 // 60:02} min"
