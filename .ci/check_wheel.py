"""Checks what a wheel holds: every file of the three folders, and nothing beside them but its metadata."""

import sys
from pathlib import Path
from zipfile import ZipFile

held = {name for name in ZipFile(sys.argv[1]).namelist() if ".dist-info/" not in name}
wanted = {
    f"cuttings/{path.as_posix()}"
    for folder in ("corpus", "index", "chat")
    for path in Path(folder).rglob("*")
    if path.is_file() and path.suffix != ".pyc"
}
if held != wanted:
    sys.exit(f"the wheel lacks {sorted(wanted - held)} and should not hold {sorted(held - wanted)}")
print(f"the wheel holds the {len(wanted)} files of the three folders and nothing else")
