"""Bytes become text one code point at a time, and only where the encoding is sure."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ingest.decode import Decoded, decode

ENGLISH = "“The river,” she said, “won’t wait – not for us, and not for the mayor’s café.” Naïve, he replied.\n" * 4
SHORT = "The council paid £5,000 for the boats."


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        pytest.param(b"", "", "utf-8", id="nothing"),
        pytest.param(b"plain\r\n\ttext \n", "plain\r\n\ttext \n", "utf-8", id="ASCII, line ends kept"),
        pytest.param("“naïve” 水位".encode(), "“naïve” 水位", "utf-8", id="UTF-8"),
        pytest.param(codecs.BOM_UTF8 + "é".encode(), "é", "utf-8-sig", id="UTF-8 with its mark"),
        pytest.param(codecs.BOM_UTF16_LE + "é水".encode("utf-16-le"), "é水", "utf-16", id="UTF-16, little end first"),
        pytest.param(codecs.BOM_UTF16_BE + "é水".encode("utf-16-be"), "é水", "utf-16", id="UTF-16, big end first"),
    ],
)
def test_sure_encodings_are_read(data: bytes, text: str, encoding: str) -> None:
    assert decode(data) == Decoded(text, encoding)


@pytest.mark.parametrize("text", [pytest.param(ENGLISH, id="a page"), pytest.param(SHORT, id="a line")])
def test_english_from_an_old_windows_machine_is_read_letter_by_letter(text: str) -> None:
    decoded = decode(text.encode("cp1252"))
    assert decoded is not None
    assert decoded.text == text


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"The river\0rose.", id="a NUL among text"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", id="an image"),
        pytest.param(b"PK\x03\x04\x14\0\0\0\x08\0", id="an archive"),
        pytest.param(codecs.BOM_UTF16_LE + b"a\0b", id="UTF-16 cut in half"),
        pytest.param(codecs.BOM_UTF16_LE + b"\x00\xd8a\0", id="UTF-16 with half a surrogate pair"),
        pytest.param(codecs.BOM_UTF8 + b"\xff\xfe", id="UTF-8 by its mark, not by its bytes"),
        pytest.param("é水".encode("utf-16-le") + b"\0", id="UTF-16 without its mark"),
    ],
)
def test_what_is_not_text_is_not_guessed_at(data: bytes) -> None:
    assert decode(data) is None


@given(st.text())
def test_any_text_without_nul_in_utf8_comes_back_as_it_was(text: str) -> None:
    text = text.replace("\0", "").lstrip("\ufeff")
    assert decode(text.encode()) == Decoded(text, "utf-8")


@given(st.binary(max_size=200))
def test_any_bytes_give_a_text_that_can_be_written_again_or_nothing(data: bytes) -> None:
    decoded = decode(data)
    if decoded is not None:
        decoded.text.encode("utf-8")
        assert decode(data) == decoded
