"""The LlamaIndex retriever, used as LlamaIndex's users use one."""

import asyncio
from datetime import date

import pytest
from llama_index.core.llms import MockLLM
from llama_index.core.query_engine import RetrieverQueryEngine
from llama_index.core.response_synthesizers import ResponseMode, get_response_synthesizer
from llama_index.core.schema import MetadataMode

from cuttings.chat.frameworks.llama_index import CuttingsRetriever
from cuttings.index import Filters, WordEncoder, open_index

QUESTION = "How long is the granite bridge?"


@pytest.fixture
def retriever(assistant):
    return CuttingsRetriever(assistant, limit=2)


def test_a_node_is_a_passage_with_a_stable_id(retriever, assistant):
    first = retriever.retrieve(QUESTION)[0]
    hit = assistant.search(QUESTION)[0]
    start, end = hit.passage.start, hit.passage.end
    assert first.node.text == hit.passage.text
    assert first.node.node_id == retriever.retrieve(QUESTION)[0].node.node_id == f"bridge.md:{start}-{end}"
    assert (first.node.start_char_idx, first.node.end_char_idx) == (start, end)
    assert first.score == pytest.approx(hit.cosine, abs=1e-6)
    assert first.node.ref_doc_id == "bridge.md"
    assert {"title", "source", "published", "url", "permalink"} < set(first.node.metadata)
    assert first.node.metadata["published"] == "2021-09-01"


def test_waiting_finds_the_same(retriever):
    assert asyncio.run(retriever.aretrieve(QUESTION)) == retriever.retrieve(QUESTION)


def test_a_model_is_shown_where_it_was_printed_and_no_offsets(retriever):
    shown = retriever.retrieve(QUESTION)[0].node.get_content(MetadataMode.LLM)
    assert "source: Harbour Post" in shown
    assert "permalink" not in shown


def test_filters_and_limit_hold(assistant, press):
    autumn = CuttingsRetriever(assistant, filters=Filters(since=date(2021, 10, 1)))
    assert {found.node.metadata["document"] for found in autumn.retrieve("harbour bridge")} == {"harbour.md"}
    index = open_index(press, encoder=WordEncoder())
    assert len(CuttingsRetriever(index, limit=1).retrieve("harbour bridge")) == 1


def test_a_query_engine_reads_the_passages_it_gives(retriever):
    synthesizer = get_response_synthesizer(llm=MockLLM(), response_mode=ResponseMode.COMPACT)
    response = RetrieverQueryEngine(retriever, synthesizer).query(QUESTION)
    assert "Mayor Ana Example opened the granite bridge" in str(response)
    assert response.source_nodes == retriever.retrieve(QUESTION)
