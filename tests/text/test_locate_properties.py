"""Whatever the text: a disturbed quotation is found where it was taken from, and a changed one is never accepted."""

import re
import unicodedata
from collections.abc import Callable

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from onrecord.text.locate import QuoteFinder

WORDS = """the army won’t cross “old” bridge Kharkiv 1,500 soldiers — never left; straße Łódź 10² 3½ (near) Carson’s unit may
    have fired 16 shots in 2016. Police confirmed… that café naïve isn't open, said: was were not will twenty-five 5% $40
    government ﬁve 한국어 정부는 сказал मंत्री नहीं الحكومة 中国政府 x-ray U.S. 10:30 harbour. Who? Nobody!""".split()

sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=60)


@st.composite
def quoted(draw: st.DrawFn) -> tuple[list[str], int, int]:
    """The words of a text and a run of them."""
    words = draw(sentences)
    start = draw(st.integers(0, len(words) - 1))
    return words, start, draw(st.integers(start + 1, len(words)))


CURLY = str.maketrans("“”’", '""\'')
DISTURBANCES: dict[str, Callable[[str], str]] = {
    "as it is": lambda quote: quote,
    "quotation marks": lambda quote: quote.translate(CURLY),
    "dashes": lambda quote: quote.replace(" — ", "--").replace("—", "–"),
    "ellipsis": lambda quote: quote.replace("…", "..."),
    "spaces": lambda quote: quote.replace(" ", " \u00a0 "),
    "lines": lambda quote: quote.replace(" ", "\r\n"),
    "soft hyphens": lambda quote: re.sub(r"(?<=[a-z]{2})(?=[a-z]{2})", "\u00ad", quote),
    "zero width": lambda quote: quote.replace(" ", "\u200b \ufeff"),
    "bidi": lambda quote: "\u2067" + quote.replace(" ", " \u200f") + "\u2069",
    "upper case": str.upper,
    "lower case": str.lower,
    "swapped case": str.swapcase,
    "NFD": lambda quote: unicodedata.normalize("NFD", quote),
    "ligatures": lambda quote: quote.replace("fi", "ﬁ"),
    "outer marks": lambda quote: f"“{quote}…”",
}


@settings(max_examples=400, deadline=None)
@given(quoted(), st.lists(st.sampled_from(sorted(DISTURBANCES)), max_size=4))
def test_a_disturbed_quotation_is_found_where_it_was_taken_from(
    taken: tuple[list[str], int, int], disturbed: list[str]
) -> None:
    words, first, last = taken
    text = " ".join(words)
    start = len(" ".join(words[:first])) + (1 if first else 0)
    end = len(" ".join(words[:last]))
    assume(any(char.isalnum() for char in text[start:end]))
    quote = text[start:end]
    for kind in disturbed:
        quote = DISTURBANCES[kind](quote)
    located = QuoteFinder(text).find(quote, within=(start, end))
    assert located.verdict in ("verbatim", "typography")
    assert located.accepted or located.refusal in ("one_letter", "stop_word", "whole_text")
    # A run of dashes or of quotation marks is one mark, so the ends may differ by marks, and by nothing else.
    found = located.spans[0]
    ends = (start, found.start), (end, found.end)
    assert not any(char.isalnum() for one, other in ends for char in text[min(one, other) : max(one, other)])
    assert found.start < end
    assert start < found.end


def _letters(text: str) -> str:
    """Words and figures alone, in one form: what two typographic variants have in common."""
    return " ".join(re.findall(r"[^\W_]+|[.,](?=\d)|[%$]", unicodedata.normalize("NFC", text).casefold()))


@settings(max_examples=300, deadline=None)
@given(quoted(), st.data())
def test_a_changed_digit_is_never_accepted(taken: tuple[list[str], int, int], data: st.DataObject) -> None:
    words, first, last = taken
    figure = data.draw(st.sampled_from([word for word in WORDS if any(char in "0123456789" for char in word)]))
    words, last = [*words[:first], figure, *words[first:]], last + 1
    text, quote = " ".join(words), " ".join(words[first:last])
    digits = [n for n, char in enumerate(quote) if char in "0123456789"]
    at = data.draw(st.sampled_from(digits))
    put = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != quote[at]]))
    _never_accepted(text, quote[:at] + put + quote[at + 1 :])


@settings(max_examples=300, deadline=None)
@given(quoted(), st.data())
def test_a_changed_word_is_never_accepted(taken: tuple[list[str], int, int], data: st.DataObject) -> None:
    words, first, last = taken
    at = data.draw(st.integers(first, last - 1))
    put = data.draw(st.sampled_from(["zebra", "Novak", "seventeen", "must", "18", "denied"]))
    _never_accepted(" ".join(words), " ".join([*words[first:at], put, *words[at + 1 : last]]))


@settings(max_examples=300, deadline=None)
@given(quoted(), st.data())
def test_an_added_or_removed_negator_is_never_accepted(taken: tuple[list[str], int, int], data: st.DataObject) -> None:
    words, first, last = taken
    run = words[first:last]
    negators = [n for n, word in enumerate(run) if word in ("not", "never", "won’t", "isn't", "Nobody!", "नहीं")]
    remove: bool = data.draw(st.booleans())
    if negators and remove:
        at: int = data.draw(st.sampled_from(negators))
        assume(0 < at < len(run) - 1)  # at an end, what is left is a quotation
        changed = run[:at] + run[at + 1 :]
    else:
        at = data.draw(st.integers(0, len(run)))
        changed = [*run[:at], data.draw(st.sampled_from(["not", "never", "no", "without", "hardly"])), *run[at:]]
    _never_accepted(" ".join(words), " ".join(changed))


def _never_accepted(text: str, changed: str) -> None:
    assume(f" {_letters(changed)} " not in f" {_letters(text)} ")
    located = QuoteFinder(text).find(changed)
    assert not located.accepted, (located.verdict, located.spans)
    assert located.verdict not in ("verbatim", "typography")


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80), st.text(max_size=20), st.integers(0, 80), st.integers(0, 80))
def test_whatever_is_asked_spans_are_the_texts_own(text: str, quote: str, one: int, other: int) -> None:
    finder = QuoteFinder(text)
    for asked in (quote, text[min(one, other) : max(one, other)]):
        located = finder.find(asked)
        for span in located.spans:
            assert text[span.start : span.end] == span.text
        if located.verdict == "verbatim":
            assert located.spans[0].text == asked
