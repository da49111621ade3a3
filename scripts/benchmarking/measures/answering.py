"""How long it takes from a question to its answer, with the reader and without."""

from collections.abc import Iterator

from cuttings.chat import Assistant

from ..figures import Figure
from ..material import Supply, collection, questions_of
from ..processes import median_and_tail
from ..progress import steps
from ..setting import Setting

PART = "answer"


def answering(setting: Setting, supply: Supply) -> Iterator[Figure]:
    """Ask each size the same questions."""
    questions = questions_of(setting.questions, supply, setting.asked)
    for size in setting.sizes:
        index = collection(setting, supply, size).index
        for reader, how in ((None, "with"), ("none", "without")):
            assistant = Assistant.open(index, reader=reader)
            assistant.ask(questions[0].text)
            answers = [
                assistant.ask(asked.text, asked_on=asked.asked_on)
                for asked in steps(f"asking {size:,} {how} the reader", questions, "questions")
            ]
            for stage, name in (("total", "question to answer"), ("read", "of it reading")):
                median, tail = median_and_tail(getattr(answer.seconds, stage) for answer in answers)
                yield Figure(PART, f"{name}, {how} the reader, median", median, "ms", size)
                yield Figure(PART, f"{name}, {how} the reader, 95th percentile", tail, "ms", size)
            answered = sum(answer.answered for answer in answers) / len(answers)
            yield Figure(PART, f"answered, {how} the reader", answered, "share", size)
            assistant.index.close()
