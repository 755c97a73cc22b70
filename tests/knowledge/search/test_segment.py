"""Segments: releases as arrays, the same before and after the disk."""

from pathlib import Path

import numpy as np
import pytest

from knowledge.arrays import open_arrays, save_arrays
from knowledge.language.words import topic_keys
from knowledge.search.extract import Extract, extract
from knowledge.search.segment import DIGEST_SIZE, Segment, compile_segment
from knowledge.search.terms import read_words
from tests.knowledge.made_up import HONEY, LANTERNS, release


def _extract(**changes: object) -> Extract:
    one = release(**changes)
    return extract(one, read_words(one))


def _segment() -> Segment:
    extracts = [_extract(), _extract(**HONEY), _extract(**LANTERNS)]
    return compile_segment((bytes([number]) * DIGEST_SIZE, one) for number, one in enumerate(extracts))


def test_documents_are_numbered_in_their_order() -> None:
    segment = _segment()
    assert list(segment.ids) == ["moc-1", "honey-1", "lanterns-1"]
    assert segment.documents["honey-1"] == 1
    assert segment.digests[2].tobytes() == b"\x02" * DIGEST_SIZE
    assert segment.issued.tolist() == [20230302, 20220620, 20241115]
    assert segment.event_days[2].tolist() == [20241112, 20241113]


def test_a_term_has_the_documents_that_hold_it_and_its_weights() -> None:
    segment = _segment()
    documents, weights = segment.held(topic_keys("honey")[0])
    assert documents.tolist() == [1]
    assert weights.tolist() == [100]  # it stands in the title
    assert segment.holders(topic_keys("honey")[0]) == 1
    assert segment.holders("unheard of") == 0
    assert not len(segment.held("unheard of")[0])


def test_what_is_saved_is_opened_as_it_was(tmp_path: Path) -> None:
    segment = _segment()
    save_arrays(segment.arrays(), tmp_path)
    opened = Segment.within(open_arrays(tmp_path))
    assert opened.arrays().keys() == segment.arrays().keys()
    for name, array in segment.arrays().items():
        assert np.array_equal(opened.arrays()[name], array), name
    assert opened.numbers == segment.numbers


def test_a_segment_of_nothing_is_saved_and_opened(tmp_path: Path) -> None:
    save_arrays(compile_segment([]).arrays(), tmp_path)
    opened = Segment.within(open_arrays(tmp_path))
    assert len(opened) == 0
    assert opened.holders("x") == 0


def test_arrays_that_lack_or_do_not_fit_are_refused() -> None:
    arrays = _segment().arrays()
    with pytest.raises(KeyError):
        Segment.within({name: array for name, array in arrays.items() if name != "weights"})
    with pytest.raises(ValueError, match="do not fit"):
        Segment.within({**arrays, "terms.letters": arrays["terms.letters"][:-1]})
    with pytest.raises(ValueError, match="do not fit"):
        Segment.within({**arrays, "postings.ends": arrays["postings.ends"].astype(float)})
    with pytest.raises(ValueError, match="do not fit"):
        Segment.within({**arrays, "digests": arrays["digests"][:-1]})
    with pytest.raises(ValueError, match="do not fit"):
        Segment.within({**arrays, "weights": arrays["weights"][:-1]})
