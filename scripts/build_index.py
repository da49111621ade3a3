"""Index a folder of articles: the same as `cuttings build`."""

import sys

from cuttings.chat.cli import main

if __name__ == "__main__":
    sys.exit(main(["build", *sys.argv[1:]]))
