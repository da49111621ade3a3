"""Follow-up questions as an analyst asks them of a story."""

import pytest

from cuttings.chat import Turn, rewrite

CONFIRMED = Turn(
    "Who confirmed the withdrawal of the Spanish observers?",
    answer="“This is so,” Adam Hill, the spokesman of the king, told reporters on Monday. [1]",
)
SAID = Turn("What did Ada Stone say about the observers in Lanterna?", answer="“They leave,” Stone said. [1]")
ARRIVED = Turn(
    "When did the observers arrive in Lanterna?",
    answer="They came in May 2031 under the agreement of Ada Stone and Adam Hill. [1]",
)
PRESIDENT = Turn(
    "Who is the president of Spain?", answer="Spain's President Ada Stone met the French President on Monday. [1]"
)

LAUNCHED = Turn("When did Spain launch the operation in Lanterna?")
QUOTED = Turn("What was the reaction?", answer="“It held,” said Stone. [1]")
LEFT = Turn("Why did the Spanish observers in Lanterna leave?")
DEPLOYED = Turn("How many soldiers were deployed in Lanterna?")


@pytest.mark.parametrize(
    ("before", "question", "alone"),
    [
        (CONFIRMED, "When did he confirm it?", "When did Adam Hill confirm the withdrawal of the Spanish observers?"),
        (
            CONFIRMED,
            "What did he say about that?",
            "What did Adam Hill say about the withdrawal of the Spanish observers?",
        ),
        (CONFIRMED, "who replaced him?", "who replaced Adam Hill?"),
        (CONFIRMED, "When will they leave?", "When will the Spanish observers leave?"),
        (CONFIRMED, "Are they still there?", "Are the Spanish observers still there?"),
        (SAID, "what did she say about France?", "what did Ada Stone say about France?"),
        (SAID, "What did Hill say about that?", "What did Hill say about the observers in Lanterna?"),
        (SAID, "Why did they come?", "Why did the observers in Lanterna come?"),
        (ARRIVED, "who commanded them?", "who commanded the observers?"),
        (ARRIVED, "What was their mandate?", "What was the observers' mandate?"),
        (PRESIDENT, "Who is her husband?", "Who is Ada Stone's husband?"),
        (PRESIDENT, "who came before her?", "who came before Ada Stone?"),
        (LAUNCHED, "Who led it?", "Who led the operation in Lanterna?"),
        (LAUNCHED, "when did it begin?", "when did the operation in Lanterna begin?"),
        (LAUNCHED, "Why did it agree?", "Why did Spain agree?"),
        (QUOTED, "When did she say that?", "When did Stone say that (reaction)?"),
        (
            Turn("When does the harbour of Sundby close?"),
            "Who is its master?",
            "Who is the harbour of Sundby's master?",
        ),
        (LEFT, "who commanded them?", "who commanded the Spanish observers in Lanterna?"),
    ],
)
def test_a_pronoun_becomes_a_person_or_a_whole_phrase(before: Turn, question: str, alone: str) -> None:
    assert rewrite(question, [before]) == alone


@pytest.mark.parametrize(
    ("before", "question", "alone"),
    [
        (CONFIRMED, "why?", "Why Adam Hill confirmed the withdrawal of the Spanish observers?"),
        (CONFIRMED, "Who else?", "Who else confirmed the withdrawal of the Spanish observers?"),
        (
            CONFIRMED,
            "and his deputy?",
            "Who confirmed the withdrawal of the Spanish observers, and Adam Hill's deputy?",
        ),
        (CONFIRMED, "And in Sundby?", "Who confirmed the withdrawal of the Spanish observers in Sundby?"),
        (CONFIRMED, "What about France?", "Who confirmed the withdrawal of the Spanish observers, and France?"),
        (SAID, "When was that?", "When did Ada Stone say about the observers in Lanterna?"),
        (SAID, "And Hill?", "What did Hill say about the observers in Lanterna?"),
        (SAID, "And in Sundby?", "What did Ada Stone say about the observers in Sundby?"),
        (SAID, "What about France?", "What did Ada Stone say about France?"),
        (SAID, "and in 2031?", "What did Ada Stone say about the observers in Lanterna in 2031?"),
        (ARRIVED, "until when?", "Until when did the observers arrive in Lanterna?"),
        (SAID, "And France's?", "What did France say about the observers in Lanterna?"),
        (DEPLOYED, "When?", "When were soldiers deployed in Lanterna?"),
        (DEPLOYED, "What about 2031?", "How many soldiers were deployed in Lanterna in 2031?"),
        (PRESIDENT, "And of France?", "Who is the president of France?"),
        (PRESIDENT, "What about France?", "Who is the president of France?"),
    ],
)
def test_a_fragment_is_put_into_the_question_before(before: Turn, question: str, alone: str) -> None:
    assert rewrite(question, [before]) == alone


