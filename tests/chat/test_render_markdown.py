from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from cuttings.chat import Answer, Citation
from cuttings.chat.query import Chip
from cuttings.chat.render.markdown import escaped, markdown
from cuttings.corpus import Document, Passage
from cuttings.index import Hit

TEXT = "It [1] *held*, said <b>Ada</b>."
PAPER = Document("a.md", TEXT, "The _bridge_", "The Lantern", date(2031, 5, 4), url="https://l.example/a b>c")
HIT = Hit(Passage(PAPER, 0, 13), cosine=0.7, keyword=3.0, fused=0.9, rank=1)


def test_an_answer_is_its_short_form_its_quotes_and_its_sources():
    answer = Answer("Q?", "Q?", True, f"{TEXT} [2]", short="held", citations=(Citation(2, PAPER, 0, len(TEXT)),))
    assert markdown(answer) == (
        "**held**\n\n"
        r"It \[1\] \*held\*, said \<b\>Ada\</b\>. [2]" "\n\n"
        r"2. The Lantern, 4 May 2031: [The \_bridge\_](<https://l.example/a%20b%3Ec>)" "\n"
        r"   > It \[1\] \*held\*, said \<b\>Ada\</b\>." "\n"
    )  # fmt: skip


def test_no_answer_says_why_and_offers_the_closest_passages():
    answer = Answer("Q?", "Q?", False, "Not said.", reason="Too far.", passages=(HIT,))
    assert markdown(answer) == (
        "Not said.\n\nToo far.\n\nClosest passages:\n\n"
        r"- The Lantern, 4 May 2031: [The \_bridge\_](<https://l.example/a%20b%3Ec>)" "\n"
        r"  > It \[1\] \*held\*" "\n"
    )  # fmt: skip


def test_chips_headings_speakers_and_copies_are_words_and_nothing_more():
    chips = (Chip("speaker:Ada", "said by *Ada*", "Ada", hides=False),)
    copy = Document("b", TEXT, source="<script>")
    citation = Citation(1, PAPER, 0, 13, speaker="[Ada](x)", also_in=(copy,), heading="The _Gull_")
    assert markdown(Answer("Q?", "Q?", True, "", citations=(citation,), chips=chips)) == (
        r"Read from the question: said by \*Ada\*" "\n\n"
        r"**The \_Gull\_:** It \[1\] \*held\* [1]" "\n\n"
        r"1. \[Ada\](x), in The Lantern, 4 May 2031: [The \_bridge\_](<https://l.example/a%20b%3Ec>)"
        r" (also in \<script\>)" "\n"
        r"   > It \[1\] \*held\*" "\n"
    )  # fmt: skip


@given(st.text("#*_`[]()<>!|~&$\\-+=.)1a \n", max_size=30).filter(lambda words: words.strip()))
def test_markdown_finds_nothing_to_interpret(words):
    tokens = MarkdownIt("commonmark").parse(escaped(words))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert "".join(child.content for child in tokens[1].children) == " ".join(words.split())
