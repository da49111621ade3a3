"""Which times of a question filter, which prefer recent articles, and which are part of the subject."""

from datetime import date

import pytest

from cuttings.chat.understanding import Collection, understand

ON = date(2024, 4, 17)
FILTERING = {
    "What did Peskov say in April 2024?": ("2024-04-01", "2024-04-30", "April 2024"),
    "peskov on peacekeepers, april 2024": ("2024-04-01", "2024-04-30", "April 2024"),
    "What happened yesterday?": ("2024-04-16", "2024-04-16", "16 April 2024"),
    "What did Peskov announce last month?": ("2024-03-01", "2024-03-31", "March 2024"),
    "What did Zakharova say on Monday?": ("2024-04-15", "2024-04-15", "15 April 2024"),
    "In September 2023, what did Peskov say?": ("2023-09-01", "2023-09-30", "September 2023"),
    "What was said from 3 to 7 December 2022?": ("2022-12-03", "2022-12-07", "3 to 7 December 2022"),
    "What did he say in April 2023 that he denied in March 2024?": (
        "2023-04-01",
        "2024-03-31",
        "April 2023 to March 2024",
    ),
    "What was reported in 2022 and 2023?": ("2022-01-01", "2023-12-31", "2022 to 2023"),
    "What was said between 9 November 2020 and 11 January 2021?": (
        *("2020-11-09", "2021-01-11"),
        "9 November 2020 to 11 January 2021",
    ),
    "What has changed since April 2023?": ("2023-04-01", None, "since 1 April 2023"),
    "What has changed since the September operation?": ("2023-09-19", None, "since 19 September 2023"),
    "What was Moscow's position before December?": (None, "2023-11-30", "until 30 November 2023"),
    "What did Peskov say in 2019?": ("2019-01-01", "2019-12-31", "2019"),
}
RECENT = {
    "Who resigned this week?": "this week",
    "Five ministers met this week. Who was absent?": "this week",
    "The minister resigned on Tuesday. Who was it?": "on Tuesday",
    "Who was recently dismissed?": "recently",
    "Which country is now at peace?": "now",
    "What did today's statement say?": "today",
}
SUBJECT = (
    "What does the November 2020 statement say?",
    "What does the 9 November agreement say about peacekeepers?",
    "Who signed the statement of 9 November 2020?",
    "What did Putin say about the statement signed on 10 November 2020?",
    "Who won the 2022 World Cup?",
    "How many people died in the September 2023 operation?",
    "After the death of the queen in September, who took the throne?",
    "Who was killed on 19 September 2023?",
    "How long will they stay until November 2025?",
    "What will open next month?",
    "Who was prime minister in 1995?",
    "How far have prices risen since 2004?",
    "Which harvest was the best for 2022?",
    "What happened on 03/05/22?",
    "What changed since the flood?",
)
IMPOSSIBLE = {
    "What happened on 31 February 2024?": "There is no 31 February 2024 in the calendar.",
    "What was said in week 53?": "The year 2024 has no week 53.",
    "What was said since 2024 and before 2022?": (
        "The question asks for since 1 January 2024 and until 31 December 2021, and no day is both."
    ),
}


@pytest.mark.parametrize("question", FILTERING)
def test_a_named_period_filters_by_day_of_publication(question: str, collection: Collection) -> None:
    since, until, label = FILTERING[question]
    read = understand(question, ON, collection)
    assert [str(day) if day else None for day in (read.filters.since, read.filters.until)] == [since, until]
    chip = read.chips[0]
    assert (chip.id, chip.label, chip.hides) == ("time", label, True)
    assert chip.words in question


@pytest.mark.parametrize("question", RECENT)
def test_a_time_that_goes_on_prefers_recent_articles_and_hides_none(question: str, collection: Collection) -> None:
    read = understand(question, ON, collection)
    assert not read.filters
    assert read.newest_first
    assert [(chip.id, chip.words, chip.hides) for chip in read.chips] == [("newest", RECENT[question], False)]


@pytest.mark.parametrize("question", SUBJECT)
def test_a_time_that_is_part_of_the_subject_leaves_no_chip(question: str, collection: Collection) -> None:
    read = understand(question, ON, collection)
    assert [chip for chip in read.chips if not chip.id.startswith("speaker")] == []
    assert not read.filters
    assert not read.newest_first


@pytest.mark.parametrize("question", IMPOSSIBLE)
def test_days_that_no_calendar_has_are_a_problem_and_no_filter(question: str, collection: Collection) -> None:
    read = understand(question, ON, collection)
    assert read.problem == IMPOSSIBLE[question]
    assert not read.filters


def test_a_chip_that_is_left_out_filters_nothing(collection: Collection) -> None:
    question = "What did Peskov say in April 2024 according to the BBC?"
    assert [chip.id for chip in understand(question, ON, collection).chips] == [
        "time",
        "outlet:BBC News",
        "speaker:Peskov",
    ]
    left = understand(question, ON, collection, without=("time", "speaker:Peskov"))
    assert [chip.id for chip in left.chips] == ["outlet:BBC News"]
    assert (left.filters.since, left.filters.outlets, left.speakers) == (None, {"BBC News"}, ())


def test_what_depends_on_the_day_of_the_question_is_known(collection: Collection) -> None:
    assert understand("What happened last month?", ON, collection).relative == {"time"}
    assert understand("What was said in March 2024?", ON, collection).relative == set()


@pytest.mark.parametrize(
    "question",
    [
        "What percentage of babies were born out of wedlock last year?",
        "How many people evacuated the country in August last year?",
        "After stepping down two years ago, she will return as head of which company?",
        "Which country opened again after sealing its borders in March 2020?",
        "Which airline is cancelling 31,000 flights during November?",
    ],
)
def test_a_time_that_is_told_of_later_or_aside_hides_nothing(question: str, collection: Collection) -> None:
    assert not understand(question, ON, collection).filters
