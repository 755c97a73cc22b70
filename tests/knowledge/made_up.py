"""Invented releases for tests, in the form of real ones."""

from typing import Any

from knowledge.release import Release

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
