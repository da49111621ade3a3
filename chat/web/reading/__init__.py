"""The article beside the conversation, and by its permanent link."""
