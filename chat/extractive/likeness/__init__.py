"""Judging by likeness, without a reader."""

from .judging import judge_by_likeness

__all__ = ["judge_by_likeness"]
