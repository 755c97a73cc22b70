"""Keys of posts."""

import pytest
from hypothesis import given

from knowledge.identity.posts import keys_of_post
from tests.knowledge.any_text import texts


@pytest.mark.parametrize(
    "same",
    [
        ("รัฐมนตรีว่าการกระทรวงการคลัง", "รมว.คลัง", "Minister of Finance"),
        ("รัฐมนตรีว่าการกระทรวงกลาโหม", "รมว.กห.", "Minister of Defence", "Minister of Defense"),
        ("ปลัดกระทรวงมหาดไทย", "ปลัด มท.", "Permanent Secretary of the Ministry of Interior"),
    ],
)
def test_one_post_has_one_key_however_it_is_written(same: tuple[str, ...]) -> None:
    assert len({keys_of_post(post) for post in same}) == 1


def test_joined_posts_have_a_key_each() -> None:
    joined = keys_of_post("รองนายกรัฐมนตรี และรัฐมนตรีว่าการกระทรวงการคลัง")
    assert joined == (*keys_of_post("รองนายกรัฐมนตรี"), *keys_of_post("รมว.คลัง"))
    assert keys_of_post("Deputy Prime Minister and Minister of Finance") == joined


def test_a_deputy_is_not_the_minister() -> None:
    assert keys_of_post("รมช.คลัง") != keys_of_post("รมว.คลัง")
    assert keys_of_post("อดีตนายกรัฐมนตรี") != keys_of_post("นายกรัฐมนตรี")


@given(texts)
def test_any_text_has_a_key(text: str) -> None:
    assert keys_of_post(text)