@pytest.mark.parametrize(
    ("before", "question", "alone"),
    [
        (CONFIRMED, "How many were there?", "How many were there (withdrawal, Spanish observers)?"),
        (CONFIRMED, "And then?", "What happened next (withdrawal, Spanish observers)?"),
        (CONFIRMED, "What is the latest?", "What is the latest (withdrawal, Spanish observers)?"),
        (CONFIRMED, "any casualties?", "any casualties (withdrawal, Spanish observers)?"),
        (SAID, "when did she say that?", "when did Ada Stone say that (observers, Lanterna)?"),
        (ARRIVED, "Who signed it?", "Who signed it (observers, Lanterna)?"),
        (ARRIVED, "Which agreement?", "Which agreement (observers, Lanterna)?"),
        (ARRIVED, "How many soldiers died?", "How many soldiers died (observers, Lanterna)?"),
        (ARRIVED, "What did the king say?", "What did the king say (observers, Lanterna)?"),
        (ARRIVED, "How did Spain react?", "How did Spain react (observers, Lanterna)?"),
        (ARRIVED, "Who else?", "Who else (observers, Lanterna)?"),
        (ARRIVED, "And was anyone hurt?", "Was anyone hurt (observers, Lanterna)?"),
        (ARRIVED, "Tell me more", "Tell me more (observers, Lanterna)?"),
        (PRESIDENT, "Where did they meet?", "Where did they meet (president, Spain)?"),
    ],
)
def test_where_no_word_can_be_put_the_topic_stands_behind(before: Turn, question: str, alone: str) -> None:
    assert rewrite(question, [before]) == alone


@pytest.mark.parametrize("before", [CONFIRMED, SAID, ARRIVED, PRESIDENT])
@pytest.mark.parametrize(
    "question",
    [
        "Who is the mayor of Sundby?",
        "When is the next election in France?",
        "And when was the Lantern bridge closed?",
        "What is inflation?",
        "How do you bake bread?",
        "What did the French foreign minister say about the euro?",
        "Who said that he would resign?",
        "Is it true that France left the union?",
        "Was it ruled that the treaty holds?",
        "What does it mean when a harbour closes?",
        "What did Macron say about his trip?",
        "Did the UN renew its mission?",
        "How many votes did the party lose before they gave up?",
        "Where is Ruritania?",
        "Did Ruritania sign the treaty?",
        "Thank you very much",
        "ok",
        "Lantern bridge",
    ],
)
def test_a_new_question_carries_nothing_over(before: Turn, question: str) -> None:
    assert rewrite(question, [before]) == question


def test_a_story_is_followed_from_question_to_question() -> None:
    asked = [
        ("When did he confirm it?", "When did Adam Hill confirm the withdrawal of the Spanish observers?"),
        ("why?", "Why did Adam Hill confirm the withdrawal of the Spanish observers?"),
        ("What is the mandate of the UN mission?", "What is the mandate of the UN mission?"),
        ("when does it end?", "when does the mandate of the UN mission end?"),
        ("Who won the 2030 World Cup?", "Who won the 2030 World Cup?"),
    ]
    conversation = [CONFIRMED]
    for question, alone in asked:
        assert rewrite(question, conversation) == alone
        conversation.append(Turn(question, alone))
