"""`cuttings chat`, `serve` and `mcp`."""

import argparse
from functools import partial
from pathlib import Path

from .asking import add_answerer, check_answerer
from .common import Commands, port

_CHAT = """\
examples:
  cuttings chat                  open http://127.0.0.1:7860
  cuttings chat --port 8000      on another port
  cuttings chat --allow-upload   let whoever opens the page add articles
  cuttings chat --host 0.0.0.0 --access press.access    let those of a file in, from other computers too
  cuttings chat --llm http://127.0.0.1:11434/v1 --model llama3.1    let a language model write, and check it

Where there is no index, the sample dossier is indexed first. A rebuilt index is picked up without a restart.
Who may use it beyond this computer: cuttings access --help. Programs use the same address: /api shows how.
"""
_SERVE = """\
examples:
  cuttings serve                 http://127.0.0.1:7860/v1/ask, /v1/search, /v1/chat/completions; /api shows them
  cuttings serve --port 8000 --access press.access    for programs that have a key

The same as `cuttings chat` without its page: less to start and less to keep in memory.
"""
_MCP = """\
examples:
  cuttings mcp                              speak the Model Context Protocol on standard input and output
  cuttings mcp --index ~/press/.cuttings    what a language model's program is told to start

Over HTTP the same tools are at /mcp of `cuttings chat` and `cuttings serve`. Needs: pip install 'cuttings[mcp]'
"""


def add_chat(commands: Commands) -> None:
    """Add `cuttings chat`."""
    command = commands.add("chat", "ask in the browser", _CHAT)
    _add_service(command, commands)
    command.add_argument("--allow-upload", action="store_true", help="let the page take in articles, and remove them")
    command.add_argument(
        "--feedback", type=Path, metavar="FILE", help="where what readers say of answers is kept (beside the index)"
    )


def add_serve(commands: Commands) -> None:
    """Add `cuttings serve`."""
    _add_service(commands.add("serve", "answer other programs", _SERVE), commands)


def add_mcp(commands: Commands) -> None:
    """Add `cuttings mcp`."""
    command = commands.add("mcp", "be a language model's tools", _MCP)
    add_answerer(command, commands.environment)
    command.set_defaults(check=partial(check_answerer, command))


def _add_service(command: argparse.ArgumentParser, commands: Commands) -> None:
    command.add_argument("--host", default="127.0.0.1", help="the address to listen on (%(default)s)")
    command.add_argument("--port", type=port, default=7860, help="0 takes a free one (%(default)s)")
    command.add_argument(
        "--access",
        type=Path,
        metavar="FILE",
        default=commands.environment.get("CUTTINGS_ACCESS") or None,
        help="who may use it: users, keys and sites, see cuttings access --help (everyone on this computer)",
    )
    command.add_argument(
        "--open", action="store_true", help="let everyone use it who can reach --host, without --access"
    )
    command.add_argument(
        "--origin", action="append", default=[], metavar="ORIGIN",
        help="a site whose pages may call it with a key, such as https://example.org (none; repeat)",
    )  # fmt: skip
    command.add_argument("--rate", metavar="N/PERIOD", help="what one may ask with --access (120/minute)")
    add_answerer(command, commands.environment)
    command.set_defaults(check=partial(check_answerer, command))
