"""Who may use the chat: users, keys and sites from a file, sessions, limits."""

from typing import TYPE_CHECKING

from ...corpus import lazy_door

if TYPE_CHECKING:
    from .addresses import AccessError, BadOrigin, Exposed, check_exposure, origin_of, passing_hosts
    from .bounds import BadRate
    from .entries import Access, BadAccess
    from .guard import Guard
    from .making import BadEntry, add_line, new_key, new_site, user_line
    from .rules import Identity
else:
    __getattr__, __dir__ = lazy_door(
        __name__,
        {
            "addresses": "AccessError BadOrigin Exposed check_exposure origin_of passing_hosts",
            "bounds": "BadRate",
            "entries": "Access BadAccess",
            "guard": "Guard",
            "making": "BadEntry add_line new_key new_site user_line",
            "rules": "Identity",
        },
    )

__all__ = [
    "Access",
    "AccessError",
    "BadAccess",
    "BadEntry",
    "BadOrigin",
    "BadRate",
    "Exposed",
    "Guard",
    "Identity",
    "add_line",
    "check_exposure",
    "new_key",
    "new_site",
    "origin_of",
    "passing_hosts",
    "user_line",
]
