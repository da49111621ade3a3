"""Cuttings and its peers at the same work: the same weights, the same texts, cut the same way."""

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from cuttings.chat.cli.screen import tell
from cuttings.index import Index, encoder_named, model_folder
from cuttings.index.entry import Entry, heading

from ..figures import Figure
from ..material import DrawnEncoder, Supply, collection, embedded_texts, json_line, pool_folder, questions_of
from ..processes import ChildFailed, child, median_and_tail
from ..progress import steps
from ..setting import Setting

PEERS = "peers"
_OURS = "Cuttings"
_MODULES = {_OURS: "ours", "txtai": "txtai_peer", "LangChain": "langchain_peer", "LlamaIndex": "llamaindex_peer"}
_INSTALL = "pip install 'cuttings[peers]' (in a checkout: pip install '.[peers]')"
_LARGEST = 100_000  # passages that every peer can hold here
_HOW = (
    "the peers are given passages already cut and search by meaning alone; Cuttings reads, marks and cuts the "
    "articles, indexes their words too, writes to disk, and searches by both"
)


def side_by_side(setting: Setting, supply: Supply) -> Iterator[Figure]:
    """Build and ask with real vectors, then ask over a larger collection with drawn ones."""
    questions = [asked.text for asked in questions_of(setting.questions, supply, setting.asked)]
    small, count = _small(setting, supply)
    done = _run(setting, small | {"questions": questions})
    yield Figure(PEERS, "passages that are embedded", count, "counted", note=_HOW)
    for name, result in done.items():
        yield Figure(PEERS, f"{name}: building", result["build"], "s")
        yield Figure(PEERS, f"{name}: building, greatest memory", result["peak"], "MB")
    yield from _against(done, "building, times the fastest peer", {name: each["build"] for name, each in done.items()})
    size = max((size for size in setting.sizes if size <= _LARGEST), default=setting.sizes[0])
    done = _run(setting, _large(setting, supply, size) | {"questions": questions})
    yield Figure(PEERS, "passages with drawn vectors that are searched", size, "counted")
    medians = {name: median_and_tail(result["queries"])[0] for name, result in done.items()}
    for name, result in done.items():
        yield Figure(PEERS, f"{name}: a query, median", medians[name], "ms")
        yield Figure(PEERS, f"{name}: a query, 95th percentile", median_and_tail(result["queries"])[1], "ms")
        yield Figure(PEERS, f"{name}: memory after the queries", result["memory"], "MB")
    yield from _against(done, "a query, times the fastest peer", medians)


def _against(done: dict[str, Any], name: str, costs: dict[str, float]) -> Iterator[Figure]:
    """Compare our cost with the least of the peers'."""
    others = [cost for peer, cost in costs.items() if peer != _OURS]
    if others and _OURS in done:
        yield Figure(PEERS, name, min(others) / costs[_OURS], "times")


def _small(setting: Setting, supply: Supply) -> tuple[dict[str, Any], int]:
    """Lay out a task with real vectors: articles for us, their passages for the others."""
    documents, count = [], 0
    for document, passages in supply.articles():
        if count >= setting.embedded:
            break
        documents.append(document)
        count += passages
    file, texts = setting.work / "peers.jsonl", setting.work / "peers-texts.json"
    file.write_text("".join(map(json_line, documents)), encoding="utf-8")
    texts.write_text(json.dumps(embedded_texts(supply, documents, count)), encoding="utf-8")
    index = setting.work / "index-beside-peers"
    shutil.rmtree(index, ignore_errors=True)
    return {"file": str(file), "index": str(index), "texts": str(texts), "vectors": None}, count


def _large(setting: Setting, supply: Supply, size: int) -> dict[str, Any]:
    """Lay out a task with drawn vectors: the index for us, its passages and vectors for the others."""
    held = collection(setting, supply, size)
    with Index.open(held.index) as index:
        entries = [Entry(heading(passage.document), passage.text).text for passage in index.spread(held.built.passages)]
    texts, vectors = setting.work / "peers-texts.json", setting.work / "peers-vectors.npy"
    texts.write_text(json.dumps(entries), encoding="utf-8")
    np.save(vectors, DrawnEncoder(encoder_named(), pool_folder(setting)).encode(entries))
    return {"file": None, "index": str(held.index), "texts": str(texts), "vectors": str(vectors)}


def _run(setting: Setting, task: dict[str, Any]) -> dict[str, Any]:
    """Give every library the task; one that is not there, or fails, is told of and left out."""
    done = {}
    for name, module in steps("libraries", list(_MODULES.items())):
        python = Path(sys.executable) if name == _OURS else setting.peers_python
        try:
            result = child(f"peers.{module}", task | {"model": str(model_folder())}, python=python)
        except ChildFailed as error:
            tell(f"{name} is left out: {error}")
            continue
        if "missing" in result:
            tell(f"{name} is left out ({result['missing']}): {_INSTALL}")
        else:
            done[name] = result
    return done
