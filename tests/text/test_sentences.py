"""Sentences end where an English reader says they end, and never reach over a block."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.sentences import Sentence, sentences_of, split

from ..articles import article


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The river rose", id="without a stop"),
        pytest.param("She arrived on Oct. 8 by ferry.", id="a month"),
        pytest.param("She arrived on Oct.\n8 by ferry.", id="a month at the line's end"),
        pytest.param("Mr. Ek and Dr. Holm of St. Orne spoke.", id="titles and a saint"),
        pytest.param("Lt. Gen. Jon Ek spoke.", id="two ranks"),
        pytest.param("J. K. Holm spoke.", id="initials"),
        pytest.param("The U.S. Navy came.", id="a country in letters"),
        pytest.param("Ek Ltd. Holdings paid.", id="a company"),
        pytest.param("It rose by 2.5 metres.", id="a decimal point"),
        pytest.param("See example.org for boats.", id="a dot in a word"),
        pytest.param("“Will it hold?” she asked.", id="a question, then who asks"),
        pytest.param("“Run!” shouted the mayor of Vellmark.", id="a cry, then who cries"),
        pytest.param("“Who is there?” Jon Ek asked.", id="a question, then a name that asks"),
        pytest.param(
            "“Who is there?” Jon Ek, the keeper of the gate, asked.", id="a question, then a name with its office"
        ),
        pytest.param(
            "“It has gone.” Jon Ek, who keeps the gate, said of the boat.", id="a stop, then who says it of what"
        ),
        pytest.param("“It has gone.” Jon Ek said.", id="a stop, then who says it"),
        pytest.param("She waited … and left.", id="a pause"),
        pytest.param("No. 8 was shut.", id="a number"),
        pytest.param("Yahoo! is down, e.g. in Vellmark.", id="a mark in a name"),
        pytest.param("It began at 5:30 a.m. (0330 GMT) on the quay.", id="an hour in two zones"),
        pytest.param("It begins at 5 p.m. Monday in Velm.", id="an hour and its day"),
    ],
)
def test_one_sentence_is_not_cut(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param(" \n ", [], id="white space"),
        pytest.param("  It rose.  It fell. ", ["It rose.", "It fell."], id="white space around"),
        pytest.param("It rose! Did it fall? Yes.", ["It rose!", "Did it fall?", "Yes."], id="other marks"),
        pytest.param("“It rose.” She left.", ["“It rose.”", "She left."], id="a mark inside a quotation"),
        pytest.param('"It rose." She left.', ['"It rose."', "She left."], id="a mark inside a straight quotation"),
        pytest.param("(It rose.) She left.", ["(It rose.)", "She left."], id="a mark inside brackets"),
        pytest.param("It rose...  She left.", ["It rose...", "She left."], id="three dots"),
        pytest.param(
            "“It rose.” Ek said it was late.", ["“It rose.”", "Ek said it was late."], id="who says something else"
        ),
        pytest.param("Did she say no. He left.", ["Did she say no.", "He left."], id="no, not number"),
        pytest.param("She left in May. Ek stayed.", ["She left in May.", "Ek stayed."], id="May is a word"),
        pytest.param("水位上昇。橋は閉鎖。", ["水位上昇。", "橋は閉鎖。"], id="ideographic stops"),
        pytest.param("पुल बंद है। नदी ऊँची है।", ["पुल बंद है।", "नदी ऊँची है।"], id="danda"),
    ],
)
def test_a_text_is_cut_after_each_sentence(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_only_the_stretch_asked_for_is_cut_and_offsets_are_the_texts_own() -> None:
    text = "Above. It rose. It fell. Below."
    assert list(split(text, 7, 24)) == [(7, 15), (16, 24)]


def test_a_headline_is_never_glued_to_the_line_below_it() -> None:
    flood = article(("title", "Bridge shut"), ("body", "The river rose. It fell."))
    assert sentences_of(flood) == (
        Sentence(1, 0, 11, "title"),
        Sentence(2, 13, 28, "body"),
        Sentence(3, 29, 37, "body"),
    )


@given(st.text(alphabet=st.sampled_from("Aa b.?!…“”\"'’)(8\n。।J")))
def test_sentences_leave_out_nothing_but_white_space(text: str) -> None:
    at = 0
    for start, end in split(text, 0, len(text)):
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip() != ""
        at = end
    assert not text[at:].strip()


@pytest.mark.parametrize(
    "before",
    ["- ", "* ", "• ", "> ", "1. ", "**09:14** ", "09:14 – ", "[10.05 pm] - ", "- **11:30 GMT**: "],
)
def test_marks_of_a_list_and_hours_are_no_part_of_a_sentence(before: str) -> None:
    document = article(("body", f"{before}The bridge is shut. Nobody was hurt."))
    found = [document.text[sentence.start : sentence.end] for sentence in sentences_of(document)]
    assert found == ["The bridge is shut.", "Nobody was hurt."]


@pytest.mark.parametrize(
    "words", ["09:14 was the hour of the crash.", "– that is all –", "12.5 million people live here.", "-"]
)
def test_words_that_only_look_like_marks_are_kept(words: str) -> None:
    document = article(("body", words))
    assert document.text[sentences_of(document)[0].start :].endswith(words.lstrip("– "))
