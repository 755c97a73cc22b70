"""Which facts are seen in which piece, and that a network is learnt that puts the right passage first."""

from datetime import date

import numpy as np

from knowledge.passages.facts import facts_in, facts_of, facts_wanted
from knowledge.passages.features import feature_names
from knowledge.passages.kept import FactPlaces, Kept, packed, pieces_of, remember
from knowledge.passages.network import ask_names, shipped
from knowledge.questions.question import Facet
from knowledge.release import Release
from tests.passage_learning import Choice, learn_network, learn_scale

TEXT = (
    "นายสมหมาย ใจเย็น อธิบดีกรมหิ่งห้อย เป็นประธานเปิดงานลอยลำพู ณ ศาลาริมน้ำวัดนกฮูก\n"
    "กรมได้ปลูกต้นลำพูริมคลองบางนกยูงแล้วทั้งสิ้น จำนวน 4,275 ต้น ในปีนี้"
)
RELEASE = Release.model_validate(
    {
        "id": "test-1",
        "source": "https://example.org/news/1",
        "publisher": "กรมหิ่งห้อย",
        "issued": date(2024, 3, 1),
        "title": "งานลอยลำพู",
        "event": {"venue": "ศาลาริมน้ำวัดนกฮูก"},
        "people": [{"name": "นายสมหมาย ใจเย็น", "roles": ["chair"]}],
        "figures": [{"value": "4,275 ต้น", "of": "ต้นลำพู", "evidence": TEXT.splitlines()[1]}],
        "text": TEXT,
    }
)


def test_a_fact_is_seen_in_the_piece_that_holds_it_and_in_no_other() -> None:
    pieces = pieces_of(RELEASE)
    held = facts_in(RELEASE, pieces)
    for kind, shown in (("venue", "วัดนกฮูก"), ("chair", "สมหมาย"), ("figure", "4,275")):
        assert held.kinds[kind] == [at for at, piece in enumerate(pieces) if shown in piece.plain]
    assert held.topics == {"ต้นลำพู": held.kinds["figure"]}


def test_facts_that_were_kept_are_taken_and_others_are_read() -> None:
    told = RELEASE.model_copy()
    pieces = pieces_of(told)
    assert facts_of(told) == facts_in(told, pieces)
    kept = FactPlaces({"venue": [0]}, {})
    remember(told, packed(Kept(pieces, places=kept)))
    assert facts_of(told) == kept


def test_a_facet_wants_facts_of_its_kind() -> None:
    assert facts_wanted(Facet.VENUE) == {"venue"}
    assert not facts_wanted(Facet.SUMMARY)


def test_the_network_that_ships_fits_the_features() -> None:
    network = shipped(feature_names())
    rows = np.zeros((3, len(feature_names())), dtype=np.float32)
    assert network.scores(rows, np.zeros(len(ask_names()), dtype=np.float32)).shape == (3,)


def test_what_is_learnt_puts_the_right_passage_first() -> None:
    random = np.random.default_rng(3)
    choices = []
    for _ in range(40):
        features = random.normal(size=(6, 4)).astype(np.float32)
        right = features[:, 1] == features[:, 1].max()
        choices.append(Choice(features, np.zeros(len(ask_names()), dtype=np.float32), right.tolist()))
    network = learn_network(choices)
    first = [choice.right[int(np.argmax(network.scores(choice.features, choice.asks)))] for choice in choices]
    assert sum(first) >= 36


def test_a_scale_rises_with_what_is_right() -> None:
    scale = learn_scale([({"mark": float(at % 2)}, bool(at % 2)) for at in range(40)])
    assert scale["mark"] > 0 > scale["bias"]
