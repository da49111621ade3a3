"""The LangChain retriever, used as LangChain's users use one."""

import asyncio
import json
import subprocess
import sys
from datetime import date

import pytest
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnableLambda, RunnablePassthrough
from pydantic import ValidationError

from cuttings.chat.frameworks.langchain import CuttingsRetriever
from cuttings.chat.render.parts.opening import permalink
from cuttings.index import Filters, WordEncoder, open_index

QUESTION = "How long is the granite bridge?"


@pytest.fixture
def retriever(assistant):
    return CuttingsRetriever(over=assistant, limit=2, address="http://127.0.0.1:7860/")


def test_a_document_is_a_passage_word_for_word(retriever, assistant):
    first = retriever.invoke(QUESTION)[0]
    hit = assistant.search(QUESTION)[0]
    start, end = hit.passage.start, hit.passage.end
    assert first.page_content == hit.passage.text == hit.passage.document.text[start:end]
    assert first.id == f"bridge.md:{start}-{end}"
    link = permalink("bridge.md", start, end, first.page_content)
    assert first.metadata == {
        "document": "bridge.md",
        "title": "Mayor opens the granite bridge",
        "source": "Harbour Post",
        "published": "2021-09-01",
        "url": None,
        "start": start,
        "end": end,
        "score": round(hit.cosine, 6),
        "permalink": f"http://127.0.0.1:7860{link}",
    }


def test_metadata_can_be_kept_as_json(retriever):
    metadata = [document.metadata for document in retriever.invoke("harbour")]
    assert json.loads(json.dumps(metadata)) == metadata


def test_waiting_batches_and_asking_at_once_find_the_same(retriever):
    one = retriever.invoke(QUESTION)
    assert len(one) == 2
    assert asyncio.run(retriever.ainvoke(QUESTION)) == one
    assert retriever.batch([QUESTION, "ferries"]) == [one, retriever.invoke("ferries")]
    assert asyncio.run(retriever.abatch([QUESTION, QUESTION])) == [one, one]


def test_filters_are_fields(assistant):
    autumn = CuttingsRetriever(over=assistant, filters=Filters(since=date(2021, 10, 1)))
    assert {document.metadata["document"] for document in autumn.invoke("harbour bridge")} == {"harbour.md"}


def test_an_index_will_do_instead_of_an_assistant(press, retriever):
    index = open_index(press, encoder=WordEncoder())
    expected = [document.id for document in retriever.invoke(QUESTION)]
    for over in (index, index.current()):
        assert [found.id for found in CuttingsRetriever(over=over, limit=2).invoke(QUESTION)] == expected


def test_a_chain_reads_the_passages_it_gives(retriever):
    def quoted(documents):
        return "\n".join(f"{document.metadata['source']}: {document.page_content}" for document in documents)

    model = RunnableLambda(lambda prompt: prompt.to_string())
    prompt = ChatPromptTemplate.from_template("Press:\n{press}\nQuestion: {question}")
    chain = {"press": retriever | quoted, "question": RunnablePassthrough()} | prompt | model | StrOutputParser()
    said = chain.invoke(QUESTION)
    assert "Harbour Post: Mayor Ana Example opened the granite bridge" in said
    assert said.endswith(f"Question: {QUESTION}")


def test_what_cannot_be_searched_is_refused():
    with pytest.raises(ValidationError, match="over"):
        CuttingsRetriever(over="press-index")


@pytest.mark.parametrize(
    ("module", "library", "extra"),
    [("langchain", "langchain_core", "langchain"), ("llama_index", "llama_index.core", "llama-index")],
)
def test_without_the_library_the_extra_is_named(module, library, extra):
    program = (
        f"import sys; sys.modules['{library}'] = None\n"
        f"try: import cuttings.chat.frameworks.{module}\n"
        "except ImportError as error: print(error, type(error).__name__)"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout == f"this needs {library}: install it with pip install 'cuttings[{extra}]' MissingExtra\n"
