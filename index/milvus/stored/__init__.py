"""What is kept in the engine: documents, words and their counts, and what builds say of themselves."""
