"""Checks an answer over the sample dossier: each of its quotes stands in the shipped file at its offsets."""

import json
import sys
from importlib.resources import files
from pathlib import Path

answer = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
if not answer["answered"] or not answer["citations"]:
    sys.exit(f"no answer: {answer['reason']}")
for citation in answer["citations"]:
    text = files("cuttings.corpus.sample").joinpath(citation["path"]).read_text(encoding="utf-8")
    if text[citation["start"] : citation["end"]] != citation["quote"]:
        sys.exit(f"not the words of {citation['path']}: {citation['quote']!r}")
print(f"{answer['text']}\nword for word in the articles: {len(answer['citations'])}")
