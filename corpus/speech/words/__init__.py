"""The words that tell who speaks: verbs of speech, titles, institutions, given names."""
