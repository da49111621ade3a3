"""`cuttings access`: say who may use a chat."""

import argparse
import getpass
import sys

from ...access import AccessError, add_line, new_key, new_site, user_line
from ..errors import UsageError
from ..screen import say, tell

_SHOWN = {
    "key": "The key, shown this once: {secret}\nPrograms send it as: Authorization: Bearer {secret}",
    "site": 'The token, shown this once: {secret}\nThe site carries: <script src="http://HOST/widget.js" '
    'data-token="{secret}" async></script>',
}


def run_access(arguments: argparse.Namespace) -> None:
    """Make a line of an access file, and add it there; without a file it is printed."""
    secret = ""
    try:
        match arguments.kind:
            case "user":
                line = user_line(arguments.name, _password())
            case "key":
                secret, line = new_key(arguments.name)
            case _:
                secret, line = new_site(arguments.name)
        if arguments.file:
            add_line(arguments.file, line)
            tell(f"{arguments.kind} {arguments.name} may now use a chat started with --access {arguments.file}")
        else:
            say(line)
    except AccessError as error:
        raise UsageError(str(error)) from error
    if secret:
        # Beside a printed line it must not land in the file that the line is sent to.
        (say if arguments.file else tell)(_SHOWN[arguments.kind].format(secret=secret))


def _password() -> str:
    """Ask for a password twice; where nobody sits at a terminal, read a line."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    password = getpass.getpass("Password: ")
    if getpass.getpass("Again: ") != password:
        raise UsageError("the two passwords differ: nothing was changed")
    return password
