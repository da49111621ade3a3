"""Building the index again in a process of its own, beside the chat that answers from the earlier state."""
