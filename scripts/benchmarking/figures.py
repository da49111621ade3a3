"""What was measured, and how it is shown."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import Any

from .goals import goal_of

_NAME, _VALUE = 62, 14


@dataclass(frozen=True, slots=True)
class Figure:
    """One number."""

    part: str
    """The part of the benchmark: "embedding", "search" …"""
    name: str
    value: float
    unit: str
    """What it counts: "ms", "MB", "passages/s"; "times" and "share" are of something measured in the same run."""
    passages: int | None = None
    """The size of the collection, where it was measured at several."""
    note: str = ""
    """How it is to be read."""


def table(machine: Mapping[str, str], figures: Sequence[Figure]) -> str:
    """Lay figures out as text: a block a part, those of several sizes with a column a size."""
    lines = [f"{name}: {value}" for name, value in machine.items()]
    for part, members in groupby(figures, key=lambda figure: figure.part):
        held = list(members)
        lines += ["", part.upper()]
        lines += _alone([figure for figure in held if figure.passages is None])
        lines += _by_size([figure for figure in held if figure.passages is not None])
        lines += [f"  ({note})" for note in dict.fromkeys(figure.note for figure in held if figure.note)]
    return "\n".join(lines)


def from_json(content: dict[str, Any]) -> list[Figure]:
    """Read the figures of a run again."""
    return [Figure(**{key: value for key, value in item.items() if key != "goal"}) for item in content["figures"]]


def to_json(machine: Mapping[str, str], figures: Sequence[Figure]) -> dict[str, Any]:
    """Turn a run into JSON's own types."""
    items = [asdict(figure) | {"goal": goal_of(figure.name, figure.passages)} for figure in figures]
    return {"machine": dict(machine), "figures": items}


def _alone(figures: Sequence[Figure]) -> Iterator[str]:
    for figure in figures:
        yield _row(f"{figure.name}, {figure.unit}", [shown(figure.value)], goal_of(figure.name, None))


def _by_size(figures: Sequence[Figure]) -> Iterator[str]:
    if not figures:
        return
    sizes = sorted({figure.passages for figure in figures if figure.passages is not None})
    yield _row("passages", [f"{size:,}" for size in sizes], "")
    values = {(figure.name, figure.unit, figure.passages): figure.value for figure in figures}
    for name, unit in dict.fromkeys((figure.name, figure.unit) for figure in figures):
        row = [shown(values[name, unit, size]) if (name, unit, size) in values else "" for size in sizes]
        goals = dict.fromkeys(goal for size in sizes if (goal := goal_of(name, size)))
        yield _row(f"{name}, {unit}", row, "; ".join(goals))


def _row(name: str, values: Sequence[str], goal: str) -> str:
    line = f"  {name:<{_NAME}}" + "".join(f"{value:>{_VALUE}}" for value in values)
    return f"{line}   {goal}".rstrip()


def shown(value: float) -> str:
    """Write a number with three or four figures that count, or all that stand before the point."""
    if value == 0 or abs(value) >= 100:
        return f"{value:,.0f}"
    if abs(value) >= 10:
        return f"{value:,.1f}"
    return f"{value:.2f}" if abs(value) >= 1 else f"{value:.4g}"
