"""Ask an index in Milvus."""
