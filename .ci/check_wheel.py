"""Checks what a wheel holds: every tracked file of the three folders, and nothing beside `cuttings/` and its metadata."""

import subprocess
import sys
from zipfile import ZipFile

held = {name for name in ZipFile(sys.argv[1]).namelist() if not name.endswith("/")}
tracked = subprocess.run(["git", "ls-files", "corpus", "index", "chat"], capture_output=True, text=True, check=True)
wanted = {f"cuttings/{name}" for name in tracked.stdout.splitlines()}
strangers = sorted(name for name in held if not name.startswith(("cuttings/", "cuttings-")))
missing = sorted(wanted - held)
if strangers or missing:
    sys.exit(f"the wheel holds strangers {strangers} and lacks {missing}")
print(f"the wheel holds all {len(wanted)} files of the three folders and nothing else")
