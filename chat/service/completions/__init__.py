"""OpenAI's chat completions over the assistant, for programs that speak to language models."""

from .completing import completions

__all__ = ["completions"]
