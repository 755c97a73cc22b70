"""Warming: what is read or made at its first use is so when a base is opened, for no question to wait for it."""

from knowledge.answers.respond import respond
from knowledge.base import KnowledgeBase

_QUESTIONS = (
    "ใครเป็นประธานเปิดงานที่เชียงใหม่เมื่อวันที่ 2 มีนาคม 2566",
    "How much did Khun Somchai Jaidee spend on the Bang Saphan Noi fair in May 2023, and why?",
    "นายสมชัย ใจดีบอกว่าโครงกานปลูกปาชายเลนเริ่มปี 67 ใช่ไหม",
    "who spoke at the meeting of the ministry of finance",
    "งานกาชาดปีนี้จัดที่ไหน มีคนมากี่คน",
)  # with names, days, slips, words in Latin letters: each way that a question is read, found and answered


def warm(base: KnowledgeBase) -> None:
    """Ask `base` a few questions, and forget the answers."""
    for question in _QUESTIONS:
        respond(question, base)
