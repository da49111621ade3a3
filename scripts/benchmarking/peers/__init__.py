"""Peers doing the same work: each in a process of its own, which needs nothing of Cuttings."""
