"""Invented releases as raw texts, in the form in which sites save them."""

LINK = "https://www.thaigov.go.th/news/contents/details/900001"
TITLE = "รมว.เมฆ เปิดประชุมแผนฝนประจำปี"
OPENING = (
    "วันนี้ (2 มีนาคม 2566) เวลา 13.30 น. ณ หอประชุมเมฆขาว กระทรวงเมฆ นายฟ้าใส ลมเย็น รัฐมนตรีว่าการกระทรวงเมฆ "
    "เป็นประธานเปิดการประชุมแผนฝน ประจำปี 2566 โดยมี นางสาวละออง หมอกขาว ปลัดกระทรวงเมฆ เข้าร่วมประชุม"
)
SAYING = "นายฟ้าใส กล่าวว่า แผนฝน พ.ศ. 2566 - 2570 ใช้งบประมาณ 120 ล้านบาท สอบถามได้ที่สายด่วน 1999"


def raw_text(number: int = 900001, *, dateline: str = "วันพฤหัสบดีที่ 2 มีนาคม 2566", body: str = "") -> str:
    """Return a release as a site saves it: page title, dateline, the title once more, body, link."""
    link = LINK.replace("900001", str(number))
    head = f"รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-{TITLE}\n\n\n{dateline}\nพิมพ์\n{TITLE}\n"
    return f"{head}{body or OPENING}\n{SAYING}\n\nที่มา : {link}"
