"""How long a build takes by stage, at each size, and what adding a day's articles to it costs."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from ..figures import Figure
from ..material import Built, Collection, Supply, build_apart, collection, json_line
from ..setting import Setting

PART = "build"
_DRAWN = "at these sizes vectors are drawn, so that embedding takes no time: at the rate above it would take the rest"


def building(setting: Setting, supply: Supply) -> Iterator[Figure]:
    """Build each size, then add a day's articles."""
    for size in setting.sizes:
        held = collection(setting, supply, size)
        yield from _whole(held)
        yield from _a_day_more(setting, supply, held)


def _whole(held: Collection) -> Iterator[Figure]:
    built, size = held.built, held.size
    yield Figure(PART, "articles", built.documents, "counted", size)
    yield Figure(PART, "passages in the index", built.passages, "counted", size)
    yield Figure(PART, "share of the passages that is real text", held.real, "share", size)
    for stage, (seconds, _) in built.stages.items():
        yield Figure(PART, f"{stage}", seconds, "s", size)
    rest = built.seconds - sum(seconds for seconds, _ in built.stages.values())
    yield Figure(PART, "writing, and what else is in no stage", rest, "s", size)
    yield Figure(PART, "the build without embedding", built.seconds, "s", size, note=_DRAWN)
    yield Figure(PART, "articles a second", built.documents / built.seconds, "articles/s", size)
    yield Figure(PART, "passages a second", built.passages / built.seconds, "passages/s", size)
    yield Figure(PART, "greatest memory of the build", built.peak, "MB", size)


def _a_day_more(setting: Setting, supply: Supply, held: Collection) -> Iterator[Figure]:
    """Add articles to a copy of an index, embedding them truly."""
    file = setting.work / "day.jsonl"
    file.write_text("".join(json_line(supply.made(number, "day")) for number in range(setting.day)), encoding="utf-8")
    copy = linked_copy(held.index, setting.work / "index-with-a-day")
    added = build_apart(setting, [held.file, file], copy, drawn=False)
    yield Figure(PART, "a day's articles added", added.seconds, "s", held.size, note=f"a day: {setting.day} articles")
    yield Figure(PART, "a day's articles added, of it embedding", _embedding(added), "s", held.size)
    yield Figure(PART, "a day's articles added, texts embedded", added.embedded, "counted", held.size)
    yield Figure(PART, "a day's articles added, greatest memory", added.peak, "MB", held.size)
    shutil.rmtree(copy)


def linked_copy(index: Path, copy: Path) -> Path:
    """Copy an index without its bytes: a build writes new files beside those of live generations, never into them."""
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(index, copy, copy_function=os.link)
    return copy


def _embedding(built: Built) -> float:
    return built.stages.get("embedding", (0.0, 0))[0]
