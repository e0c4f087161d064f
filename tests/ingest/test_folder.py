"""From a folder to Documents: nothing is lost in silence, and the text is never touched."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import InputError
from onrecord.ingest import read_article, read_folder
from onrecord.records import Document, Skipped
from onrecord.text.sentences import sentences_of

ARTICLE = (
    "Bridge shut\r\n\r\nThe river Orne rose by two metres overnight, and Vellmark shut its only bridge on Monday.\r\n"
)


def document(text: str | bytes) -> Document:
    read = read_article("flood.txt", text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    assert isinstance(read, Document)
    return read


def test_a_document_holds_the_text_of_the_file_and_its_digest() -> None:
    read = document(ARTICLE)
    assert read.text == ARTICLE
    assert read.sha256 == hashlib.sha256(ARTICLE.encode()).hexdigest()
    assert (read.path, read.encoding) == ("flood.txt", "utf-8")


def test_an_id_comes_from_path_and_bytes_alone() -> None:
    same, moved, changed = (
        read_article(path, data)
        for path, data in (
            ("flood.txt", ARTICLE.encode()),
            ("old/flood.txt", ARTICLE.encode()),
            ("flood.txt", ARTICLE.encode() + b"\n"),
        )
    )
    assert isinstance(same, Document)
    assert isinstance(moved, Document)
    assert isinstance(changed, Document)
    assert same.id == document(ARTICLE).id
    assert len({same.id, moved.id, changed.id}) == 3


def test_a_leading_byte_order_mark_is_no_part_of_the_text() -> None:
    assert document(b"\xef\xbb\xbf" + ARTICLE.encode()).text == ARTICLE


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "empty", id="no byte"),
        pytest.param(b" \n\t\r\n", "empty", id="white space"),
        pytest.param("—…“”\n***".encode(), "empty", id="marks alone"),
        pytest.param(b"The river\0rose.", "not text", id="NUL"),
    ],
)
def test_what_holds_no_words_is_skipped_with_the_reason(data: bytes, reason: str) -> None:
    read = read_article("flood.txt", data)
    assert isinstance(read, Skipped)
    assert read.reason.startswith(reason)


def test_every_file_is_read_or_skipped(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "flood.txt").write_text(ARTICLE)
    (tmp_path / "flood.md").write_text(ARTICLE)
    (tmp_path / "empty.txt").touch()
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    (tmp_path / "link.txt").symlink_to("flood.md")
    folder = read_folder(tmp_path)
    assert [read.path for read in folder.documents] == ["b/flood.txt", "flood.md"]
    assert [item.path for item in folder.skipped] == ["empty.txt", "link.txt", "photo.jpg"]
    assert folder.found == 5


def test_a_folder_reads_the_same_from_wherever_it_stands(tmp_path: Path) -> None:
    for name in ("here", "there"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "flood.txt").write_text(ARTICLE)
    assert read_folder(tmp_path / "here") == read_folder(tmp_path / "there")


@pytest.mark.parametrize(
    ("names", "says"),
    [
        pytest.param([], "is empty", id="no file"),
        pytest.param(["photo.jpg", "notes.pdf"], r"2 file\(s\) skipped, the first, 'notes\.pdf'", id="no article"),
        pytest.param(["flood.txt"], r"1 file\(s\) skipped, the first, 'flood\.txt': empty", id="an empty article"),
    ],
)
def test_a_folder_without_a_readable_article_says_why(tmp_path: Path, names: list[str], says: str) -> None:
    for name in names:
        (tmp_path / name).touch()
    with pytest.raises(InputError, match=says):
        read_folder(tmp_path)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=120))
def test_sentences_are_numbered_from_one_and_stand_in_order_inside_blocks(text: str) -> None:
    read = read_article("flood.txt", text.encode())
    if isinstance(read, Skipped):
        return
    sentences = sentences_of(read)
    assert [sentence.number for sentence in sentences] == list(range(1, len(sentences) + 1))
    at = 0
    for sentence in sentences:
        assert at <= sentence.start < sentence.end
        at = sentence.end
        (block,) = [b for b in read.blocks if b.start <= sentence.start and sentence.end <= b.end]
        assert block.kind == sentence.kind
    left_out = read.text
    for sentence in reversed(sentences):
        left_out = left_out[: sentence.start] + left_out[sentence.end :]
    assert not any(char.isalpha() for char in left_out)  # marks of lists and hours of live pages


def test_a_day_without_a_year_has_the_year_of_the_other_articles(tmp_path: Path) -> None:
    story = "The river Orne rose by two metres overnight and the town of Vellmark shut its only bridge at dawn."
    (tmp_path / "a.txt").write_text(f"Bridge shut at Vellmark\n\nVELLMARK, March 4 (Orne Wire) - {story}\n")
    alone = read_folder(tmp_path).documents[0]
    assert (alone.published, alone.dated, alone.dated_by_others) == (None, "March 4", False)
    (tmp_path / "b.txt").write_text(f"Bridge shut at Vellmark\n\n5 March 2030\n\n{story}\n")
    with_others = read_folder(tmp_path).documents[0]
    assert (with_others.published, with_others.dated, with_others.dated_by_others) == ("2030-03-04", "March 4", True)
    assert with_others.id == alone.id
