"""Patterns that are tried only at words which they can begin with find no less for it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.text import kept_back, no_word, non_answers, withheld


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        (withheld.WITHHELD, withheld.BEGINS),
        (non_answers.DECLINES, non_answers.BEGINS),
        (kept_back.KEPT_BACK, kept_back.BEGINS),
        (no_word.NO_WORD, no_word.BEGINS),
    ],
    ids=["withheld", "declines", "kept back", "no word"],
)
@settings(max_examples=6, deadline=None)
@given(data=st.data())
def test_whatever_is_found_begins_with_what_is_looked_for_first(
    pattern: re.Pattern[str], begins: str, data: st.DataObject
) -> None:
    everywhere = re.compile(pattern.pattern.replace(begins, ""))
    assert everywhere.pattern != pattern.pattern
    found = everywhere.search(data.draw(st.from_regex(everywhere, alphabet=st.characters(max_codepoint=0x2100))))
    assert found is not None
    assert pattern.match(found.string, found.start()) is not None
