"""The same answers over HTTP; knows FastAPI, and nothing of Gradio."""
