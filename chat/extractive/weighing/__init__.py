"""Weighing what a reader read: which passages answer, which words are the answer, and how sure that is."""

from .judging import judge_by_reading

__all__ = ["judge_by_reading"]
