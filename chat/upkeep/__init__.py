"""A collection that is served keeps up with its articles: uploads, rebuilding beside the answers, watching."""
