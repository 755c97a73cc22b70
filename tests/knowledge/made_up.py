"""Invented releases for tests, in the form of real ones."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from knowledge.answers.answer import Answer
from knowledge.answers.context import NOTHING_BEFORE, Context
from knowledge.answers.respond import respond
from knowledge.base import KnowledgeBase
from knowledge.questions.parse import parse
from knowledge.questions.question import Question
from knowledge.release import Release

TODAY = date(2025, 1, 20)  # what "yesterday" counts from

CLOUDS: dict[str, Any] = {
    "id": "moc-1",
    "source": "https://news.example.go.th/contents/1",
    "publisher": {"th": "กระทรวงเมฆ", "en": "Ministry of Clouds"},
    "issued": "2023-03-02",
    "title": {"th": "กระทรวงเมฆเปิดแผนฝน 3 ปี", "en": "Ministry of Clouds opens its three-year rain plan"},
    "event": {
        "kind": "meeting",
        "name": {"th": "การประชุมแผนฝน", "en": "the rain plan meeting"},
        "dates": ["2023-03-01"],
        "time": "13:30",
        "venue": {"th": "หอประชุมเมฆขาว", "en": "White Cloud Hall"},
    },
    "people": [
        {
            "name": {"th": "นายฟ้าใส ลมเย็น", "en": "Fasai Lomyen"},
            "post": {"th": "รัฐมนตรีว่าการกระทรวงเมฆ", "en": "Minister of Clouds"},
            "roles": ["chair", "speaker"],
            "checked": True,
        }
    ],
    "periods": [{"of": {"th": "แผนฝน", "en": "the rain plan"}, "from": 2566, "to": 2568}],
    "contacts": [{"kind": "hotline", "value": "1999"}],
}

CLOUDS_YAML = """\
id: moc-1
source: https://news.example.go.th/contents/1
publisher: {th: กระทรวงเมฆ, en: Ministry of Clouds}
issued: 2023-03-02
title: {th: กระทรวงเมฆเปิดแผนฝน 3 ปี, en: Ministry of Clouds opens its three-year rain plan}
event:
  kind: meeting
  name: {th: การประชุมแผนฝน, en: the rain plan meeting}
  dates: [2023-03-01]
  time: 13:30
  venue: {th: หอประชุมเมฆขาว, en: White Cloud Hall}
people:
  - name: {th: นายฟ้าใส ลมเย็น, en: Fasai Lomyen}
    post: {th: รัฐมนตรีว่าการกระทรวงเมฆ, en: Minister of Clouds}
    roles: [chair, speaker]
    checked: true
periods:
  - of: {th: แผนฝน, en: the rain plan}
    from: 2566
    to: 2568
contacts:
  - {kind: hotline, value: '1999'}
