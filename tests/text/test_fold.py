"""The folded copy makes typographic variants equal, keeps words apart, and leads back to the very characters."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.fold import fold

SAME = [
    pytest.param("plain words", "plain words", id="nothing to fold"),
    pytest.param("“We’ll win”", '"We\'ll win"', id="quotation marks"),
    pytest.param("«ja»", "'ja'", id="guillemets"),
    pytest.param("a — b", "a--b", id="dashes and the spaces around them"),
    pytest.param("wait … what", "wait... what", id="ellipsis"),
    pytest.param("wait . . . what", "wait… what", id="spaced ellipsis"),
    pytest.param("He left. ... She stayed", "He left. … She stayed", id="ellipsis behind a full stop"),
    pytest.param("two\u00a0\n words", "two words", id="white space"),
    pytest.param("govern\u00ad\n  ment", "government", id="soft hyphen at a line break"),
    pytest.param("a\u200b b\u2060", "a b", id="zero width"),
    pytest.param("\u2067a\u2069 b", "a b", id="bidi"),
    pytest.param("STRASSE", "straße", id="case"),
    pytest.param("İstanbul", "istanbul", id="dotted capital i"),
    pytest.param(unicodedata.normalize("NFD", "한국어 é"), "한국어 é", id="decomposed"),
    pytest.param("ﬁve Ａ５ ｶﾞ", "five a5 ガ", id="compatibility forms of letters and digits"),
    pytest.param("中国\n政府", "中国政府", id="line break in a script without spaces"),
    pytest.param("3½", "3 ½", id="a fraction stands apart from its integer"),
    pytest.param("½", "1⁄2", id="a fraction spelt out"),
]

APART = [
    pytest.param("10²", "102", id="superscript"),
    pytest.param("H₂", "H2", id="subscript"),
    pytest.param("①", "1", id="circled"),
    pytest.param("3½", "31/2", id="fraction beside a digit"),
    pytest.param("1⒈", "11.", id="numbered full stop beside a digit"),
    pytest.param("cafe", "café", id="accents"),
    pytest.param("Pоlice", "Police", id="another script's letter"),
    pytest.param("two words", "twowords", id="a space"),
    pytest.param("1.5", "15", id="a decimal point"),
    pytest.param("1,500", "1.500", id="comma and point"),
    pytest.param("a b", "a-b", id="hyphen and space"),
    pytest.param("한 국", "한국", id="a Korean space"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_typographic_variants_fold_alike(one: str, other: str) -> None:
    assert fold(one).text == fold(other).text


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_reads_differently_stays_apart(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


def test_a_hit_leads_back_to_the_original_characters() -> None:
    text = "He said:\n “We’ll\u00ad  win…” — then ﬁve left."
    folded = fold(text)
    start = folded.text.index("we'll win")
    assert text[slice(*folded.origin(start, start + 9))] == "We’ll\u00ad  win"
    start = folded.text.index("five")
    assert text[slice(*folded.origin(start, start + 4))] == "ﬁve"


def test_half_of_a_letter_is_known_as_such() -> None:
    folded = fold("groß")
    assert folded.text == "gross"
    assert folded.divides(0, 4)
    assert not folded.divides(0, 5)


texts = st.text(
    alphabet=st.sampled_from("aB é\u0301ß “”'—-….½²ﬁ\n\u00ad\u200b\u200f한\u1112\u1161\u11ab中्क1İ"), max_size=40
)


@given(st.one_of(texts, st.text(max_size=60)))
def test_every_folded_character_comes_from_somewhere_in_order(text: str) -> None:
    folded = fold(text)
    places = [folded.origin(n, n + 1) for n in range(len(folded.text))]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(one[0] <= other[0] and one[1] <= other[1] for one, other in pairwise(places))


@given(st.one_of(texts, st.text(max_size=60)))
def test_the_units_cover_the_folded_text_and_the_original(text: str) -> None:
    folded = fold(text)
    units = list(folded.units(0, len(folded.text)))
    assert sum(width for width, _ in units) == len(folded.text)
    covered = [place for _, place in units]
    assert all(one[1] == other[0] for one, other in pairwise(covered))


@given(st.one_of(texts, st.text(max_size=60)))
def test_composed_and_decomposed_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)).text == fold(unicodedata.normalize("NFC", text)).text


@given(st.one_of(texts, st.text(max_size=60)))
def test_original_offsets_find_their_way_into_the_folded_text(text: str) -> None:
    folded = fold(text)
    for n in range(len(folded.text)):
        start, _ = folded.origin(n, n + 1)
        assert folded.index(start) <= n
