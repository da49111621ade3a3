"""The Python block of docs/generative.md runs as it stands, but for addresses."""

import re
from pathlib import Path

GUIDE = (Path(__file__).parents[3] / "docs/generative.md").read_text(encoding="utf-8")


def test_the_example_runs(press, scripted, monkeypatch, capsys):
    (block,) = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
    scripted.says("The vote of the council was nine to two [1].")
    code = block.replace("http://127.0.0.1:11434/v1", scripted.url).replace(
        '"press-index"', f"{str(press)!r}, encoder=encoder"
    )
    code = code.replace("When did the second Karabakh war end?", "How did the council of Velmora vote on the harbour?")
    exec(f"from cuttings.index import WordEncoder\nencoder = WordEncoder()\n{code}", {})
    assert "llama3.1 () None" in capsys.readouterr().out
