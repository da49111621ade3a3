#!/usr/bin/env python3
"""Measure the follow-ups: which questions are rewritten, and what that does for the search.

    scripts/measure_followups.py --conversations followups.jsonl [--half 0]
    scripts/measure_followups.py --wiki DIR --index DIR [--half 0] [--pairs 400] [--seed 1]

`followups.jsonl` holds a conversation a line: {"id", "domain", "turns": [...], "rewrite"}, the last turn also as a
person made it stand alone. `--wiki` is a folder of documents.jsonl ({"id", "title", "text"}, a paragraph a line) and
questions.jsonl ({"question", "answers", "gold": [id]}), `--index` the index of its documents.

Rules were written with the misses of half 0 in sight; the figures of half 1 are the ones to quote.
"""

import argparse
import json
from collections import defaultdict
from pathlib import Path

from followups.choice import Followup, choice, read_followups
from followups.gain import gain
from followups.pairs import followup_pairs, read_asked, unrelated_pairs

from cuttings.index import Index


def main() -> None:
    """Measure what was given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("conversations", "wiki", "index"):
        parser.add_argument(f"--{name}", type=Path)
    parser.add_argument("--half", type=int, choices=(0, 1), help="the conversations or articles of one half alone")
    parser.add_argument("--pairs", type=int, default=400, help="at most so many of a kind (default: 400)")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    if arguments.conversations:
        _print_choice(read_followups(arguments.conversations, arguments.half))
    if arguments.wiki and arguments.index:
        _print_gain(arguments)


def _print_choice(followups: list[Followup]) -> None:
    print("domain   questions needed  precision recall F1   accuracy  words: found right too many")
    for domain in ("all", *sorted({followup.domain for followup in followups})):
        c = choice(followup for followup in followups if domain in ("all", followup.domain))
        print(
            f"{domain:9}{c.questions:7}{c.needed:8}{c.precision:10.3f}{c.recall:7.3f}{c.f1:6.3f}{c.accuracy:8.3f}"
            f"{c.words_found:15.3f}{c.words_right:6.3f}{c.words_too_many:8.3f}"
        )


def _print_gain(arguments: argparse.Namespace) -> None:
    documents = {line["id"]: line for line in _lines(arguments.wiki / "documents.jsonl")}
    texts = defaultdict[str, str](str)
    for document in documents.values():
        texts[document["title"]] += document["text"] + "\n"
    asked = read_asked(_lines(arguments.wiki / "questions.jsonl"), documents)
    pairs = followup_pairs(asked, texts, arguments.pairs, arguments.seed)
    pairs += unrelated_pairs(asked, arguments.pairs, arguments.seed)
    print("kind      pairs  changed  recall@5: as asked  rewritten  whole")
    with Index.open(arguments.index) as index:
        for kind in ("pronoun", "dropped", "unrelated"):
            g = gain(index, [pair for pair in pairs if pair.kind == kind and arguments.half in (None, pair.half)])
            print(f"{kind:10}{g.pairs:5}{g.changed:9.3f}{g.as_asked:20.3f}{g.rewritten:11.3f}{g.whole:7.3f}")


def _lines(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    main()
