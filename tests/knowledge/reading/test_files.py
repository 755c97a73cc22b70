"""Files of raw text: every kind and encoding gives the same text, and what gives none is told."""

import contextlib
import gzip
import io
import lzma
import zipfile
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from knowledge.reading.files import UnreadableTextError, decode, text_of
from knowledge.reading.page import read_page
from tests.knowledge.raw_texts import LINK, OPENING, SAYING, TITLE, raw_text


def write(name: str, content: bytes) -> Path:
    path = Path(name)
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874", "tis-620"])
def test_every_usual_encoding_is_read(encoding: str) -> None:
    assert text_of(write("r.txt", raw_text().encode(encoding))).removeprefix("\ufeff") == raw_text()


@pytest.mark.parametrize(("name", "pack"), [("r.txt.gz", gzip.compress), ("R.TXT.XZ", lzma.compress)])
def test_a_packed_text_is_read(name: str, pack: type) -> None:
    assert text_of(write(name, pack(raw_text().encode()))) == raw_text()


def test_a_saved_page_gives_its_main_part_with_title_and_address() -> None:
    html = (
        f"<html><head><title>{TITLE}</title><link rel=canonical href='{LINK}'><script>alert(1)</script></head>"
        f"<body><nav>หน้าแรก</nav><article><h1>{TITLE}</h1><p>วันพฤหัสบดีที่ 2 มีนาคม 2566</p><p>{OPENING}</p>"
        f"<p>{SAYING}<br>ขอบคุณ</p></article><footer>ติดต่อเรา</footer></body></html>"
    )
    page = read_page(text_of(write("r.html", html.encode())))
    assert (page.title, page.source) == (TITLE, LINK)
    assert page.body == f"{OPENING}\n{SAYING}\nขอบคุณ"


def test_a_word_document_gives_its_paragraphs_and_tables_in_order() -> None:
    document = Document()
    document.add_paragraph(TITLE)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "ฝน", "120 มิลลิเมตร"
    document.add_paragraph(SAYING)
    document.save("r.docx")
    assert text_of(Path("r.docx")) == f"{TITLE}\nฝน 120 มิลลิเมตร\n{SAYING}"


def pdf(*lines: str) -> bytes:
    """Return a PDF of one page with a line of text for each of `lines`."""
    shown = "\n".join(f"<{line.encode('utf-16-be').hex()}> Tj 0 -14 Td" for line in lines)
    stream = f"BT /F1 12 Tf 40 780 Td {shown} ET".encode()
    mapping = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        b"2 beginbfrange <0020> <007E> <0020> <0E00> <0E7F> <0E00> endbfrange\nendcmap end end"
    )
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>",
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(A)/Ordering(I)/Supplement 0>>/DW 500>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(mapping), mapping),
    ]
    out, places = io.BytesIO(b"%PDF-1.4\n"), []
    out.seek(0, io.SEEK_END)
    for number, content in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj%s endobj\n" % (number, content))
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    begin = out.tell()
    out.write(b"xref\n0 8\n0000000000 65535 f \n" + table)
    out.write(b"trailer<</Size 8/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % begin)
    return out.getvalue()


def test_a_pdf_gives_its_lines_joined_where_only_the_page_broke_them() -> None:
    text = text_of(write("r.pdf", pdf("แผนฝน", "กระทรวงเมฆเปิดแผนฝนสามปีเพื่อให้ทุก", "จังหวัดมีน้ำใช้", "สอบถาม 1999")))
    assert text == "แผนฝน\nกระทรวงเมฆเปิดแผนฝนสามปีเพื่อให้ทุกจังหวัดมีน้ำใช้\nสอบถาม 1999"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("r.txt", b"", "no text in this file"),
        ("r.txt", b"\xff\xfe\xff", "no text in UTF-8"),
        ("r.txt", b"x" * (2 * 1024 * 1024 + 1), "larger than 2 MiB"),
        ("r.docx", b"PK\x03\x04", "no Word document"),
        ("r.pdf", b"%PDF-1.4", "no PDF that can be read"),
        ("r.pdf", pdf(), "pictures of pages"),
    ],
)
def test_what_gives_no_text_is_told_with_its_cure(
    name: str, content: bytes, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(UnreadableTextError, match=words):
        text_of(write(name, content))
    assert not caplog.records


def test_a_word_document_that_unpacks_to_too_much_is_refused() -> None:
    with zipfile.ZipFile("r.docx", "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * (33 * 1024 * 1024))
    with pytest.raises(UnreadableTextError, match="unpacks to more than"):
        text_of(Path("r.docx"))


@given(st.binary(max_size=300))
def test_any_bytes_decode_or_are_told(content: bytes) -> None:
    with contextlib.suppress(UnreadableTextError):
        assert "\0" not in decode(content)
