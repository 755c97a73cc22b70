"""Warming: what is read or made at its first use is so beforehand, for no question to wait for it.

That is worth its second or two to whoever answers many questions, the bot above all; to a single one it is a loss.
"""

import numpy as np

from knowledge.answers.respond import respond
from knowledge.base import KnowledgeBase
from knowledge.search.names import Names

_QUESTIONS = (
    "ใครเป็นประธานเปิดงานที่เชียงใหม่เมื่อวันที่ 2 มีนาคม 2566",
    "How much did Khun Somchai Jaidee spend on the Bang Saphan Noi fair in May 2023, and why?",
    "นายสมชัย ใจดีบอกว่าโครงกานปลูกปาชายเลนเริ่มปี 67 ใช่ไหม",
    "who spoke at the meeting of the ministry of finance",
    "ประชุมยุทธสาตร์น้ำปีนี้จัดที่ไหน มีคนมากี่คน",
    "ข่าวล่าสุด",
    "แผนนี้ใช้ปีไหนถึงปีไหน มีหน่วยงานอะไรร่วมบ้าง ทุนละกี่บาท",
    "โทรสอบถามเรื่องลงทะเบียนรับเงินช่วยเหลือได้ที่เบอร์อะไร",
    "ครม. มีมติเรื่องค่าแรงขั้นต่ำว่าอย่างไร เพราะอะไร",
    "Did the cabinet approve the budget for flood victims in October 2024, and for how many farmers?",
    "What time does the ceremony start, where is it held, and what position does its chair hold?",
)  # with names, days, slips, words in Latin letters, of each facet: each way that a question is read and answered


def warm(base: KnowledgeBase) -> None:
    """Ask `base` a few questions, and forget the answers."""
    known = (_best_known(names) for names in base.index.people.segments if len(names.keys))
    for question in (*_QUESTIONS, *(f"{name} เป็นประธานกี่ครั้ง" for name in known)):
        respond(question, base)


def _best_known(names: Names) -> str:
    """Return the key of the person whom the most documents have."""
    return str(names.keys[int(np.diff(names.documents.ends, prepend=0).argmax())])
