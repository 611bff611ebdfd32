"""YAML to nodes: text stays text, every value knows its place, and tricks are refused."""

import pytest

from submissions.record import reading
from submissions.record.problems import RecordError
from submissions.record.reading import read_files, read_text


def refusal(text):
    with pytest.raises(RecordError) as caught:
        read_text(text, name="a.yaml")
    return str(caught.value)


def test_values_know_file_line_and_key():
    root = read_text("meetings:\n- slug: one\n  sources:\n  - document: x\n", name="a.yaml")
    node = root.mapping["meetings"].items[0].mapping["sources"].items[0].mapping["document"]
    assert str(node.problem("is wrong.")) == "a.yaml:4: meetings[1].sources[1].document: is wrong."


@pytest.mark.parametrize("written", ["no", "2011", "2011-02-24", "~", "1e3", "0x1F", "12:30"])
def test_scalars_stay_text_whatever_yaml_makes_of_them(written):
    assert read_text(f"a: {written}", name="a.yaml").mapping["a"].value == written


def test_a_key_twice_is_refused():
    assert refusal("a: 1\nb:\n  c: 1\n  c: 2\n") == "a.yaml:4: b.c: stands here twice; keep one."


def test_aliases_are_refused_so_that_nothing_can_blow_up():
    assert "a.yaml:2: b: anchors and aliases" in refusal("a: &x [1]\nb: *x\n")


def test_tags_are_refused_and_nothing_is_built_from_them():
    text = "a: !!python/object/apply:os.system [echo]\n"
    assert "a.yaml:1: a: the tag tag:yaml.org,2002:python/object/apply:os.system" in refusal(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [("a:\n- b\n c: d\n", "a.yaml:3: is no YAML"), ("- a\n", "a.yaml:1: must be a mapping")],
)
def test_what_is_no_record_is_refused_with_its_line(text, place):
    assert refusal(text).startswith(place)


def test_a_key_that_is_no_word_is_refused():
    assert refusal("a:\n  [b]: c\n") == "a.yaml:2: a: a key must be a word."


def test_deep_nesting_is_refused_without_a_crash():
    assert "a.yaml" in refusal("[" * 20_000)


def test_a_file_that_is_too_large_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "LARGEST", 10)
    (tmp_path / "a.yaml").write_text("groups: []\n" * 2)
    with pytest.raises(RecordError, match="larger than 10 bytes"):
        read_files(tmp_path)


def test_the_mistakes_of_all_files_are_told_at_once(tmp_path):
    (tmp_path / "a.yaml").write_bytes(b"a: \xff\n")
    (tmp_path / "b.yaml").write_text("b: [\n")
    with pytest.raises(RecordError) as caught:
        read_files(tmp_path)
    assert [p.file[-6:] for p in caught.value.problems] == ["a.yaml", "b.yaml"]


def test_a_folder_without_files_is_a_mistake(tmp_path):
    with pytest.raises(RecordError, match=r"holds no \.yaml file"):
        read_files(tmp_path)
