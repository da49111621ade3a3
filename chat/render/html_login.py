"""The page where a user signs in, as HTML: whole, in the look of the chat, without a script."""

from .html import text

LOGIN_STYLE = """
:root {
  --paper: #fbfaf6; --sheet: #fffefb; --ink: #1d1b18; --muted: #625d54; --accent: #9a1b1e; --on-accent: #fffefb;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, P052, "Source Serif 4", Charter, Georgia, "Noto Serif",
    "Liberation Serif", "Times New Roman", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161513; --sheet: #1d1b19; --ink: #ece7dc; --muted: #a8a193; --accent: #f0938a; --on-accent: #1b1110;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 var(--serif); }
main { max-width: 24rem; margin: 0 auto; padding: clamp(1.5rem, 12vh, 7rem) 1.25rem 2rem; }
h1 { margin: 0; padding-bottom: .8rem; border-bottom: 3px double var(--ink); font-size: 1.9rem; line-height: 1.1;
  letter-spacing: -.01em; }
form { padding-top: 1.25rem; }
label { display: block; padding: .75rem 0 .3rem; font: 600 .875rem/1.4 var(--sans); }
input { width: 100%; min-height: 2.75rem; padding: .4rem .7rem; border: 1px solid var(--muted); border-radius: .25rem;
  background: var(--sheet); color: var(--ink); font: 1rem/1.4 var(--sans); }
input:focus { border-color: var(--accent); outline: 0; box-shadow: 0 0 0 1px var(--accent); }
button { width: 100%; min-height: 2.75rem; margin-top: 1.5rem; border: 0; border-radius: .25rem; cursor: pointer;
  background: var(--accent); color: var(--on-accent); font: 600 1rem/1.4 var(--sans); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.problem { margin: 1.25rem 0 0; padding-inline-start: .75rem; border-inline-start: 2px solid var(--accent);
  font: 1rem/1.45 var(--sans); }
"""


def login_html(action: str, *, onward: str, name: str = "", problem: str | None = None) -> str:
    """Ask for a name and password, to be sent to `action`; `onward` is the path that comes after.

    A `problem` is read aloud, and the name that was given stays.
    """
    said = f'<p class="problem" role="alert">{text(problem)}</p>' if problem else ""
    name_focus, password_focus = ("", " autofocus") if name else (" autofocus", "")
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in – Cuttings</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
        f'<link rel="icon" href="data:,"><style>{LOGIN_STYLE}</style></head>'
        f'<body><main><h1>Cuttings</h1>{said}<form method="post" action="{text(action)}">'
        '<label for="name">Name</label><input id="name" name="name" type="text" autocomplete="username" '
        f'autocapitalize="none" spellcheck="false" required maxlength="64" value="{text(name)}"{name_focus}>'
        '<label for="password">Password</label><input id="password" name="password" type="password" '
        f'autocomplete="current-password" required maxlength="1024"{password_focus}>'
        f'<input type="hidden" name="next" value="{text(onward)}"><button>Sign in</button></form></main></body></html>'
    )
