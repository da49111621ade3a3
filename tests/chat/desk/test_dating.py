"""The day that a sentence tells of, of an article of Wednesday, 17 April 2024."""

from datetime import date

import pytest

from cuttings.chat.desk.choosing.dating import dated

PUBLISHED = date(2024, 4, 17)


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("The bridge fell on 3 March 2023.", "3 March 2023"),
        ("The bridge fell on Monday.", "15 April 2024"),
        ("On Tuesday the council voted on the plan of March 2023.", "16 April 2024"),
        ("The bridge fell in February.", "February 2024"),
        ("The council voted on it last month.", "March 2024"),
        ("In 2019, the bridge was closed for repairs.", "2019"),
        ("The council voted to close the bridge.", "17 April 2024"),
        ("The bridge will be closed from 2 May 2025 on.", "17 April 2024"),
        ("Troops will leave by 2025, the ministry said.", "17 April 2024"),
        ("The mayor noted that the statement of 9 November 2020 remains in force.", "17 April 2024"),
        ("The mayor said on Monday that the bridge which opened on 3 May 2011 is safe.", "15 April 2024"),
    ],
)
def test_a_sentence_is_put_at_its_day(text: str, heading: str) -> None:
    when = dated(text, PUBLISHED)
    assert when
    assert when.heading == heading


@pytest.mark.parametrize(
    "text",
    [
        "The bridge fell last week.",
        "The bridge had collapsed under a lorry.",
        "Baku won control after an operation launched on 19 September 2023.",
        "Prices rose to 12 crowns, from 9 in 2021, the office said.",
        "A man who had the plague died last month, but the cause has not been confirmed.",
        "Officials met on 3 December 2023 and on 7 December 2023.",
        "The bridge was closed on Thursday.",  # six days before the article, or the day after it
    ],
)
def test_a_sentence_that_may_tell_of_another_time_is_put_nowhere(text: str) -> None:
    assert dated(text, PUBLISHED) is None


def test_without_a_day_of_the_article_only_what_is_stated_in_full_counts() -> None:
    assert dated("The bridge fell on 3 March 2023.", None) == dated("The bridge fell on 3 March 2023.", PUBLISHED)
    assert dated("The bridge fell on Monday.", None) is None
    assert dated("The bridge fell on 3 March.", None) is None
    assert dated("The bridge fell.", None) is None
