"""Models that are named and cannot be had."""

import logging
import socket

import pytest

from cuttings.index import NoEncoder, encoder_named


@pytest.mark.parametrize("path", ["./no-such-model", "/no/such/model", "no/such/model", "no\\such-model"])
def test_a_path_that_leads_nowhere_is_refused_before_anything_is_read(path: str) -> None:
    with pytest.raises(NoEncoder, match="there is no such folder"):
        encoder_named(path)


def test_a_hub_that_does_not_answer_is_asked_once(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        monkeypatch.setattr("huggingface_hub.constants.ENDPOINT", f"http://127.0.0.1:{free.getsockname()[1]}")
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    with caplog.at_level(logging.WARNING), pytest.raises(NoEncoder, match=r"no/such-model.*the hub cannot be reached"):
        encoder_named("no/such-model").encode(["text"])
    assert caplog.text == ""
