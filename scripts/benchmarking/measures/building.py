"""How long a build takes by stage, at each size, and what adding a day's articles to it costs."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from ..figures import Figure
from ..material import Built, Collection, Supply, build_apart, collection, json_line
from ..setting import Setting

PART = "build"
_DRAWN = "embedding"
"""The stage that takes no time here, since vectors are drawn."""
_COMPUTED = "vectors are drawn here; with embedding: computed, at the rate at which the day's articles are embedded"


def building(setting: Setting, supply: Supply) -> Iterator[Figure]:
    """Build each size, then add a day's articles."""
    for size in setting.sizes:
        held = collection(setting, supply, size)
        day = _a_day_more(setting, supply, held)
        yield from _whole(held)
        seconds, texts, _ = day.stages["embedding"]
        whole = held.built.seconds + held.built.embedded * seconds / texts
        yield Figure(PART, "the build with embedding", whole, "s", size, note=_COMPUTED)
        yield Figure(PART, "a day's articles added", day.seconds, "s", size, note=f"a day: {setting.day} articles")
        yield Figure(PART, "a day's articles added, of it embedding", seconds, "s", size)
        yield Figure(PART, "a day's articles added, texts embedded", day.embedded, "counted", size)
        yield Figure(PART, "a day's articles added, greatest memory", day.peak, "MB", size)


def _whole(held: Collection) -> Iterator[Figure]:
    built, size = held.built, held.size
    yield Figure(PART, "articles", built.documents, "counted", size)
    yield Figure(PART, "passages in the index", built.passages, "counted", size)
    yield Figure(PART, "share of the passages that is real text", held.real, "share", size)
    for stage, (seconds, count, unit) in built.stages.items():
        if stage != _DRAWN:
            yield Figure(PART, stage, seconds, "s", size)
            yield Figure(PART, stage, count / seconds if seconds else 0.0, f"{unit}/s", size)
    rest = built.seconds - sum(seconds for seconds, _, _ in built.stages.values())
    yield Figure(PART, "what is in no stage", rest, "s", size)
    yield Figure(PART, "the build without embedding", built.seconds, "s", size)
    yield Figure(PART, "the build without embedding", built.documents / built.seconds, "articles/s", size)
    yield Figure(PART, "the build without embedding", built.passages / built.seconds, "passages/s", size)
    yield Figure(PART, "greatest memory of the build", built.peak, "MB", size)


def _a_day_more(setting: Setting, supply: Supply, held: Collection) -> Built:
    """Add articles to a copy of an index, embedding them truly."""
    file = setting.work / "day.jsonl"
    file.write_text("".join(json_line(supply.made(number, "day")) for number in range(setting.day)), encoding="utf-8")
    copy = linked_copy(held.index, setting.work / "index-with-a-day")
    added = build_apart(setting, [held.file, file], copy, drawn=False)
    shutil.rmtree(copy)
    return added


def linked_copy(index: Path, copy: Path) -> Path:
    """Copy an index without its bytes: a build writes new files beside those of live generations, never into them."""
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(index, copy, copy_function=os.link)
    return copy
