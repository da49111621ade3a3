import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.corpus import Document, Kind, mark


def kinds(text: str, title: str = "") -> list[tuple[str, str]]:
    document = Document(id="x", text=text, title=title)
    return [(str(block.kind), text[block.start : block.end]) for block in mark(document)]


@settings(deadline=None)
@given(st.text())
def test_blocks_are_in_order_and_hold_every_character_that_is_not_white_space(text):
    end = 0
    for block in mark(Document(id="x", text=text)):
        assert text[end : block.start].strip() == ""
        assert text[block.start : block.end] == text[block.start : block.end].strip() != ""
        end = block.end
    assert text[end:].strip() == ""


@pytest.mark.parametrize(
    "text",
    [
        "I walked along the closed shore\nAnd counted boats that were no more\n\nThe treaty signed, the island sold",
        "Most popular dog in each province:\n\nHalden\n\nHusky\n\nPort Selva\n\nBeagle\n\nTexas\n\nBulldog",
        "19:51 PAGE\n\nI don't know who they are --\n\n20:02 LUND\n\nPlease, sir.",
        "08:15\nThe ferry leaves with 40 on board\n09:30\nFirst shots near the bridge\n11:00\nThe mayor asks for calm",
        "The lake treaty of 1973 was signed by both sides on the bridge at Halden",
        "The companies named in the report are:\n\nFacebook\n\nTwitter\n\nYouTube\n\nThey have 30 days to reply.",
        "Group A: Halden 2, Selva 0\n\nGroup B: Northport 6, Lake City 2",
        "Q: Why did you leave?\n\nA: Because the bridge was closed\n\nQ: Will you return?",
        "The envoy said on January 10 that sending observers is up to both sides and that nobody else decides\n\nNo.",
    ],
)
def test_poems_lists_transcripts_and_tables_stay_body(text):
    assert {kind for kind, _ in kinds(text)} == {"body"}


@pytest.mark.parametrize(
    "sentence",
    [
        '"Yes, it is true," the envoy said.',
        "Source: Halden Courier, citing the northern news agency Selvafax",
        "Details: The envoy had been asked to comment on reports of the withdrawal.",
        "To recap, the bridge was closed in 2019.",
        "A soldier stands at the bridge in Halden on Sept. 26, 2023. (Agency File Photo)",
        "Bake the cookies until your kitchen smells of butter. We use dark chocolate.",
        '"We use cookies like everyone else," the publisher said.',
        "Sites must let visitors reject all cookies with one click, according to the ruling.",
        "To vote by post, sign up at the town hall before noon.",
        'She asked voters to "follow me on Twitter", a spokesman said.',
        "All rights reserved for the army under the treaty have lapsed.",
        "Share prices fell 3% on Monday.",
        "Iran will become a full member at this summit.",
        "Подписывайтесь под петицией, призвал мэр.",
    ],
)
def test_a_sentence_of_an_article_is_never_boilerplate(sentence):
    assert kinds(sentence) == [("body", sentence)]


@pytest.mark.parametrize(
    "notice",
    [
        "Our site uses cookies. By clicking on “I accept”, you consent to their use.",
        "“Lake Watch” seeks specialists. We offer flexible hours. Send your CV and a sample to jobs@lake.example.",
        "WARNING: Comments that contain insults or are written in capital letters are not approved.",
        "Support LW or become our patron!",
        "Follow us on Twitter @LakeWatch",
        "Subjects: HaldenSelvaBridge",
        "| Last update :",
        "Укр Рус Eng Support Us",
        "Anna Quill/AFP/Getty Images",
        "© 2024 Lake Watch. All rights reserved.",
        "---",
        "Read more: Who guards the bridge?",
        "Bültenimize abone olun",
        "Нашли ошибку? Выделите текст и нажмите Ctrl+Enter",
    ],
)
def test_a_notice_is_boilerplate_wherever_it_stands(notice):
    text = f"The bridge was closed in 2019.\n\n{notice}\n\nIt will open again in June."
    assert [kind for kind, _ in kinds(text)] == ["body", "boilerplate", "body"]


def test_front_matter_is_boilerplate():
    text = "---\ntitle: The bridge\ndate: 2024-04-17\n---\n\nThe bridge was closed in 2019."
    assert [kind for kind, _ in kinds(text)] == ["boilerplate"] * 4 + ["body"]


def test_the_title_is_headline_each_time_it_stands_in_the_text():
    title = "‘Observers to leave the lake’"
    text = f"{title}\n\nThe observers leave.\n\nObservers to leave the lake\n\nThey came in 2020."
    assert [kind for kind, _ in kinds(text, title)] == ["headline", "body", "headline", "body"]


def test_a_title_matches_without_the_outlets_name():
    text = "Observers to leave the lake\n\nThe observers leave."
    assert kinds(text, "Observers to leave the lake | Lake Watch")[0][0] == "headline"


def test_what_stands_above_the_headline_is_boilerplate_unless_it_is_a_sentence():
    title = "Observers to leave the lake"
    assert kinds(f"Skip\nText size\n\n{title}\n\nThey leave in June.", title)[0] == ("boilerplate", "Skip")
    assert kinds(f"The bridge is closed today.\nText size\n\n{title}\n\nThey leave.", title)[1] == ("body", "Text size")


def test_a_section_heading_is_headline_and_a_fact_without_a_full_stop_is_body():
    heading, fact = "Bridge corridor, lake relations", "Chef Anna Quill wins the national cooking prize in Halden"
    text = f"The talks go on.\n\n{heading}\n\nThe bridge is closed.\n\n{fact}\n\nShe cooked eel."
    assert [kind for kind, _ in kinds(text)] == ["body", "headline", "body", "body", "body"]


def test_a_markdown_heading_is_headline():
    assert kinds("# The bridge\n\nIt is closed.\n\n#bridge is trending.")[0] == ("headline", "# The bridge")


def test_a_feed_of_headlines_with_times_that_run_backwards_is_boilerplate():
    feed = "19:19\nStorm closes the harbour\n18:54\nMayor resigns in Halden\n18:31\nFerry crews end their strike"
    assert [kind for kind, _ in kinds(f"The talks go on.\n\n{feed}")] == ["body"] + ["boilerplate"] * 6


def test_marking_uses_what_repeats_only_for_what_is_not_the_story():
    from cuttings.corpus import paragraph_keys

    text = "The bridge was closed in 2019.\n\nOur style guide can be read here, on the site."
    document = Document(id="x", text=text)
    blocks = mark(document, frozenset(paragraph_keys(document)))
    assert [block.kind for block in blocks] == [Kind.BODY, Kind.BOILERPLATE]
