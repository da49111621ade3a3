"""The parts of an answer as HTML: chips, what is said, the plot of a timeline, cards."""
