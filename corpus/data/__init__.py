"""Data that ships with the package: the vocabulary of tiktoken's cl100k_base."""
