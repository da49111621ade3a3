"""The chat for any other page: one script."""
