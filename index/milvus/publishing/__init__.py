"""Build an index in Milvus."""
