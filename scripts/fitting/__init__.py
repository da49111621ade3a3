"""Fitting the weights of the extractive answerer."""
