"""Measuring Cuttings: what it is measured on (`material`), what is measured (`measures`), others beside (`peers`)."""