"""


def release(**changes: Any) -> Release:  # noqa: ANN401 - any value of a release's keys
    """Return the invented release with `changes` to its keys."""
    return Release.model_validate({**CLOUDS, **changes})


LANTERNS: dict[str, Any] = {
    "id": "lanterns-1",
    "source": "https://news.example.go.th/contents/11",
    "publisher": {"th": "กระทรวงโคมลอย", "en": "Ministry of Lanterns"},
    "issued": "2024-11-15",
    "title": {
        "th": "“ดาราพร” นำทีมกระทรวงโคมลอย วางแผนโคมปลอดภัย 5 ปี",
        "en": "Daraporn leads the Ministry of Lanterns in drawing up a five-year lantern safety plan",
    },
    "summary": {
        "th": "กระทรวงโคมลอยจัดประชุมเชิงปฏิบัติการเพื่อวางแผนโคมปลอดภัยระยะ 5 ปี",
        "en": "The Ministry of Lanterns held a workshop to draw up its five-year lantern safety plan.",
    },
    "event": {
        "kind": "workshop",
        "name": {"th": "การประชุมเชิงปฏิบัติการแผนโคมปลอดภัย", "en": "the lantern safety workshop"},
        "dates": ["2024-11-12", "2024-11-13"],
        "time": None,
        "venue": None,
    },
    "people": [
        {
            "name": {"th": "นางสาวดาราพร แสงจันทร์", "en": "Daraporn Saengchan"},
            "post": {"th": "รัฐมนตรีว่าการกระทรวงโคมลอย", "en": "Minister of Lanterns"},
            "roles": ["chair", "speaker"],
        },
        {
            "name": {"th": "นายธีรวัฒน์ โคมแก้ว", "en": "Teerawat Khomkaew"},
            "post": {"th": "ปลัดกระทรวงโคมลอย", "en": "Permanent Secretary of the Ministry of Lanterns"},
            "roles": ["attendee"],
        },
        {
            "name": {"th": "ดร.พิมพ์ชนก ใจงาม", "en": "Pimchanok Jaingam"},
            "post": {"th": "อธิบดีกรมเปลวไฟ", "en": "Director-General of the Department of Flames"},
            "roles": ["attendee"],
        },
    ],
    "groups": [{"name": {"th": "ช่างทำโคม", "en": "lantern makers"}, "count": 120}],
    "organisations": [
        {
            "name": {"th": "กระทรวงโคมลอย", "en": "Ministry of Lanterns"},
            "part": {"th": "ผู้จัดประชุม", "en": "organiser"},
        },
        {
            "name": {"th": "สมาคมช่างโคมไทย", "en": "Thai Lantern Makers Association"},
            "part": {"th": "ผู้สนับสนุน", "en": "supporter"},
        },
    ],
    "periods": [{"of": {"th": "แผนโคมปลอดภัย", "en": "the lantern safety plan"}, "from": 2568, "to": 2572}],
    "figures": [
        {
            "value": {"th": "45 ล้านบาท", "en": "45 million baht"},
            "number": 45_000_000,
            "unit": {"th": "บาท", "en": "baht"},
            "of": {"th": "งบประมาณของแผน", "en": "the budget of the plan"},
        },
        {
            "value": {"th": "3,200 ดวง", "en": "3,200 lanterns"},
            "number": 3200,
            "unit": {"th": "ดวง", "en": "lanterns"},
            "of": {"th": "โคมที่ตกในเขตสนามบินปีก่อน", "en": "lanterns that fell on airports in the year before"},
        },
    ],
    "contacts": [
        {"kind": "hotline", "value": "1757", "of": {"th": "แจ้งเหตุโคมตก", "en": "fallen lanterns"}},
        {"kind": "email", "value": "safe@lanterns.example.go.th"},
    ],
    "statements": [
        {
            "kind": "objective",
            "about": {"th": "การประชุมเชิงปฏิบัติการ", "en": "the workshop"},
            "text": {
                "th": "เพื่อให้ช่างและเจ้าหน้าที่ช่วยกันกำหนดมาตรฐานการปล่อยโคม",
                "en": "To let makers and officials set the standards for releasing lanterns together.",
            },
        },
        {
            "kind": "focus",
            "about": {"th": "แผนโคมปลอดภัย", "en": "the lantern safety plan"},
            "text": {"th": "เน้นสามเรื่อง", "en": "It stresses three matters."},
            "items": [
                {"th": "ไส้โคมดับเองได้", "en": "wicks that go out by themselves"},
                {"th": "กระดาษที่ย่อยสลาย", "en": "paper that decays"},
                {"th": "เขตห้ามปล่อยใกล้สนามบิน", "en": "no-release zones near airports"},
            ],
        },
        {
            "kind": "decision",
            "text": {
                "th": "ที่ประชุมเห็นชอบให้ทดลองไส้โคมแบบใหม่ที่เชียงใหม่",
                "en": "The meeting agreed to try the new wick in Chiang Mai.",
            },
        },
        {
            "kind": "said",
            "who": {"th": "นางสาวดาราพร แสงจันทร์", "en": "Daraporn Saengchan"},
            "text": {
                "th": "ประเพณีกับความปลอดภัยไปด้วยกันได้",
                "en": "Tradition and safety can go together.",
            },
        },
    ],
}

HONEY: dict[str, Any] = {
    "id": "honey-1",
    "source": "https://news.example.go.th/contents/21",
    "publisher": "Ministry of Bees",
    "issued": "2022-06-20",
    "title": "Ministry of Bees and Ruritania sign honey trade agreement",
    "event": {
        "kind": "ceremony",
        "name": "the signing of the honey trade agreement",
        "dates": ["2022-06-17"],
        "time": "9:05",
        "venue": "Beeswax Palace, Lampang",
    },
    "people": [
        {"name": "Somruedee Phuengthong", "post": "Minister of Bees", "roles": ["signatory"]},
        {"name": "Rudolf Elphberg", "post": "Ambassador of Ruritania", "roles": ["signatory"]},
    ],
    "statements": [
        {
            "kind": "reason",
            "text": "The agreement was needed because smuggled syrup had pushed beekeepers out of the market.",
        },
        {"kind": "method", "text": "Each jar is sealed with a numbered tag that a shopper checks by telephone."},
    ],
}


def _tea(number: int, day: str, chair: str, name: str) -> dict[str, Any]:
    return {
        "id": f"tea-{number}",
        "source": f"https://news.example.go.th/contents/3{number}",
        "publisher": {"th": "สำนักงานใบชา", "en": "Tea Leaf Office"},
        "issued": day,
        "title": {"th": "คณะกรรมการใบชาหลวงประชุมหารือโควตาชาอู่หลง", "en": "Royal Tea Leaf Board discusses oolong quotas"},
        "people": [
            {
                "name": {"th": chair, "en": name},
                "post": {"th": "ประธานคณะกรรมการใบชาหลวง", "en": "Chair of the Royal Tea Leaf Board"},
                "roles": ["chair"],
            }
        ],
    }


TEA = (
    _tea(1, "2023-05-10", "นายก้องภพ ใบเขียว", "Kongphop Baikhiao"),
    _tea(2, "2023-08-21", "นางมะลิวัลย์ อุ่นน้ำ", "Maliwan Unnam"),
)


@cache
def base() -> KnowledgeBase:
    """Return a base of every invented release."""
    return KnowledgeBase.build(map(Release.model_validate, (CLOUDS, LANTERNS, HONEY, *TEA)))


def base_of(*releases: Mapping[str, Any]) -> KnowledgeBase:
    """Return a base of `releases` alone."""
    return KnowledgeBase.build(map(Release.model_validate, releases))


def ask(text: str, context: Context = NOTHING_BEFORE, **options: Any) -> Answer:  # noqa: ANN401 - respond's own options
    """Return the answer to `text` from the base of every invented release."""
    return respond(text, options.pop("base", None) or base(), context, today=TODAY, **options)[0]


def chat(*questions: str) -> Answer:
    """Return the answer to the last of `questions`, put one after the other in one chat."""
    context = NOTHING_BEFORE
    for question in questions:
        answer, context = respond(question, base(), context, today=TODAY)
    return answer


def parsed(text: str) -> Question:
    """Return how `text` is read against the base of every invented release."""
    return parse(text, base().index, TODAY)
