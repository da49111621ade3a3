from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def corpus(tmp_path: Path) -> Callable[..., Path]:
    """Write articles into a folder: `corpus(name="text", ...)`; None removes one; a `_` in a name is its dot."""
    folder = tmp_path / "articles"
    folder.mkdir()

    def write(**articles: str | None) -> Path:
        for name, text in articles.items():
            path = folder / f"{name}.txt"
            if text is None:
                path.unlink()
            else:
                path.write_text(text, encoding="utf-8")
        return folder

    return write
