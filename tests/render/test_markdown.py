"""The page: every quotation is the source's own, and hostile words change nothing but themselves."""

import pytest

from onrecord.records import EVIDENCE_VERDICTS, Claim, Denial, Span, TimelineEntry
from onrecord.render import FORMATS
from onrecord.render.markdown import render

from .briefings import briefing
from .pages import footnotes, invisible, parse, skeleton, text_of, walk

HOSTILE = [
    pytest.param(words, id=name)
    for name, words in {
        "link": "[rise](http://evil.example/)",
        "image": "![rise](http://evil.example/pixel.png)",
        "script": "<script>alert(1)</script>",
        "end of a table": "</td></tr></table><h1>owned",
        "comment": "<!--",
        "address": "https://evil.example/x",
        "www": "www.evil.com",
        "mail": "ek@evil.com",
        "footnote": "[^1]",
        "footnote definition": "[^1]: forged",
        "definition below": "x\n\n[^1]: forged",
        "heading": "# Owned",
        "heading below": "x\n# Owned",
        "underlined heading": "x\n===",
        "rule": "---",
        "stars": "***",
        "bullet": "- x",
        "plus": "+ x",
        "number": "1. x",
        "bracketed number": "1) x",
        "quotation": "> x",
        "fence": "```",
        "indented": "    x",
        "cells": "a | b | c",
        "table below": "x\n\n| a | b |\n|---|---|\n| c | d |",
        "emphasis": "**x** *y* _z_",
        "loose marks": "*x_ **",
        "code": "`x",
        "backslash": "x\\",
        "entity": "&#60;b&#62; &lt;b&gt;",
        "colour": "\x1b[31mx\x1b[0m",
        "right to left": "\u202ex",
        "zero width": "x\u200by",
        "line separator": "x\u2028# y",
        "carriage return": "x\r# y",
        "template": "{{ 7 * 7 }} {% include 'x' %} {0} %s $HOME",
    }.items()
]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_change_nothing_but_themselves(words: str) -> None:
    hostile, harmless = render(briefing(words)[0]), render(briefing("x")[0])
    assert skeleton(hostile) == skeleton(harmless)
    assert invisible(hostile) == []
    assert hostile.count("\n") == harmless.count("\n")


@pytest.mark.parametrize("words", HOSTILE)
def test_a_footnote_holds_the_sources_words_character_for_character(words: str) -> None:
    made, _ = briefing(words)
    if any(not char.isprintable() and char not in "\n\r\t\u2028\u200b" for char in words):
        pytest.skip("characters that act are shown by their names")
    items: list[Claim | Denial] = [*made.claims, *made.denials]
    cited = {(place.start, place.end, place.text) for item in items for place in item.evidence}
    beside = [item.sentence for item in made.uncovered] + [quote.span for quote in made.quotes]
    rendered = {(start, end, quoted) for _, start, end, quoted in footnotes(render(made))}
    assert cited <= rendered <= cited | {(span.start, span.end, span.text) for span in beside}


def test_nothing_on_the_page_is_a_link_an_image_or_html() -> None:
    for token in walk(parse(render(briefing("x")[0]))):
        assert token.type not in ("link_open", "image", "html_block", "html_inline", "code_block", "fence"), token


def test_every_footnote_is_defined_once_and_cited() -> None:
    page = render(briefing("x")[0])
    lines = page.splitlines()
    defined = [line.split(":")[0] for line in lines if line.startswith("[^")]
    assert defined == [f"[^{number}]" for number in range(1, len(defined) + 1)]
    above = "\n".join(line for line in lines if not line.startswith("[^"))
    assert all(mark in above for mark in defined)


def test_the_page_has_its_parts_in_order() -> None:
    headings = [line for line in render(briefing("x")[0]).splitlines() if line.startswith("#")]
    assert headings == [
        "# x",
        "## In short",
        "## Findings",
        "## Also on record",
        "## Where the outlets disagree",
        "## Denials and non-answers",
        "## Who carries what",
        "## Quotes on record",
        "## Sources",
        "## Not used, and why",
        "## Skipped",
        "## Failed",
    ]


