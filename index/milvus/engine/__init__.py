"""Speak to Milvus: its collections, their fields, and what can fail."""
