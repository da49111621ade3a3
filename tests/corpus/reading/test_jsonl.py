import json
from datetime import date

import pytest

from cuttings.corpus import DateOrigin, Document, Problem


def lines(*objects):
    return "".join(json.dumps(one) + "\n" for one in objects)


def test_a_line_is_a_document(read):
    content = lines(
        {
            "id": "b1",
            "text": "Open.\r\nAt last.",
            "title": "Bridge open",
            "source": "River Watch",
            "published": "2024-04-17",
            "authors": ["Ada Example", "Ben Sample"],
            "url": "https://x.example/1",
        },
        {"text": "Closed."},
    )

    assert read("a.jsonl", content) == [
        Document(
            id="b1",
            text="Open.\r\nAt last.",
            title="Bridge open",
            source="River Watch",
            published=date(2024, 4, 17),
            published_from=DateOrigin.FIELD,
            authors=("Ada Example", "Ben Sample"),
            url="https://x.example/1",
            path="a.jsonl",
        ),
        Document(id="a.jsonl#2", text="Closed.", path="a.jsonl"),
    ]


def test_fields_may_have_other_names_and_types(read):
    content = lines(
        {
            "id": 7,
            "text": "A.",
            "outlet": {"name": "River Watch"},
            "date": "2024-04-17T23:59:00+04:00",
            "author": "By Ada Example",
        },
        {
            "id": "",
            "text": "B.",
            "title": None,
            "source": None,
            "authors": "Ada Example and Ben Sample",
            "published": 2024,
        },
        {"text": "C.", "authors": [{"name": "Ada Example"}, None], "published": "Wed, 17 Apr 2024 13:14:00 GMT"},
    )

    first, second, third = read("a.jsonl", content)

    assert (first.id, first.source, first.published) == ("7", "River Watch", date(2024, 4, 17))
    assert first.authors == ("Ada Example",)
    assert (second.id, second.title, second.source, second.published) == ("a.jsonl#2", "", "", None)
    assert (second.authors, second.published_from) == (("Ada Example", "Ben Sample"), DateOrigin.NONE)
    assert (third.authors, third.published) == (("Ada Example",), date(2024, 4, 17))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"title": "x"}', "there is no text in it: the field `text` is missing or null"),
        ('{"text": null}', "there is no text in it: the field `text` is missing or null"),
        ('{"text": " \\n"}', "its `text` is empty"),
        ('{"text": 3}', "its `text` is no string but a number"),
        ('{"text": ["x"]}', "its `text` is no string but a list"),
        ('["x"]', "it is no object but a list"),
        ('{"text": "x"', "it is not JSON: Expecting ',' delimiter at character 13"),
        ("[" * 100_000, "it is not JSON that can be read: maximum recursion depth exceeded"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(read, line, reason):
    first, second, third = read("a.jsonl", f'{{"text": "one"}}\n\n{line}\n{{"text": "two"}}\n')

    assert (first.text, third.text) == ("one", "two")
    assert (second.path, second.line) == ("a.jsonl", 3)
    assert second.reason.startswith(reason)


def test_half_a_surrogate_pair_keeps_the_length(read):
    [found] = read("a.jsonl", '{"text": "a\\ud83cb \\ud83c\\udf09"}')

    assert found.text == "a\ufffdb 🌉"


def test_a_very_long_line_is_read(read):
    text = "The bridge is open. " * 400_000

    assert [found.text for found in read("a.jsonl", lines({"text": text}, {"text": "x"}))] == [text, "x"]


@pytest.mark.parametrize("content", ["", "\n \n"])
def test_a_file_without_lines_is_a_problem(read, content):
    assert read("a.jsonl", content) == [Problem("a.jsonl", "the file is empty")]
