"""The collection as HTML: what it holds, a plot over time, lists of articles, and what keeps it up to date."""
