"""Make a feed's bytes text that its parser can be trusted with: decoded, and without definitions of its own."""

import re
from html.entities import name2codepoint

from ..article import Unreadable
from ..decoding import decode

_DECLARED = re.compile(rb"""\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']""")
_DECLARATION = re.compile(r"\A\ufeff?\s*<\?xml[^>]*>")
_BEFORE = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->", re.DOTALL)
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]*(?:\[(?P<own>.*?)\]\s*)?>", re.DOTALL | re.IGNORECASE)
_ENTITY = re.compile(r"<!ENTITY\s+([^\s%]+)", re.IGNORECASE)
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML has no place for; with one of them a parser gives the whole file up."""
_ENDLESS = re.compile(r"[A-Za-z0-9_.+-]{300,}")
"""What no reader can read; the parser looks for a mail address in it, in time that grows with its square."""


def feed_markup(data: bytes) -> str:
    """Decode a feed's bytes and take out what stands before its first element, but for its line ends.

    Raises Unreadable for bytes that are no text, and for a feed with entities of its own: they can be made to grow
    without end, or to name files. Those that HTML has, such as `nbsp`, are known without being declared.
    """
    declared = _DECLARED.match(data[:1024])
    code = _ILLEGAL.sub("", decode(data, declared[1].decode() if declared else None))
    code = _ENDLESS.sub("…", _DECLARATION.sub("", code))
    begin = _begin(code)
    if doctype := _DOCTYPE.match(code, begin):
        own = sorted({*_ENTITY.findall(doctype["own"] or "")} - {*name2codepoint})
        if own:
            raise Unreadable(f"the feed declares entities of its own, which are not expanded: {', '.join(own)[:100]}")
        begin = _begin(code, doctype.end())
        if _DOCTYPE.match(code, begin):
            raise Unreadable("the feed declares its type twice, which XML does not allow")
    return "<?xml version='1.0' encoding='utf-8'?>" + "\n" * code.count("\n", 0, begin) + code[begin:]


def _begin(code: str, at: int = 0) -> int:
    """Find the offset behind white space, comments and instructions."""
    while between := _BEFORE.match(code, at):
        at = between.end()
    return at
