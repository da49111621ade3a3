"""Make what the scripts are made of importable, as it is for the scripts themselves."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))
