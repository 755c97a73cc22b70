"""Invented releases about one minister's tours and some plans, for questions across releases."""

from functools import cache
from typing import Any

from knowledge.answers.answer import Answer
from knowledge.answers.context import NOTHING_BEFORE
from knowledge.answers.respond import respond
from knowledge.base import KnowledgeBase
from tests.knowledge.made_up import TODAY, base_of

FASAI = {"th": "นายฟ้าใส ลมเย็น", "en": "Fasai Lomyen"}
MALI = {"th": "นางมะลิวัลย์ อุ่นน้ำ", "en": "Maliwan Unnam"}


def tour(number: int, day: str, place: str, title: str, **changes: Any) -> dict[str, Any]:  # noqa: ANN401 - any key
    """Return a release of `day` in which Fasai opens something at `place`."""
    roles = changes.pop("roles", ["chair"])
    person = {
        "name": changes.pop("name", FASAI),
        "post": "รัฐมนตรีว่าการกระทรวงเมฆ",
        "roles": roles,
        **changes.pop("person", {}),
    }
    return {
        "id": f"tour-{number}",
        "source": f"https://news.example.go.th/contents/5{number:03}",
        "publisher": {"th": "กระทรวงเมฆ", "en": "Ministry of Clouds"},
        "issued": day,
        "title": title,
        "event": {"kind": changes.pop("kind", "ceremony"), "dates": [changes.pop("held", day)], "venue": place},
        "people": [person],
        **changes,
    }


def plan(number: int, of: str, start: int | None, end: int | None, **changes: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return a release that gives the years of one plan."""
    return tour(
        100 + number, f"2022-05-{number + 1:02}", "หอประชุมเมฆขาว", f"กระทรวงเมฆแถลงเรื่องที่ {number}",
        periods=[{"of": of, "from": start, "to": end, **changes}],
    )  # fmt: skip


TOURS = (
    tour(1, "2023-02-03", "ศาลากลางจังหวัดเชียงใหม่", "กระทรวงเมฆเปิดสถานีวัดลมแห่งใหม่"),
    tour(2, "2023-02-04", "ศาลากลางจังหวัดเชียงใหม่", "กระทรวงเมฆเปิดสถานีวัดลมแห่งใหม่!", held="2023-02-03"),
    tour(3, "2023-07-19", "อ่างเก็บน้ำ จังหวัดเชียงใหม่", "กระทรวงเมฆปล่อยปลาในอ่าง", person={"checked": True}),
    tour(4, "2023-07-19", "ตลาดน้ำ จังหวัดสงขลา", "กระทรวงเมฆชวนเที่ยวตลาดน้ำ"),
    tour(5, "2023-08-01", "สวนหลวง จังหวัดเชียงใหม่", "กระทรวงเมฆปลูกต้นไม้", roles=["mentioned"]),
    tour(6, "2024-01-11", "หอประชุม จังหวัดเชียงใหม่", "กระทรวงเมฆเปิดหอประชุม", held="2023-12-30"),
    tour(7, "2022-03-09", "ท่าเรือ จังหวัดภูเก็ต", "กระทรวงเมฆประชุมเรื่องคลื่น", kind="meeting"),
    tour(8, "2022-03-10", "ท่าเรือ จังหวัดภูเก็ต", "กระทรวงเมฆตรวจฝุ่นละออง PM2.5", name=MALI),
    *(tour(20 + at, f"2021-06-{at + 1:02}", "หอประชุมเมฆขาว", f"กระทรวงเมฆเล่าเรื่องดาวดวงที่ {at}") for at in range(23)),
    plan(1, "แผนแม่บทร่มกันฝน", 2566, 2570),
    plan(2, "แผนแม่บทร่มกันฝน", 2566, 2570),
    plan(3, "แผนปลูกเมฆ", 2560, 2565),
    plan(4, "แผนทางลม", 2565, None),
    plan(5, "สัญญาเช่าว่าว", 2566, 2570),
    plan(6, "ยุทธศาสตร์ฟ้าใส", 2561, 2580, checked=True),
    plan(7, "แผนหมอกบาง", 2566, 2570, confidence=0.5),
)


@cache
def tours() -> KnowledgeBase:
    """Return a base of the invented tours and plans."""
    return base_of(*TOURS)


def asked(*questions: str) -> Answer:
    """Return the answer to the last of `questions`, put one after the other in one chat about the tours."""
    context = NOTHING_BEFORE
    for question in questions:
        answer, context = respond(question, tours(), context, today=TODAY)
    return answer


def ids(answer: Answer) -> list[str]:
    """Return the ids of the releases of `answer`, in its order."""
    return [release.id for release in answer.releases]
