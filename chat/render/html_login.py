"""The page where a user signs in, as HTML: whole, in the look of the chat, without a script."""

from .html import text
from .style import login_style


def login_html(action: str, *, onward: str, name: str = "", problem: str | None = None) -> str:
    """Ask for a name and password, to be sent to `action`; `onward` is the path that comes after.

    A `problem` is read aloud, and the name that was given stays.
    """
    said = f'<p class="problem" role="alert">{text(problem)}</p>' if problem else ""
    name_focus, password_focus = ("", " autofocus") if name else (" autofocus", "")
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in – Cuttings</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
        f'<link rel="icon" href="data:,"><style>{login_style()}</style></head>'
        f'<body><main><h1>Cuttings</h1>{said}<form method="post" action="{text(action)}">'
        '<label for="name">Name</label><input id="name" name="name" type="text" autocomplete="username" '
        f'autocapitalize="none" spellcheck="false" required maxlength="64" value="{text(name)}"{name_focus}>'
        '<label for="password">Password</label><input id="password" name="password" type="password" '
        f'autocomplete="current-password" required maxlength="1024"{password_focus}>'
        f'<input type="hidden" name="next" value="{text(onward)}"><button>Sign in</button></form></main></body></html>'
    )


def sign_out_html() -> str:
    """Offer to sign out."""
    return '<form class="sign-out" method="post" action="/logout"><button>Sign out</button></form>'
