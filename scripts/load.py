#!/usr/bin/env python3
"""Have many people ask a running service at once, and count errors and mixed-up answers.

    cuttings serve --index press-index &                          what is to be asked
    scripts/load.py http://127.0.0.1:7860                         50 people, 10 questions each, drawn from the articles
    scripts/load.py http://127.0.0.1:7860 --questions asked.jsonl --people 20 --each 5
    scripts/load.py https://press.example --key "$KEY" --out load.json

Every question is first asked alone. Then all people begin at one moment, each with questions of their own (the list
is begun again where it is too short) and over one connection; nobody waits between two questions. An answer is mixed up
when it is to another question, or when its citations differ from those of the same question asked alone, from the same
state of the index. Answers from a state that came since are counted apart.

Questions come from a file, a line each: text, or JSON with "question", as for `cuttings ask --questions`. Without one
they are drawn through POST /v1/search: what is said of the beginnings of its articles' passages.

The exit status is 1 when anything failed or was mixed up. Times say little on another machine.
"""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from loading.judging import judge, report
from loading.people import Person, Refused, ask, crowd
from loading.questions import draw, read_questions


def main(words: Sequence[str] | None = None) -> int:
    """Do what the arguments ask for."""
    arguments = _arguments(words)
    with Person(arguments.address, arguments.key) as person:
        try:
            count = arguments.people * arguments.each
            questions = read_questions(arguments.questions) if arguments.questions else draw(person, count)
        except (OSError, ValueError) as error:
            sys.exit(f"load.py: {arguments.questions}: {error}")
        except Refused as refused:
            sys.exit(f"load.py: no questions could be drawn: {refused}")
        if not questions:
            sys.exit("load.py: there is nothing to ask: the service has no articles, or the file no lines")
        print(f"{len(questions)} questions, each asked alone first …", file=sys.stderr)
        alone = [ask(person, question) for question in dict.fromkeys(questions[:count])]
    began = time.perf_counter()
    together = crowd(arguments.address, arguments.key, questions[:count], arguments.people, arguments.each)
    found = judge(alone, together) | {"wall": time.perf_counter() - began}
    if arguments.out:
        arguments.out.write_text(json.dumps(found, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print("\n".join(report(found)))
    return 1 if found["errors"] or found["mixed_up"] else 0


def _arguments(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("address", help="where the service runs, such as http://127.0.0.1:7860")
    parser.add_argument("--people", type=_count, default=50, help="how many ask at once (default: %(default)s)")
    parser.add_argument("--each", type=_count, default=10, help="questions of each of them (default: %(default)s)")
    parser.add_argument("--questions", type=Path, metavar="FILE", help="a question a line, text or JSON; else drawn")
    parser.add_argument("--key", help="the service's key, where it asks for one")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write what was found as JSON too")
    return parser.parse_args(words)


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1 is needed")
    return number


if __name__ == "__main__":
    sys.exit(main())
