"""Serve chat completions that are written down beforehand; takes a JSON file that maps questions to scripts.

A script is {"says": [piece, …]} and may have "pause" (seconds before each piece), "status", "raw" (bytes sent in the
stream's place), "breaks" (the connection is closed before the stream ends), "silent" (only comments are sent).
The key "*" is for every question. What was asked is kept in FILE.asked, a JSON object a line.
"""

import json
import sys
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SCRIPTS = Path(sys.argv[1])


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        with SCRIPTS.with_suffix(".asked").open("a") as asked:
            headers = {name.lower(): value for name, value in self.headers.items()}
            asked.write(json.dumps({"path": self.path, "headers": headers, "body": body}) + "\n")
        scripts = json.loads(SCRIPTS.read_text(encoding="utf-8"))
        said = body["messages"][-1]["content"]
        script = next((script for question, script in scripts.items() if question in said), scripts.get("*", {}))
        with suppress(BrokenPipeError, ConnectionResetError):
            self.play(script)
        self.close_connection = True

    def play(self, script):
        if status := script.get("status"):
            self.send_response(status)
            self.send_header("Location", "http://127.0.0.1:9/v1")
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        if "raw" in script:
            self.wfile.write(script["raw"].encode())
            return
        for _ in range(script.get("silent", 0)):
            self.send(b": still thinking\n\n", 0.05)
        for piece in script.get("says", ()):
            self.say(script, piece, None)
        if "breaks" in script:
            self.wfile.write(b'data: {"id": "x", "choi')
            return
        self.say(script, "", "stop")
        self.wfile.write(b"data: [DONE]\n\n")

    def say(self, script, piece, finish):
        choice = {"index": 0, "delta": {"role": "assistant", "content": piece}, "finish_reason": finish}
        chunk = {"id": "x", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice]}
        self.send(b"data: " + json.dumps(chunk).encode() + b"\n\n", script.get("pause", 0))

    def send(self, data, pause):
        time.sleep(pause)
        self.wfile.write(data)
        self.wfile.flush()

    def log_message(self, *arguments):
        pass


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    sys.stdout.write(f"http://127.0.0.1:{server.server_port}/v1\n")
    sys.stdout.flush()
    server.serve_forever()
