"""Files that hold the raw text of a release: plain text in any usual encoding, saved HTML, .docx, PDF -> that text."""

import gzip
import io
import logging
import lzma
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

LARGEST_TEXT = 2 * 1024 * 1024  # bytes of text, unpacked: a hundred times a long release
LARGEST_FILE = 32 * 1024 * 1024  # bytes of a document with its pictures
_BLOCKS = ("p", "div", "li", "tr", "br", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "blockquote")
_AROUND = ("script", "style", "noscript", "nav", "header", "footer", "aside", "form", "button", "iframe", "svg")
_BODY_OF_PAGE = ("article", "main", "body")
_FULL_LINE = 0.7  # of the longest line: a line so long was broken by the page's edge, not by its writer


class UnreadableTextError(ValueError):
    """The file gives no text; the message says why, and how to mend it."""


def text_of(file: Path) -> str:
    """Return the text of `file`, read by the ending of its name; raises UnreadableTextError, OSError or EOFError."""
    return text_in(content_of(file), file)


def text_in(content: bytes, file: Path) -> str:
    """Return the text that `content`, unpacked, of `file` holds; raises UnreadableTextError."""
    read = next(read for ending, read in TEXT_READERS.items() if file.name.lower().endswith(ending))
    text = read(content)
    if not text.strip():
        raise UnreadableTextError("There is no text in this file; put the text of a release into it, or take it away.")
    return text


def decode(content: bytes) -> str:
    """Return `content` as text: Unicode by its mark, else UTF-8, else Thai as old systems wrote it (Windows-874)."""
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"", "utf-8-sig"), (b"", "cp874")):
        if content.startswith(mark):
            try:
                text = content.decode(encoding)
            except UnicodeDecodeError:
                continue
            if "\0" not in text:
                return text
    raise UnreadableTextError("These bytes are no text in UTF-8, UTF-16 or Windows-874; save the file as UTF-8.")


def content_of(file: Path) -> bytes:
    """Return the bytes of `file`, unpacked; raises UnreadableTextError where they are too many, OSError or EOFError."""
    name = file.name.lower()
    document = name.endswith((".docx", ".pdf"))
    largest = LARGEST_FILE if document else LARGEST_TEXT
    with (
        gzip.open(file)
        if name.endswith(".gz")
        else lzma.open(file)
        if name.endswith(".xz")
        else file.open("rb") as all_
    ):
        content = bytes(all_.read(largest + 1))
    if len(content) > largest:
        raise UnreadableTextError(f"This file is larger than {largest >> 20} MiB; a file holds one release: split it.")
    return content


def _text_of_html(content: bytes) -> str:
    """Return the text of the page's main part, its title first and its own address last, where the page names them."""
    from bs4 import BeautifulSoup

    page = BeautifulSoup(decode(content), "html.parser")
    heading = page.find("meta", property="og:title")
    title = str(heading.get("content") or "") if heading else page.title.get_text() if page.title else ""
    address = page.find("link", rel="canonical")
    link = str(address.get("href") or "") if address else ""
    for around in page(_AROUND):
        around.decompose()
    for block in page(_BLOCKS):
        block.insert_before("\n")
        block.insert_after("\n")
    part = next((found for name in _BODY_OF_PAGE if (found := page.find(name))), page)
    lines = (re.sub(r"[^\S\n]+", " ", line).strip() for line in part.get_text().split("\n"))
    text = "\n".join(line for line in lines if line)
    named = f"{title.strip()}\n{text}" if title.strip() and text else text
    return f"{named}\nที่มา : {link}" if link.startswith("http") and "ที่มา : http" not in text else named


def _text_of_docx(content: bytes) -> str:
    """Return the paragraphs and the cells of the tables of a Word document, in their order, one a line."""
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError
    from docx.table import Table

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            texts = sum(part.file_size for part in package.infolist() if part.filename.endswith(".xml"))
        if texts > LARGEST_FILE:
            raise UnreadableTextError(f"This document unpacks to more than {LARGEST_FILE >> 20} MiB; split it.")
        document = Document(io.BytesIO(content))
    except (zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError) as error:
        if isinstance(error, UnreadableTextError):
            raise
        raise UnreadableTextError("This is no Word document (.docx); save it anew from Word, or as text.") from None

    def lines() -> Iterator[str]:
        for part in document.iter_inner_content():
            if isinstance(part, Table):
                yield from (" ".join(cell.text for cell in row.cells) for row in part.rows)
            else:
                yield part.text

    return "\n".join(lines())


def _text_of_pdf(content: bytes) -> str:
    """Return the text of a PDF, with the lines that only the page's edge broke joined again."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong is told here, in a sentence
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted:
            raise UnreadableTextError("This PDF is locked by a password; save it without one.")
        text = "\n".join(page.extract_text() for page in reader.pages)
    except (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError) as error:
        if isinstance(error, UnreadableTextError):
            raise
        raise UnreadableTextError("This is no PDF that can be read; save it anew, or as text.") from None
    if not text.strip():
        raise UnreadableTextError("This PDF holds pictures of pages and no text; save the text itself.")
    return _joined(text.strip())


def _joined(text: str) -> str:
    lines = [line.strip() for line in text.split("\n")]
    full = _FULL_LINE * max(map(len, lines), default=0)
    joined: list[str] = []
    before = ""
    for line in lines:
        if joined and line and len(before) >= full > 20:
            joined[-1] += line if re.search("[ก-๙]$", before) and re.match("[ก-๙]", line) else f" {line}"
        else:
            joined.append(line)
        before = line
    return "\n".join(joined)


# How the text is had, by the ending of the file's name.
TEXT_READERS: Mapping[str, Callable[[bytes], str]] = {
    ".txt": decode,
    ".txt.gz": decode,
    ".txt.xz": decode,
    ".html": _text_of_html,
    ".htm": _text_of_html,
    ".docx": _text_of_docx,
    ".pdf": _text_of_pdf,
}
