"""Letters in common: the same whether pieces are compared with a question one by one or all in one go."""

import re

from hypothesis import given

from knowledge.language.batches import BAR
from knowledge.language.text import squeeze
from knowledge.language.words import comparable
from knowledge.passages.kept import pieces_of
from knowledge.passages.letters import GRAM, common_letters, gram_table, letters_of
from tests.knowledge.any_text import texts
from tests.knowledge.made_up import release

TEXT = (
    "ชมรมหิ่งห้อยบางนกยูงแจ้งว่าเรือลำใหม่ชื่อดาวประกายลอยน้ำได้แล้ว\n"
    "The firefly club of 27 villages cleans the canal every Sunday morning."
)


def longest(words: list[str], plain: str) -> int:
    found = [end - at for word in words for at in range(len(word)) for end in range(at + 1, len(word) + 1)
             if word[at:end] in plain]  # fmt: skip
    return max(found, default=0)


@given(texts, texts)
def test_the_longest_stretch_is_found_in_each_piece(text: str, asked: str) -> None:
    question = squeeze(comparable(asked))[:40]
    pieces = pieces_of(release().model_copy(update={"text": f"{TEXT}\n{text}"}))
    found = common_letters(letters_of(BAR.join(piece.plain for piece in pieces)), pieces, question)
    words = re.findall(r"[\u0e00-\u0e7f]+|[a-z]+|\d+", question)
    assert found.tolist() == [min(20, longest(words, piece.plain)) / 20 for piece in pieces]


def test_words_are_compared_one_by_one_and_many_letters_are_enough() -> None:
    plains = ["thefirefly club", "dกข", "ชมรมหิ่งห้อยบางนกยูงแจ้งว่า", "x"]
    pieces = tuple(pieces_of(release(text=TEXT))[0]._replace(plain=plain) for plain in plains)
    found = common_letters(letters_of(BAR.join(plains)), pieces, "the firefly a dกข ชมรมหิ่งห้อยบางนกยูงแจ้งว่า")
    assert (20 * found).tolist() == [7, 2, 20, 0]


@given(texts)
def test_a_gram_is_found_in_the_pieces_that_have_it(text: str) -> None:
    pieces = pieces_of(release().model_copy(update={"text": f"{TEXT}\n{text}"}))
    thai = "".join(re.findall(r"[\u0e00-\u0e7f]", "หิ่งห้อยลอยน้ำได้ประกาย" + text))
    grams = sorted({thai[at : at + GRAM] for at in range(len(thai) - GRAM + 1)})
    found = gram_table(letters_of(BAR.join(piece.plain for piece in pieces)), grams)
    assert found.tolist() == [[gram in piece.plain for gram in grams] for piece in pieces]


def test_nothing_has_nothing_in_common() -> None:
    assert common_letters(letters_of(""), (), "ลำพู").tolist() == []
    assert gram_table(letters_of("กข"), ["กขคง"]).tolist() == [[0.0]]
    assert gram_table(letters_of("กขคง"), []).shape == (1, 0)
