"""What a build costs of a folder that was built before: nothing changed, one file changed, one file came."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from cuttings.corpus import Document

from ..figures import Figure
from ..material import Built, Supply, build_apart
from ..progress import steps
from ..setting import Setting

PART = "rebuild"
_FIRST = "the first build of the folder draws its vectors; the builds after it embed what changed"


def rebuilding(setting: Setting, supply: Supply) -> Iterator[Figure]:
    """Build a folder of real files and, in place of those that lack, made ones; then build it again and again."""
    folder, index = setting.work / "files", setting.work / "index-of-files"
    for earlier in (folder, index):
        shutil.rmtree(earlier, ignore_errors=True)
    paths = _write(supply, folder, setting.files)

    def again(*, drawn: bool = False) -> Built:
        return build_apart(setting, [folder], index, drawn=drawn)

    first = again(drawn=True)
    yield Figure(PART, "files", len(paths), "counted")
    yield Figure(PART, "passages", first.passages, "counted")
    yield Figure(PART, "all files, without embedding", first.seconds, "s", note=_FIRST)
    yield Figure(PART, "nothing changed", again().seconds, "s")
    changed = paths[len(paths) // 2]
    before = changed.read_text(encoding="utf-8")
    changed.write_text(f"{before}\nIt was closed again on Monday, the editors of this file add.\n", encoding="utf-8")
    yield from _told("one changed file", again())
    (folder / "one-more.md").write_text(_page(supply.made(0, "one more")), encoding="utf-8")
    yield from _told("one added file", again())
    (folder / "one-more.md").unlink()
    yield from _told("one removed file", again())


def _told(name: str, built: Built) -> Iterator[Figure]:
    yield Figure(PART, name, built.seconds, "s")
    yield Figure(PART, f"{name}, texts embedded", built.embedded, "counted")
    yield Figure(PART, f"{name}, greatest memory", built.peak, "MB")


def _write(supply: Supply, folder: Path, files: int) -> list[Path]:
    """Write articles as `.md` files, a thousand to a folder."""
    paths = []
    articles = supply.articles()
    for number in steps("writing files", range(files), "files"):
        document, _ = next(articles)
        path = folder / f"{number // 1000:03}" / f"{number:06}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_page(document), encoding="utf-8")
        paths.append(path)
    return paths


def _page(document: Document) -> str:
    """Write an article as a Markdown file with front matter; an own one has it already."""
    if document.text.startswith("---\n"):
        return document.text
    lines = [("title", document.title), ("source", document.source), ("published", document.published)]
    held = "".join(f"{name}: {json.dumps(str(value), ensure_ascii=False)}\n" for name, value in lines if value)
    return f"---\n{held}---\n\n{document.text}\n"
