"""What the follow-ups are measured with: people's conversations, and two-turn questions made of single ones."""
