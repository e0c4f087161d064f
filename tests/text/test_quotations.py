import time

import pytest

from onrecord.text.quotations import quotations_in


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quotations_in(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Nobody spoke.", id="no mark"),
        pytest.param("The ferry's crew and the boys' school", id="apostrophes"),
        pytest.param("It was 6' tall and rock 'n roll", id="feet and a clipped word"),
    ],
)
def test_nothing_is_quoted(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“We sail at dawn,” she said.", ["We sail at dawn,"], id="curly"),
        pytest.param('"We sail at dawn," she said. "Or never."', ["We sail at dawn,", "Or never."], id="straight"),
        pytest.param("''We sail at dawn,'' she said.", ["We sail at dawn,"], id="doubled apostrophes"),
        pytest.param("«We sail,» she said.", ["We sail,"], id="angle"),
        pytest.param("Pier 'too weak', says mayor", ["too weak"], id="single, in a headline"),
        pytest.param(
            "“He told me, ‘Go home,’ and left,” she said.", ["He told me, ‘Go home,’ and left,"], id="one within"
        ),
        pytest.param("“The “big pier” is old,” she said.", ["The “big pier” is old,"], id="the same marks within"),
        pytest.param("“It is late. “We sail,” she said.", ["It is late.", "We sail,"], id="forgotten before another"),
        pytest.param('“We sail at dawn," she said.', ["We sail at dawn,"], id="opens curly, closes straight"),
        pytest.param("“We sail at dawn. She said no more.", ["We sail at dawn."], id="no closing mark: the sentence"),
        pytest.param(
            'He warned: "It is late. Then "they sailed" away.', ["It is late.", "they sailed"], id="forgotten"
        ),
    ],
)
def test_the_outermost_quotation_is_found(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_runs_to_the_end_of_a_paragraph_when_the_next_opens_anew() -> None:
    text = "“The pier is old. It must go.\n\n“We shall build another,” she said."
    first = text.index("\n\n")
    (found,) = quotations_in(text, 0, first)
    assert text[found.start : found.end] == "The pier is old. It must go."


def test_the_outer_range_takes_in_the_marks() -> None:
    text = "''Late,'' he said."
    (found,) = quotations_in(text, 0, len(text))
    assert text[slice(*found.outer)] == "''Late,''"


@pytest.mark.parametrize("mark", ["“", '"', "'", "''", "«", " '", "“a ", '"a '])
def test_thousands_of_marks_cost_no_more_than_their_number(mark: str) -> None:
    text = mark * 20_000
    start = time.process_time()
    quotations_in(text, 0, len(text))
    assert time.process_time() - start < 4
