"""Words from an article are shown as they are and can do nothing."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.render.escape import inline, quoted

from .pages import invisible, parse, skeleton, text_of

PLACES = {
    "paragraph": "Said: {}, and no more.",
    "item": "- *Post*: {}",
    "heading": "# On {}",
    "cell": "| who | what |\n|---|---|\n| Ek | {} |",
    "footnote": "Said.[^1]\n\n[^1]: *Post*, post.txt 0–9: {}",
}
ACTIVE = [
    pytest.param(words, id=name)
    for name, words in {
        "nothing special": "The river rose by 2.5 metres.",
        "link": "[rise](http://evil.example/)",
        "reference link": "[rise][1] [1]: http://evil.example",
        "image": "![](http://evil.example/pixel.png)",
        "autolink": "<http://evil.example>",
        "mail autolink": "<ek@evil.example>",
        "bare address": "see https://evil.example/a?b=c&d now",
        "capital address": "see HTTPS://EVIL.EXAMPLE now",
        "www": "see www.evil.com now",
        "domain": "see evil.com now",
        "file like a domain": "see flood.md now",
        "scheme-less address": "see //evil.com now",
        "mail": "write to ek@evil.com now",
        "other schemes": "ftp://evil.com mailto:ek@evil.com javascript:alert(1) data:text/html,x",
        "script": "<script>alert(1)</script>",
        "inline HTML": 'a <b onclick="x">b</b> <img src=x onerror=y> </td></table>',
        "comment": "<!-- gone --> <?php ?> <![CDATA[ x ]]>",
        "entity": "&lt;b&gt; &#60; &amp; &copy;",
        "emphasis": "*a* **b** _c_ __d__ ~~e~~ ***f*** snake_case_word",
        "code": "`a` ``b`` ```c```",
        "footnote": "[^1] [^2]: forged ^[inline note]",
        "table": "a | b || c \\| d",
        "backslashes": "\\ \\\\ \\* \\",
        "mention": "@everyone #1 $x$ $$y$$",
        "quotation marks": "“a” \"b\" ‘c’ 'd' «e»",
        "line breaks": "a\nb\r\nc\rd\u2028e",
        "heading below": "a\n\n# b\n\n- c\n\n> d\n\n---\n\n    e",
        "underline": "a\n===\nb\n---",
        "fence": "a\n```\nb\n~~~\nc",
        "table below": "a\n\n| a | b |\n|---|---|\n| c | d |",
        "definition below": "a\n\n[^1]: b\n\n[c]: http://evil.example",
        "tab": "a\tb",
        "spaces": "a  b   c",
        "no-break space": "a\u00a0b\u3000c",
    }.items()
]
HIDDEN = [
    pytest.param(words, id=name)
    for name, words in {
        "colour": "\x1b[31mred\x1b[0m",
        "title of the terminal": "\x1b]0;owned\x07",
        "bell and backspace": "a\x07b\x08",
        "NUL": "a\x00b",
        "one-byte escape": "a\x9b31mb",
        "next line": "a\x85b",
        "right to left": "a\u202eb\u202c",
        "isolates": "a\u2066b\u2069",
        "marks of direction": "a\u200eb\u200fc\u061cd",
        "zero width": "a\u200bb\u2060c\ufeffd",
        "soft hyphen": "a\u00adb",
        "tags": "a\U000e0041\U000e0042",
        "lone surrogate": "a\ud800b",
    }.items()
]


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("words", ACTIVE)
def test_words_are_shown_as_they_are_and_nothing_comes_of_them(words: str, place: str) -> None:
    page = place.format(quoted(words))
    assert skeleton(page) == skeleton(place.format("x"))
    assert f"“{words}”" in text_of(parse(page))


@pytest.mark.parametrize("words", HIDDEN)
def test_characters_that_hide_or_act_never_stand_in_the_page(words: str) -> None:
    page = PLACES["paragraph"].format(quoted(words))
    assert invisible(page) == []
    assert skeleton(page) == skeleton(PLACES["paragraph"].format("x"))


@pytest.mark.parametrize("char", ["\x00", "\x1b", "\u202e", "\U000e0041", "\ud800"])
def test_what_acts_is_shown_by_its_name(char: str) -> None:
    assert f"U+{ord(char):04X}" in inline(char)


def test_what_needs_no_escape_is_left_alone() -> None:
    words = "Six people – five of them from Vellmark – were hurt, the mayor (64) said: “We’re done.” 5% #1!"
    assert inline(words) == words


def visible(char: str) -> bool:
    return unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp") and char != "\ufffd"


@given(st.text(alphabet=st.sampled_from("ab.:/@w[]()<>!*_`~|\\&;#$^-+=\"' \n1")))
def test_any_heap_of_marks_is_only_words(words: str) -> None:
    page = PLACES["paragraph"].format(quoted(words))
    assert skeleton(page) == skeleton(PLACES["paragraph"].format("x"))
    assert f"“{words}”" in text_of(parse(page))


@given(st.text(alphabet=st.characters().filter(visible)))
def test_any_visible_text_is_shown_character_for_character(words: str) -> None:
    assert f"“{words}”" in text_of(parse(PLACES["footnote"].format(quoted(words))))


@given(st.text())
def test_nothing_invisible_gets_through(words: str) -> None:
    assert invisible(inline(words)) == []
