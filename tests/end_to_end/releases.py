"""Made-up releases of made-up ministries, as files."""

from pathlib import Path

SPACE = """\
id: space-1
source: https://news.example.org/space/1
publisher: {th: กระทรวงอวกาศ, en: Ministry of Space}
issued: 2024-03-05
title:
  th: รัฐมนตรีว่าการกระทรวงอวกาศเป็นประธานการประชุมแผนแม่บทสถานีจันทรา
  en: Minister of Space chairs the meeting on the Moon Station Master Plan
event:
  kind: meeting
  name: {th: การประชุมแผนแม่บทสถานีจันทรา, en: the meeting on the Moon Station Master Plan}
  dates: [2024-03-04]
  venue: {th: หอดูดาวแห่งชาติ, en: the National Observatory}
  evidence: การประชุมแผนแม่บทสถานีจันทราจัดขึ้นเมื่อวันที่ 4 มีนาคม 2567 ณ หอดูดาวแห่งชาติ
people:
  - name: {th: นางสาวดาราพร แสงจันทร์, en: Daraporn Saengchan}
    post: {th: รัฐมนตรีว่าการกระทรวงอวกาศ, en: Minister of Space}
    roles: [chair, speaker]
    evidence: นางสาวดาราพร แสงจันทร์ รัฐมนตรีว่าการกระทรวงอวกาศ เป็นประธานการประชุมแผนแม่บทสถานีจันทรา
  - name: {th: นายวายุ ลอยฟ้า, en: Wayu Loifa}
    post: {th: ปลัดกระทรวงอวกาศ, en: Permanent Secretary of the Ministry of Space}
    roles: [attendee]
periods:
  - of: {th: แผนแม่บทสถานีจันทรา, en: the Moon Station Master Plan}
    from: 2568
    to: 2572
"""

DURIAN = """\
id: durian-{number}
source: https://news.example.org/durian/{number}
publisher: {{th: กระทรวงผลไม้, en: Ministry of Fruit}}
issued: {issued}
title:
  th: ประชุมคณะกรรมการนโยบายทุเรียนแห่งชาติ ครั้งที่ {number}
  en: The National Durian Policy Committee meets for time number {number}
event:
  kind: meeting
  name: {{th: การประชุมคณะกรรมการนโยบายทุเรียนแห่งชาติ, en: the meeting of the National Durian Policy Committee}}
people:
  - name: {chair}
    post: {{th: รัฐมนตรีว่าการกระทรวงผลไม้, en: Minister of Fruit}}
    roles: [chair]
"""

BROKEN = """\
id: broken
source: https://news.example.org/broken
publisher: กระทรวงอวกาศ
issud: 2024-03-05
title: ข่าวที่มีคีย์ผิด
"""


def durian(number: int, issued: str, chair: str) -> str:
    """Return one of the meetings that only their day and their chair tell apart."""
    return DURIAN.format(number=number, issued=issued, chair=chair)


def write_releases(folder: Path) -> Path:
    """Write three releases into a new folder and return it."""
    knowledge = folder / "knowledge"
    knowledge.mkdir()
    (knowledge / "space-1.yaml").write_text(SPACE, "utf-8")
    (knowledge / "durian-1.yaml").write_text(durian(1, "2024-05-01", "นายหมอน ทองแท้"), "utf-8")
    (knowledge / "durian-2.yaml").write_text(durian(2, "2025-05-01", "นางก้านยาว ใจดี"), "utf-8")
    return knowledge
