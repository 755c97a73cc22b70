"""Whom to call: contacts of the kind asked for, and the link of the release."""

import pytest

from knowledge.answers.answer import Outcome
from knowledge.answers.contacts import described
from knowledge.release import Contact
from tests.knowledge.made_up import LANTERNS, ask


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("แจ้งเหตุโคมตกโทรเบอร์อะไร", "1757"),
        ("What is the hotline for fallen lanterns?", "1757"),
        ("อีเมลของกระทรวงโคมลอยคืออะไร", "safe@lanterns.example.go.th"),
        ("What is the email address of the Ministry of Lanterns?", "safe@lanterns.example.go.th"),
        ("กระทรวงเมฆโทรเบอร์อะไร", "1999"),
    ],
)
def test_contact_of_the_kind_asked_for(text: str, value: str) -> None:
    answer = ask(text)
    assert answer.outcome is Outcome.ANSWERED
    assert value in answer.text
    assert sum(contact in answer.text for contact in ("1757", "safe@", "1999")) == 1


@pytest.mark.parametrize("text", ["อีเมลของกระทรวงเมฆคืออะไร", "What is the website of the Ministry of Clouds?"])
def test_contact_of_a_kind_that_is_not_given(text: str) -> None:
    answer = ask(text)
    assert answer.outcome is Outcome.NOT_STATED
    assert "1999" not in answer.text


@pytest.mark.parametrize(
    "text", ["ขอลิงก์ข่าวแผนโคมปลอดภัย", "Where can I read the full release on the lantern safety plan?"]
)
def test_link_of_the_release(text: str) -> None:
    assert ask(text).text == LANTERNS["source"]


def test_what_a_contact_is_for() -> None:
    contact = Contact.model_validate(
        {"kind": "hotline", "value": "1669", "of": {"th": "เหตุฉุกเฉิน", "en": "emergencies"}}
    )
    assert described(contact, "en") == "1669 (emergencies)"
    assert described(Contact.model_validate({"kind": "hotline", "value": "1669"}), "th") == "1669"
