import zlib

import pytest

from cuttings.corpus import find_files, read_file


@pytest.fixture
def read(tmp_path):
    """Write a file and read it: the documents and problems it gives."""

    def read(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        files, problems = find_files([path])
        assert problems == []
        return [item for file in files for item in read_file(file)]

    return read


@pytest.fixture
def pdf():
    """Make the bytes of a PDF of one page from paragraphs of lines, Helvetica 12 on 14, a blank line between."""
    return _pdf


def _pdf(paragraphs, info=""):
    shown, top = [], 760
    for paragraph in paragraphs:
        for line in paragraph:
            escaped = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
            shown.append(f"BT /F1 12 Tf 60 {top} Td ({escaped}) Tj ET")
            top -= 14
        top -= 28
    stream = zlib.compress("\n".join(shown).encode("latin-1"))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< %s >>" % info.encode("latin-1"),
    ]
    data, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return data + b"xref\n0 7\n0000000000 65535 f \n" + table + trailer % (7, len(data))
