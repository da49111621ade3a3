"""Names of uploaded files, made safe on every system; pure."""

import hashlib
import re
import unicodedata
from pathlib import PurePosixPath

from ....corpus import readable_suffixes
from ..errors import UploadRefused, WrongKind

_ARCHIVES = (
    ".7z", ".bz2", ".cab", ".gz", ".iso", ".lz4", ".rar", ".tar", ".tbz2", ".tgz", ".txz", ".xz", ".z", ".zip", ".zst",
)  # fmt: skip
_DEPTH = 8  # folders
_LONGEST = 120  # bytes of one part of a path: file systems take 255, and some spend more on a character
_DRIVE = re.compile(r"^[A-Za-z]:(?=[/\\])")
_UNFIT = re.compile(r'[<>:"|?*\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]')
"""What Windows does not take, controls, and what hides or turns around the text beside it."""
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)", re.IGNORECASE)


def safe_name(given: str) -> str:
    """Give the path, with forward slashes, under which a file of some name is kept below the folder of uploads.

    The path leads nowhere else and is taken by every system. A name that had to be changed ends in a mark of what it
    was, so that two such names never meet: "notes~1f3a5c7e.txt". Raises UploadRefused, WrongKind.
    """
    parts = [part for part in re.split(r"[/\\]", _DRIVE.sub("", given)) if part.strip() not in ("", ".", "..")]
    if not parts:
        raise UploadRefused("", "a file needs a name")
    safe = [_safe_part(part) for part in parts[:-1]][-_DEPTH:]
    name = _safe_part(parts[-1])
    _check_kind(name)
    path = "/".join((*safe, name))
    return path if path == unicodedata.normalize("NFC", given) else marked(path, given)


def marked(path: str, given: str) -> str:
    """Put a mark of the name that was given before a path's suffix."""
    print_ = hashlib.sha256(given.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    at = PurePosixPath(path)
    return str(at.with_name(f"{at.stem}~{print_}{at.suffix}"))


def folded(path: str) -> str:
    """Give what two paths have in common where upper and lower case count as one."""
    return unicodedata.normalize("NFC", path).casefold()


def _safe_part(part: str) -> str:
    part = _UNFIT.sub("_", unicodedata.normalize("NFC", part))
    part = part.lstrip(". \u00a0").rstrip(". ")
    part = re.sub(r"^~\$", "_", part) or "_"
    if _RESERVED.match(part):
        part = f"_{part}"
    if len(part.encode()) > _LONGEST:
        stem, dot, suffix = part.rpartition(".")
        suffix = dot + suffix if stem and len(suffix) <= 8 else ""
        part = _cut(part, _LONGEST - len(suffix.encode())) + suffix
    return part


def _cut(part: str, size: int) -> str:
    return part.encode()[:size].decode("utf-8", "ignore").rstrip(". ")


def _check_kind(name: str) -> None:
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in readable_suffixes():
        return
    if suffix in _ARCHIVES:
        raise WrongKind(name, "archives are not opened: unpack it, then upload the folder or its files")
    raise WrongKind(name, f"files of this kind are not read; readable are {' '.join(readable_suffixes())}")
