"""Rendering: an answer becomes JSON, terminal text, Markdown or HTML in pure functions, where its texts are escaped."""
