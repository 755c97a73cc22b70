"""The people of a base: their keys, and the parts of their names, over all segments."""

from knowledge.identity.register import build_register
from knowledge.language.names import sound
from knowledge.release import Person
from knowledge.search.names import Names, names_of, person_key
from knowledge.search.people import People, index_people
from tests.knowledge.made_up import release


def test_key_is_the_thai_name_without_titles() -> None:
    person = Person.model_validate(
        {"name": {"th": "ดร.ฟ้าใส ลมเย็น", "en": "Dr. Fasai Lomyen"}, "other_names": ["Fahsai Lomyen"]}
    )
    assert person_key(person) == "ฟ้าใส ลมเย็น"
    assert names_of(person) == ("ดร.ฟ้าใส ลมเย็น", "Dr. Fasai Lomyen", "Fahsai Lomyen")
    assert person_key(Person.model_validate({"name": "Mr. Rudolf Elphberg"})) == "rudolf elphberg"


def test_index_knows_every_part_of_every_spelling() -> None:
    fasai = {"name": {"th": "นายฟ้าใส ลมเย็น", "en": "Fasai Lomyen"}, "other_names": ["Faasai"]}
    people = index_people([release(people=[fasai]), release(id="moc-2", people=[fasai])])
    for part in ("ฟ้าใส", "ลมเย็น", "fasai", "lomyen", "faasai"):
        assert people.with_part(part) == {"ฟ้าใส ลมเย็น": 2}
    assert people.releases("ฟ้าใส ลมเย็น") == {"moc-1", "moc-2"}
    assert [documents.tolist() for documents in people.documents("ฟ้าใส ลมเย็น")] == [[0, 1]]
    assert people.count("ฟ้าใส ลมเย็น") == 2
    assert not people.knows("ฟ้าใส แดดอุ่น")
    assert not people.has_part("แดดอุ่น")


def test_segments_are_united_and_open_from_their_arrays() -> None:
    fasai, mali = {"name": "นางฟ้าใส ลมเย็น"}, {"name": "นายมะลิ ลมเย็น"}
    one, other = index_people([release(people=[fasai])]), index_people([release(id="moc-2", people=[fasai, mali])])
    both = People(
        [one.segments[0], Names.within(other.segments[0].arrays())],
        build_register([]),
        [*one.ids, *other.ids],
    )
    assert both.with_part("ลมเย็น") == {"ฟ้าใส ลมเย็น": 2, "มะลิ ลมเย็น": 1}
    assert both.releases("ฟ้าใส ลมเย็น") == {"moc-1", "moc-2"}
    assert both.named("ลมเย็น") == 3
    assert both.sounding(sound("มะลิ")) == ["มะลิ"]
    assert set(both.others("ลมเย็น").parts) == {"ฟ้าใส", "มะลิ", "ลมเย็น"}
    others = both.others("มะลิ")
    assert sorted(zip(others.parts, others.latin, others.sounds, strict=True)) == [
        ("มะลิ", "mali", sound("มะลิ")),
        ("ลมเย็น", "lomyen", sound("ลมเย็น")),
    ]
    assert both.others("แดดอุ่น").parts == ()
