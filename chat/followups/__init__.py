"""Follow-ups: a question and the turns before it go in, a question that stands alone comes out."""

from .rewriting import rewrite

__all__ = ["rewrite"]
