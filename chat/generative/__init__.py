"""The generative answerer: a language model writes, every sentence is checked against the passage it cites."""
