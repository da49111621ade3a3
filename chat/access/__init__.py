"""Who may use the chat: users, keys and sites from a file, sessions, limits."""
