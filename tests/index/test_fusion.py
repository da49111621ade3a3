import numpy as np

from cuttings.index.search.fusion import fused


def test_both_scores_lift_a_passage() -> None:
    scores = fused(np.array([0.5, 0.5, 0.4], np.float32), np.array([0, 3, 3], np.float32), rarest=1.0)
    assert np.allclose(scores, [0.5, 1.5, 1.4])


def test_the_weight_of_words_does_not_grow_with_the_collection() -> None:
    small = fused(np.array([0.3], np.float32), np.array([4.0], np.float32), rarest=4.0)
    large = fused(np.array([0.3], np.float32), np.array([9.5], np.float32), rarest=9.5)
    assert np.allclose(small, large)