def test_a_page_ends_with_one_line_end_and_has_no_other_kind() -> None:
    page = render(briefing("x")[0])
    assert page.endswith("\n")
    assert not page.endswith("\n\n")
    assert "\r" not in page


def test_likelihood_and_confidence_never_stand_in_one_sentence() -> None:
    for line in render(briefing("x")[0]).splitlines():
        if "Confidence:" in line:
            assert "ikely" not in line.split("Confidence:")[1].split(".")[0]


def test_every_count_of_the_briefing_is_on_the_page() -> None:
    made, _ = briefing("x")
    page = render(made)
    counts = made.counts
    assert f"{counts.read} articles" in page
    assert f"{counts.accepted} of {counts.accepted + counts.refused} items accepted, {counts.refused} refused" in page
    seen = text_of(parse(page))
    assert "x.pdf" in seen
    assert "x9.txt" in seen


def test_an_empty_briefing_says_that_nothing_passed() -> None:
    made, _ = briefing("x")
    empty = made.model_copy(
        update=dict.fromkeys(
            ("lead", "findings", "claims", "denials", "discrepancies", "quotes", "refused", "uncovered"), ()
        )
    )
    assert "No statement in these articles passed verification." in render(empty)


@pytest.mark.parametrize("words", HOSTILE)
def test_the_json_reads_back_as_the_briefing_it_was(words: str) -> None:
    made, texts = briefing(words)
    again = type(made).model_validate_json(FORMATS["json"](made))
    assert again == made
    paths = {head.id: head.path for head in again.documents}
    items: list[Claim | Denial] = [*again.claims, *again.denials]
    for item in items:
        for place in item.evidence:
            assert place.verdict in EVIDENCE_VERDICTS
            assert texts[paths[item.document]][place.start : place.end] == place.text


def test_a_discrepancy_that_two_findings_share_is_set_out_once_and_referred_to() -> None:
    made, _ = briefing("Ek")
    held = next(item.id for item in made.discrepancies if item.relation in ("conflict", "update"))
    twice = [
        finding.model_copy(update={"label": f"F{at}", "discrepancies": (held,)})
        for at, finding in enumerate((made.findings * 2)[:2], start=1)
    ]
    page = render(made.model_copy(update={"findings": tuple(twice), "lead": ()}))
    lines = [line for line in page.splitlines() if line.startswith(("- ⚠ Conflict", "- Update"))]
    assert len(lines) == 2
    assert lines[1].endswith(": see F1")
    assert "see F" not in lines[0]


def test_a_day_after_the_articles_is_expected_and_has_not_happened() -> None:
    made, _ = briefing("Ek")
    head = made.documents[0].model_copy(update={"published": "2024-10-08"})
    for day, word in {"2024-10-07": "happened", "2024-10-09": "expected"}.items():
        entry = TimelineEntry(
            earliest=day,
            latest=day,
            of="event",
            text="on the day",
            statement="The pier closes.",
            speaker=None,
            finding=None,
            items=(),
            documents=(head.id,),
        )
        page = render(made.model_copy(update={"timeline": (entry,), "documents": (head, *made.documents[1:])}))
        assert f"- {day}, {word} (" in page


def test_the_sentence_on_which_a_statement_hangs_is_beside_it_and_cited() -> None:
    made, _ = briefing("x")
    claims = tuple(
        claim.model_copy(update={"context": Span(start=0, end=len("x shut"), text="x shut")}) for claim in made.claims
    )
    findings = tuple(finding.model_copy(update={"statement": claims[0].statement}) for finding in made.findings)
    page = render(made.model_copy(update={"claims": claims, "findings": findings}))
    assert "(before it: “x shut”)[^" in page
    assert any((start, quoted) == (0, "x shut") for _, start, _, quoted in footnotes(page))


def test_a_briefing_whose_statements_all_hang_says_so() -> None:
    made, _ = briefing("x")
    assert "No statement in these articles can be told without the words before it." in render(
        made.model_copy(update={"lead": ()})
    )
