from cuttings.corpus import Document, paragraph_keys, repeated

NOTICE = "Lake Watch is free to read; our readers keep this site alive."
LINK = "Ten quiet walks around the lake"
FACT = "The bridge at Halden was closed in September 2019 after a boat was seized."


def occurrences(texts: list[str]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for number, text in enumerate(texts):
        for key in paragraph_keys(Document(id=str(number), text=text)):
            found.setdefault(key, []).append(number)
    return found


def key_of(paragraph: str) -> int:
    (key,) = paragraph_keys(Document(id="x", text=paragraph))
    return key


def articles(count: int, *shared: str) -> list[str]:
    """Make articles that share nothing but the given paragraphs."""
    return [
        "\n\n".join([f"Report {number} tells of day {number}.", f"Envoy {number} spoke for {number} hours.", *shared])
        for number in range(count)
    ]


def test_keys_stand_in_paragraph_order_and_are_equal_for_equal_words():
    keys = paragraph_keys(Document(id="x", text="The lake froze.\n\nIt thawed.\n\n  THE LAKE froze!"))
    assert keys[0] == keys[2] != keys[1]


def test_keys_fit_a_signed_number_of_64_bits():
    keys = paragraph_keys(Document(id="x", text="\n\n".join(f"Line {number}." for number in range(200))))
    assert min(keys) < 0
    assert all(-(2**63) <= key < 2**63 for key in keys)


def test_a_line_of_the_site_in_three_independent_articles_is_boilerplate():
    assert repeated(occurrences(articles(3, NOTICE))) == {key_of(NOTICE)}
    assert repeated(occurrences(articles(2, NOTICE))) == frozenset()


def test_a_headline_of_another_article_needs_five():
    assert repeated(occurrences(articles(5, LINK))) == {key_of(LINK)}
    assert repeated(occurrences(articles(4, LINK))) == frozenset()


def test_background_that_is_told_in_many_articles_stays_content():
    assert repeated(occurrences(articles(50, FACT))) == frozenset()


def test_names_and_values_that_repeat_stay_content():
    assert repeated(occurrences(articles(50, "Maritania", "Population: 43,132", "Our rating: False"))) == frozenset()


def test_copies_and_versions_of_one_story_count_once():
    story = [f"Sentence {number} of the wire story." for number in range(10)]
    versions = ["\n\n".join([*story, f"Update {number}.", NOTICE]) for number in range(6)]
    assert repeated(occurrences(versions)) == frozenset()
    assert repeated(occurrences(versions + articles(2, NOTICE))) == {key_of(NOTICE)}
