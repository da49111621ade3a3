"""Serve the chat to whom an access file names; takes an index's folder and the file, and prints the address."""

import sys
from functools import partial

from cuttings.chat import Assistant
from cuttings.chat.access import Access
from cuttings.chat.service import Terms
from cuttings.chat.web import serve
from cuttings.index import WordEncoder

if __name__ == "__main__":
    assistant = Assistant.open(sys.argv[1], encoder=WordEncoder(), reader="none")
    serve(assistant, port=0, terms=Terms(access=Access.read(sys.argv[2])), ready=partial(print, flush=True))
