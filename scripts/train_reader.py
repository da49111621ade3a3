#!/usr/bin/env python3
"""Train the reader, or take its figures.

    scripts/train_reader.py train --data DIR --work DIR --out reader.safetensors
    scripts/train_reader.py evaluate --data DIR [--reader reader.safetensors]

`train` learns from the files that scripts/reader/recipe.py names, looked for in `--data`, in the forms that
scripts/reader/data.py describes. It starts from the packaged encoder, keeps checkpoints in `--work`, goes on from the
last one when it is started again (with more `--steps` too, while the learning rate is still level), and writes the
weights with their sha256. On two cores with bfloat16 a step takes about a second; a GPU is used where there is one.

`evaluate` takes SQuAD 2.0's figures on the articles that nothing was learned from, and those of long answers from
CLAPnq's questions; with `--reader none` the latter alone. Ask with weights of your own by
`cuttings ask --reader reader.safetensors`.
"""

import argparse
import hashlib
import sys
from pathlib import Path

import torch
from reader.batches import Drawing
from reader.evaluation import figures, read_squad, threshold
from reader.long_answers import ask_long, long_figures
from reader.recipe import CHOOSING, HELD_OUT, RECIPE, learned_from, sources
from reader.training import Plan, train

from cuttings.chat.reader import reader_named
from cuttings.chat.reader.weights import write_reader


def main() -> None:
    """Do what is asked."""
    arguments = _arguments()
    arguments.do(arguments)


def _train(arguments: argparse.Namespace) -> None:
    missing = [part.file for part in RECIPE if not (arguments.data / part.file).exists()]
    if missing:
        raise SystemExit(f"{arguments.data} lacks {', '.join(missing)}: change the recipe in scripts/reader/recipe.py")
    arguments.work.mkdir(parents=True, exist_ok=True)
    _say("finding rivals for every question: some minutes")
    drawing = Drawing(sources(arguments.data), arguments.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    plan = Plan(arguments.steps, arguments.rate, arguments.seed, device)
    learner = train(drawing, plan, arguments.work / "checkpoint.pt")
    weights = {name: tensor.numpy() for name, tensor in learner.state().items()}
    write_reader(arguments.out, weights, {"recipe": "scripts/train_reader.py", "steps": str(arguments.steps)})
    print(f"{arguments.out}: sha256 {hashlib.sha256(arguments.out.read_bytes()).hexdigest()}")


def _evaluate(arguments: argparse.Namespace) -> None:
    reader = reader_named(arguments.reader)
    if reader is not None:
        path = arguments.data / "squad2_A.json"
        at = threshold(read_squad(reader, path, CHOOSING, _say))
        held = figures(read_squad(reader, path, HELD_OUT, _say), at)
        _print(f"threshold {at:.2f}, chosen on {', '.join(CHOOSING)}; on {', '.join(HELD_OUT)}:", held)
    (part,) = [part for part in RECIPE if part.form == "sentences"]
    learned = {example.id for example in learned_from(part, arguments.data)}
    said = ask_long(reader, arguments.data / part.file, learned, _say)
    _print("long answers, of the questions that nothing was learned from:", long_figures(said))


def _print(heading: str, held: dict[str, float]) -> None:
    print(heading)
    for name, value in held.items():
        print(f"  {name}: {value:.4g}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    for name, do in (("train", _train), ("evaluate", _evaluate)):
        command = commands.add_parser(name)
        command.set_defaults(do=do)
        command.add_argument("--data", type=Path, required=True, help="the folder of question files")
    command.add_argument("--reader", help="a file of weights, or a question-answering model (default: the packaged)")
    command = commands.choices["train"]
    command.add_argument("--work", type=Path, required=True, help="a folder for checkpoints")
    command.add_argument("--out", type=Path, required=True, help="the .safetensors file to write")
    command.add_argument("--steps", type=int, default=5000, help="batches to learn from (default: %(default)s)")
    command.add_argument("--rate", type=float, default=1.5e-4, help="the learning rate (default: %(default)s)")
    command.add_argument("--seed", type=int, default=1, help="of everything that is drawn (default: %(default)s)")
    return parser.parse_args()


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
