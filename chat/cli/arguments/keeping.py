"""`cuttings status`, `access` and `feedback`."""

from pathlib import Path

from .common import Commands

_STATUS = """\
examples:
  cuttings status
  cuttings status --index ~/press/.cuttings --json
"""
_ACCESS = """\
examples:
  cuttings access user anna --file press.access                  asks for a password
  cuttings access key newsroom --file press.access               makes a key for a program, and shows it once
  cuttings access site https://example.org --file press.access   makes a token for the widget on that site

Then: cuttings chat --access press.access. The file holds hashes alone; without --file its line is printed.
"""
_FEEDBACK = """\
examples:
  cuttings feedback                          what readers said of answers
  cuttings feedback --out questions.jsonl    as questions with their answers, for `cuttings ask --questions`
"""


def add_status(commands: Commands) -> None:
    """Add `cuttings status`."""
    command = commands.add("status", "see what is indexed", _STATUS)
    command.add_argument("--json", action="store_true", help="print it as JSON")


def add_access(commands: Commands) -> None:
    """Add `cuttings access`."""
    command = commands.add("access", "say who may use a chat", _ACCESS, index=False)
    command.add_argument("kind", choices=("user", "key", "site"), help="a person, a program, or a site with the widget")
    command.add_argument("name", help="a name, or the site's origin")
    command.add_argument(
        "--file",
        type=Path,
        metavar="FILE",
        default=commands.environment.get("CUTTINGS_ACCESS") or None,
        help="the access file to add it to",
    )


def add_feedback(commands: Commands) -> None:
    """Add `cuttings feedback`."""
    command = commands.add("feedback", "see what readers said of answers", _FEEDBACK)
    command.add_argument("--feedback", type=Path, metavar="FILE", help="where it is kept (beside the index)")
    command.add_argument("--out", metavar="FILE", help="write questions there; - is standard output")
