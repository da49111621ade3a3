"""The fits find weights that are known; the plot draws what it is given."""

from xml.etree import ElementTree

import numpy as np
import pytest
from fitting.fits import chance, choice
from fitting.plotting import Point, reliability_plot, tenths


def test_choice_finds_the_direction_of_the_weights() -> None:
    rng = np.random.default_rng(1)
    groups = []
    for _ in range(400):
        rows = rng.normal(size=(6, 2)) * (1.0, 10.0)
        odds = rows @ (2.0, -0.1) + rng.gumbel(size=6)
        groups.append((rows, (np.arange(6) == odds.argmax()).astype(float)))
    assert choice(groups) == pytest.approx([2.0, -0.1], rel=0.25)


def test_a_group_without_a_right_row_says_nothing() -> None:
    rows = np.array([[1.0], [0.0], [0.5]])
    told = (rows, np.array([1.0, 0.0, 0.0]))
    assert choice([told, (rows * -1, np.zeros(3))]) == pytest.approx(choice([told]))


def test_chance_finds_bias_and_weights() -> None:
    rng = np.random.default_rng(2)
    rows = rng.normal(size=(4000, 2)) * (1.0, 5.0)
    right = rng.random(4000) < 1 / (1 + np.exp(-(1.5 * rows[:, 0] - 0.2 * rows[:, 1])))
    bias, weights = chance(rows[right], rows[~right])
    assert bias == pytest.approx(0, abs=0.15)
    assert weights == pytest.approx([1.5, -0.2], rel=0.15)


def test_tenths_weigh_both_kinds_alike() -> None:
    points = tenths(np.array([0.95, 0.95, 0.15]), np.array([0.15, 0.11]))
    assert [(point.questions, round(point.answerable, 3)) for point in points] == [(3, 0.25), (2, 1.0)]
    assert points[0].confidence == pytest.approx((0.15 / 3 + 0.15 / 2 + 0.11 / 2) / (1 / 3 + 1))


def test_the_plot_is_svg_with_a_circle_a_point() -> None:
    root = ElementTree.fromstring(reliability_plot([Point(0.25, 0.3, 10), Point(0.75, 0.7, 20)]))
    circles = [element for element in root.iter() if element.tag.endswith("circle")]
    assert [(circle.get("cx"), circle.get("cy")) for circle in circles] == [("124", "268"), ("284", "140")]
