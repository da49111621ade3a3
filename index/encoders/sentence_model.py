"""Any sentence-transformers model, by its name or the path of its folder."""

import hashlib
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import numpy as np

from ..errors import NoEncoder
from .minilm import NAME, model_folder
from .protocol import Vectors
from .weights import SHA256

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_PATIENCE = 5.0  # seconds
_TEXTS_A_BATCH = 64


class SentenceModel:
    """An encoder over sentence-transformers, loaded when it is first used."""

    def __init__(self, name: str, *, device: str | None = None) -> None:
        """Take a name or a path, and the device to run on as torch names it; None lets sentence-transformers choose.

        Raises `NoEncoder` for a path that leads nowhere.
        """
        if _is_path(name) and not Path(name).exists():
            raise NoEncoder(name, "there is no such folder")
        self.name = name
        self.engine = f"sentence-transformers {device}" if device else "sentence-transformers"
        self._place = name
        self._device = device

    @cached_property
    def fingerprint(self) -> str:
        """Hash every weight by name, so that a model edited in place counts as another."""
        digest = hashlib.sha256()
        for name, tensor in sorted(self._model.state_dict().items()):
            digest.update(name.encode())
            digest.update(tensor.cpu().float().numpy().tobytes())
        return digest.hexdigest()

    @cached_property
    def dimension(self) -> int:
        """Ask the model."""
        return int(self._model.get_embedding_dimension() or 0)

    @cached_property
    def limit(self) -> int:
        """Ask the model; one that states no limit reads 512 tokens here."""
        return int(self._model.max_seq_length or 512)

    def lengths(self, texts: Sequence[str]) -> list[int]:
        """Count tokens, those that frame a text included."""
        encoded = self._model.tokenizer(list(texts), truncation=False, padding=False, verbose=False)
        return [len(ids) for ids in encoded["input_ids"]]

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encode texts, shape (len(texts), dimension); rows have length 1."""
        rows = self._model.encode(
            list(texts), batch_size=_TEXTS_A_BATCH, normalize_embeddings=True, show_progress_bar=False
        )
        return np.asarray(rows, np.float32).reshape(len(texts), self.dimension)

    @cached_property
    def _model(self) -> "SentenceTransformer":
        here = Path(self._place).exists()
        fetch = not here and _hub_answers()
        try:
            if not (here or fetch or _is_cached(self._place)):
                raise NoEncoder(self.name, "it is not on this computer, and the hub cannot be reached")
            from sentence_transformers import SentenceTransformer

            return SentenceTransformer(self._place, device=self._device, local_files_only=not fetch)
        except (OSError, ValueError, RuntimeError) as error:  # the last: a device that torch does not have
            raise NoEncoder(self.name, str(error).splitlines()[0]) from error


class PackagedOnDevice(SentenceModel):
    """The default encoder where torch runs it, such as on a graphics processor; its vectors are the default's."""

    fingerprint = SHA256

    def __init__(self, device: str) -> None:
        """Take the device as torch names it: `cuda`, `cuda:1`, `mps`."""
        super().__init__(str(model_folder()), device=device)
        self.name = NAME


def _is_path(name: str) -> bool:
    """Say whether a name can only be a path: the hub's are "model" or "owner/model"."""
    return name.startswith((".", "/", "~")) or "\\" in name or name.count("/") > 1


def _is_cached(name: str) -> bool:
    """Say whether a model was fetched before; one without an owner may be sentence-transformers'."""
    from huggingface_hub import try_to_load_from_cache

    names = [name] if "/" in name else [name, f"sentence-transformers/{name}"]
    files = [try_to_load_from_cache(each, file) for each in names for file in ("modules.json", "config.json")]
    return any(isinstance(file, str) for file in files)


def _hub_answers() -> bool:
    """Say whether models can be fetched; the hub's own client would try for more than a minute to find that out."""
    from huggingface_hub.constants import ENDPOINT, HF_HUB_OFFLINE

    if HF_HUB_OFFLINE:
        return False
    try:
        with urlopen(Request(ENDPOINT, method="HEAD"), timeout=_PATIENCE):  # noqa: S310 - https, or a mirror's address
            return True
    except HTTPError:  # an answer, if an unfriendly one
        return True
    except OSError:
        return False
