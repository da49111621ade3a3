"""The grammar of attribution: words go in, names, subjects and clauses of speech come out."""
