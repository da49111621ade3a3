"""Training goes on from a checkpoint as if it had not been stopped; figures are SQuAD's own."""

from pathlib import Path

import numpy as np
import pytest
import torch
from reader.batches import Drawing, Source
from reader.bert import Bert
from reader.data import Example
from reader.evaluation import Read, f1, figures, threshold
from reader.learner import FROZEN, Learner
from reader.long_answers import Said, long_figures, rouge_l
from reader.network import SpanNetwork
from reader.training import Plan, train

from cuttings.chat.reader.spans import LONGEST, span_scores
from cuttings.chat.reader.windows import framed, tokens
from cuttings.index import Network, model_folder, read_weights, tokenizer

TEXT = "The old mill in Tarsk burned down on 3 May 2024."


@pytest.fixture(scope="module")
def drawing() -> Drawing:
    asked = [
        Example("1", "When did the mill burn down?", "", TEXT, ((37, 47),), "a"),
        Example("2", "Who opened the bridge?", "", TEXT, (), "a"),
    ]
    return Drawing([Source(asked, [], 1.0, 0.0)], seed=1)


def test_training_resumed_from_a_checkpoint_equals_training_in_one_go(
    drawing: Drawing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.batches._TOKENS", 256)
    monkeypatch.setattr("reader.training._SAVED_EVERY", 2)
    whole = train(drawing, Plan(4, 1e-3, 1, "cpu"), tmp_path / "whole.pt").state()

    steps = iter(range(2))
    step = torch.optim.AdamW.step
    with monkeypatch.context() as broken:
        broken.setattr(torch.optim.AdamW, "step", lambda self: (next(steps), step(self)))
        with pytest.raises(StopIteration):
            train(drawing, Plan(4, 1e-3, 1, "cpu"), tmp_path / "part.pt")
    again = train(drawing, Plan(4, 1e-3, 1, "cpu"), tmp_path / "part.pt").state()
    assert whole.keys() == again.keys()
    assert not any(name.startswith(FROZEN) for name in whole)
    for name, tensor in whole.items():
        assert torch.allclose(tensor, again[name], atol=1e-5), name


def test_the_threshold_is_the_best_and_figures_are_means() -> None:
    reads = [
        Read("3 May 2024", 4.0, ("3 May 2024", "May 2024")),
        Read("the mill", 2.0, ("old mill",)),
        Read("Tarsk", 1.0, ()),
        Read("Orlu", -1.0, ("Ada Orlu",)),
    ]
    assert threshold(reads) == 2.0
    found = figures(reads, 2.0)
    assert found["answerable F1"] == pytest.approx((1 + 2 / 3 + 2 / 3) / 3)
    assert found["F1"] == pytest.approx((1 + 2 / 3 + 1 + 0) / 4)
    assert found["EM"] == pytest.approx(2 / 4)
    assert found["AUROC"] == pytest.approx(2 / 3)


def test_f1_leaves_out_articles_and_punctuation() -> None:
    assert f1("The Old Mill!", ("an old mill",)) == 1
    assert f1("", ()) == 1
    assert f1("mill", ()) == 0
    assert f1("bridge", ("mill",)) == 0


def test_rouge_l_counts_the_longest_common_run_with_gaps() -> None:
    assert rouge_l("The mill burned.", "the mill burned") == 1
    assert rouge_l("the old mill burned down", "the mill burned") == pytest.approx(2 * 3 / (5 + 3))
    assert rouge_l("burned mill", "mill burned") == pytest.approx(2 * 1 / 4)
    assert rouge_l("", "mill") == 0


def test_refusals_are_counted_where_85_of_100_are_answered() -> None:
    said = [Said("a b", n / 100, ("a b",)) for n in range(100)] + [Said("", n / 10, ()) for n in range(4)]
    found = long_figures(said)
    assert found["ROUGE-L"] == 1
    assert found["refused, 85% of the answerable answered"] == pytest.approx(2 / 4)


def test_what_is_learned_scores_spans_as_they_are_read() -> None:
    learner = Learner(1, "cpu")
    weights = {name: tensor.detach() for name, tensor in (learner._frozen | learner.encoder).items()}
    shape, packaged = read_weights(model_folder())
    texts = tokens(tokenizer(model_folder()), ["When did it burn?", "The mill", TEXT, f"{TEXT} {TEXT} It rained."])
    windows = [framed(texts[0].ids, texts[1].ids, text, 0, len(text.ids)) for text in texts[2:]]
    learned = SpanNetwork(Bert(shape, weights), learner.head).scores(windows).detach().numpy()
    head = {name: tensor.detach().numpy() for name, tensor in learner.head.items()}
    network = Network(shape, packaged, pooled=False, precision="float32")
    states = network.run([window.ids for window in windows], [window.segments for window in windows])
    for window, of_text, expected in zip(windows, states, learned, strict=True):
        scores = span_scores(of_text, window, head)
        assert np.allclose(scores, expected[: len(scores)], atol=1e-3)
        assert np.isfinite(scores).sum() == sum(min(LONGEST, len(scores) - at) for at in range(len(scores)))
