"""Texts that a person, or a machine, may send: any characters, and mixtures of what questions are made of."""

from hypothesis import strategies as st

# Words of questions, dates, names, marks and what breaks programs, to be put together without sense.
_PIECES = (
    "ใคร", "เป็นประธาน", "ที่ไหน", "เมื่อไหร่", "กี่", "ปี", "งบประมาณ", "เท่าไหร่", "ไหม", "ครับ", "แล้ว",
    "เขา", "อีก", "เน้น", "มติ", "แผนโคมปลอดภัย", "การประชุม", "กระทรวงโคมลอย", "กระทรวงดีอีเอส", "รมว.", "ศธ.",
    "ปลัด", "ดาราพร", "นายธีรวัฒน์", "แสงจันทร์", "12 พ.ย. 2567", "๑๒ พฤศจิกายน ๒๕๖๗", "31/02/2567",
    "2566-2570", "66–70", "เมื่อวาน", "เดือนที่แล้ว", "4/68", "99/99/99", "1999", "who", "when", "where",
    "what", "why", "how many", "did", "chaired", "attended", "else", "her", "it", "the", "and", "lantern",
    "safety", "plan", "workshop", "Ministry of Lanterns", "Daraporn", "Teerawat", "budget", "latest", "news on",
    "12 November 2024", "May 5th", "2024-13-45", "Nov", "B.E. 2567", "last year", "1st", "3.5%", "1,000,000",
    " ", "  ", "\n", "?", "!", ".", ",", "/", "-", "–", "“", "'", "%", ":", ";", "ๆ", "ฯ", "\u200b", "\u200f",
    "\u202e", "\ufeff", "\x00", "\x1b", "\ud800", "<b>", "&amp;", "{0}", "{name}", "%s", "\\", "่", "ำ", "ํา",
    "เ", "์", "😀", "é", "ß", "İ", "ﬁ",
)  # fmt: skip

any_text = st.text(max_size=3000)
any_unicode = st.text(st.characters(), max_size=300)  # lone surrogates too
mixtures = st.lists(st.sampled_from(_PIECES), max_size=25).map("".join)
spaced_mixtures = st.lists(st.sampled_from(_PIECES), max_size=20).map(" ".join)
texts = st.one_of(mixtures, spaced_mixtures, any_unicode, any_text)
