"""Chat completions as OpenAI's clients speak them."""
