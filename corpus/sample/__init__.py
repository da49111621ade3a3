"""The sample dossier: briefs in our own words, for the first questions; not code."""
