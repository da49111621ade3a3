"""What a model wrote, and what of it was left out, in each rendering."""

from cuttings.chat import Answer, Citation, Dropped
from cuttings.chat.render.as_json import answer_json
from cuttings.chat.render.html_answer import answer_html
from cuttings.chat.render.markdown import markdown
from cuttings.chat.render.terminal import terminal_text
from cuttings.corpus import Document

PAPER = Document("a.md", "The bridge opened on Sunday.", source="The Lantern")
ANSWER = Answer(
    "When?",
    "When?",
    True,
    "It opened on Sunday. [1]",
    citations=(Citation(1, PAPER, 0, 28),),
    model="<b>small</b> *model*",
    dropped=(Dropped("<script>harm()</script> *fell*\x1b[2J.", "it cites no passage"),),
)
NONE = Answer("When?", "When?", False, "No.", reason="Nothing.", dropped=ANSWER.dropped)


def test_a_page_names_the_model_and_folds_what_was_left_out():
    page = answer_html(ANSWER)
    assert (
        "Written by &lt;b&gt;small&lt;/b&gt; *model*; every sentence was checked against the passage it cites." in page
    )
    assert "<summary>Left out of what the model wrote: 1 sentence</summary>" in page
    assert "&lt;script&gt;harm()&lt;/script&gt; *fell*␛[2J.</q> Left out, because it cites no passage.</li>" in page
    assert "<script" not in page
    assert '<p dir="auto">It opened on Sunday.<button' in page


def test_without_a_model_nothing_is_said_of_one():
    plain = Answer("When?", "When?", True, "It. [1]", citations=ANSWER.citations)
    assert not any("Written by" in shown for shown in (answer_html(plain), markdown(plain), terminal_text(plain)))


def test_where_nothing_held_there_is_no_answer_and_still_what_was_left_out():
    assert "Left out, because it cites no passage." in answer_html(NONE)
    assert "Written by" not in answer_html(NONE)


def test_a_terminal_shows_it_without_effect():
    assert terminal_text(ANSWER).endswith(
        "Written by <b>small</b> *model*; every sentence was checked against the passage it cites.\n\n"
        "Left out, because it cites no passage: <script>harm()</script> *fell*␛[2J.\n"
    )


def test_markdown_shows_it_without_effect():
    assert markdown(ANSWER).endswith(
        "Written by \\<b\\>small\\</b\\> \\*model\\*; every sentence was checked against the passage it cites.\n\n"
        "- Left out, because it cites no passage: \\<script\\>harm()\\</script\\> \\*fell\\*\x1b\\[2J.\n"
    )


def test_json_has_the_model_and_each_sentence_with_its_reason():
    told = answer_json(ANSWER)
    assert told["model"] == "<b>small</b> *model*"
    assert told["dropped"] == [{"sentence": ANSWER.dropped[0].sentence, "reason": "it cites no passage"}]
