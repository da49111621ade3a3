"""What the service alone shows: chat completions in OpenAI's form, and the page that describes the service."""
