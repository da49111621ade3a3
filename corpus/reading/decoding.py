"""Turn a file's bytes into text, whatever encoding they are in."""

import codecs
import re

from .article import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CANDIDATES = [
    *("cp1251", "cp1252", "cp1254", "cp1250", "koi8_r", "koi8_u", "cp866", "iso8859_5", "iso8859_9", "iso8859_2"),
    *("cp1253", "cp1255", "cp1256", "cp1257", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr"),
]
"""What press archives come in; without the list, the detection also tries encodings of mainframes."""
_SAMPLE = 64 * 1024
"""Bytes that the detection looks at: it takes seconds a megabyte."""
_LETTER = re.compile(rb"[\x8a\x8c-\x8f\x9a\x9c-\x9f\xa1-\xa8\xaa\xac-\xaf\xb2-\xba\xbc-\xff]")
"""Bytes other than the quotes, dashes and signs that all encodings of Windows have in common."""
_HIGH = re.compile(rb"[\x80-\xff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.02
"""Of a text's characters; a picture or an archive read as text has five times as many."""


def decode(data: bytes, declared: str | None = None) -> str:
    r"""Decode bytes as UTF-8, else as declared, else as detected; every line ends with `\n`.

    Raises Unreadable for bytes that no encoding explains.
    """
    text = _decoded(data, declared)
    sample = text[:_SAMPLE] + text[-_SAMPLE:]
    if len(_CONTROL.findall(sample)) > _MOST_CONTROLS * len(sample):
        raise Unreadable("the file is not text")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes, declared: str | None) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    if (wide := _wide(data)) is not None:
        return data.decode(wide, "replace")
    try:
        return data.decode()
    except UnicodeDecodeError:
        pass
    if _is_damaged_utf8(data):
        return data.decode("utf-8", "replace")
    if declared is not None:
        try:
            return data.decode(declared)
        except (LookupError, UnicodeDecodeError):
            pass
    return data.decode(_detected(data), "replace")


def _wide(data: bytes) -> str | None:
    """Recognise UTF-16 without its mark: every other byte of Latin text, digits and spaces is zero."""
    sample = data[: _SAMPLE & ~1]
    half = len(sample) // 2
    if half and len(data) % 2 == 0:
        zeros = sample[0::2].count(0), sample[1::2].count(0)
        if min(zeros) <= 0.01 * half and max(zeros) >= 0.1 * half:
            return "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"
    return None


def _is_damaged_utf8(data: bytes) -> bool:
    """Say whether bytes are UTF-8 but for a few, as in a download that was cut off."""
    text = data[: 4 * _SAMPLE].decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(character > "\x7f" for character in text) - broken
    return whole > 2 * broken


def _detected(data: bytes) -> str:
    from charset_normalizer import from_bytes

    if not _LETTER.search(data):
        return "cp1252"
    best = from_bytes(_sample(data), cp_isolation=_CANDIDATES).best()
    if best is None:
        raise Unreadable("the file's encoding is not known: save it as UTF-8")
    return best.encoding


def _sample(data: bytes) -> bytes:
    """Take the lines around the first bytes that are not ASCII: only they tell one encoding from another."""
    if len(data) <= _SAMPLE:
        return data
    pieces: list[bytes] = []
    taken = end = 0
    while taken < _SAMPLE and (high := _HIGH.search(data, end)):
        start = max(end, high.start() - 100)
        end = high.start() + 400
        pieces.append(data[start:end])
        taken += end - start
    return b"".join(pieces)
