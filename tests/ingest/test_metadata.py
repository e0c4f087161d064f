"""What an article says about itself is taken from the article, or left open."""

import pytest

from onrecord.ingest.blocks import blocks_of
from onrecord.ingest.dates import is_date_line
from onrecord.ingest.metadata import Metadata, header_of, metadata_of

HEADLINE = "Vellmark bridge shut after night of heavy rain"
BODY = (
    "The river Orne rose by two metres overnight and Vellmark shut its only bridge, the mayor said on Monday morning."
)


def about(text: str, path: str = "0123456789abcdef.txt") -> Metadata:
    return metadata_of(path, text, blocks_of(text))


def test_a_bare_article_tells_its_headline_and_leaves_the_rest_open() -> None:
    assert about(f"{HEADLINE}\n\n{BODY}") == Metadata(outlet=None, title=HEADLINE, published=None, credits=())


def test_a_text_without_a_headline_has_none() -> None:
    assert about(f"{BODY} {BODY}").title is None


def test_header_lines_are_believed() -> None:
    text = f"Outlet: Orne Post\nHeadline: {HEADLINE}\nPublished: 4 March 2030\nByline: Ada Lindqvist, Reuters\n\n{BODY}"
    assert about(text, "flood.txt") == Metadata("Orne Post", HEADLINE, "2030-03-04", ("Reuters",))


def test_front_matter_is_believed_without_its_quotation_marks() -> None:
    text = f"---\ntitle: \"{HEADLINE}\"\npublisher: 'Orne Post'\ndate: 2030-03-04T10:25:00Z\n---\n{BODY}"
    assert about(text, "flood.md") == Metadata("Orne Post", HEADLINE, "2030-03-04", ())


@pytest.mark.parametrize(
    "headline", ["'Nobody came': the night the bridge shut", "The bridge 'shut'", "'Shut' bridge is 'safe'"]
)
def test_a_headline_keeps_the_marks_of_its_own_quotations(headline: str) -> None:
    assert about(f"Outlet: Orne Post\nTitle: {headline}\n\n{BODY}").title == headline


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"War: what comes next for the river\n\n{BODY}", id="a headline with a colon"),
        pytest.param(f"Title: the one line of its kind\n\n{BODY}", id="a single field"),
        pytest.param(f"---\ntitle: {HEADLINE}\n\n{BODY}", id="front matter that never closes"),
        pytest.param(f"---\n\n{BODY}", id="a rule"),
    ],
)
def test_what_only_looks_like_a_header_is_left_to_the_body(text: str) -> None:
    assert header_of(text).end == 0
    assert header_of(text).fields == {}


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("4 March 2030", "2030-03-04"),
        ("March 4, 2030", "2030-03-04"),
        ("Monday 04 March 2030 10:25 GMT", "2030-03-04"),
        ("Mar. 4, 2030", "2030-03-04"),
        ("Updated 4th of March 2030, 10.25 a.m.", "2030-03-04"),
        ("2030-03-04", "2030-03-04"),
        ("4 March", None),
        ("31 February 2030", None),
        ("18/03/2030", "2030-03-18"),
        ("03/18/2030", "2030-03-18"),
        ("04.03.2030", "2030-03-04"),
        ("Published: 4.3.2030, 10:25", "2030-03-04"),
        ("2030/03/04", "2030-03-04"),
        ("03/03/2030", "2030-03-03"),
        pytest.param("04/03/2030", None, id="April or March"),
        pytest.param("31/02/2030", None, id="no day"),
    ],
)
def test_the_day_of_publication_is_read_from_a_line_of_its_own(line: str, date: str | None) -> None:
    assert about(f"{HEADLINE}\n\n{line}\n\n{BODY}").published == date


def test_a_date_in_the_story_is_no_day_of_publication() -> None:
    assert about(f"{HEADLINE}\n\nOn 4 March 2030 the town shut its bridge. {BODY}").published is None


@pytest.mark.parametrize(
    ("path", "outlet"),
    [
        ("02_harbour-post.txt", "Harbour Post"),
        ("north/Harbour_Post_3.md", "Harbour Post"),
        ("BBC.txt", "BBC"),
        ("bbc.txt", "BBC"),
        ("orne-post_2031-03-04_the-gate-gave-way.txt", "Orne Post"),
        ("03_orne_20310304_gate.txt", "Orne"),
        ("2031-03-04_orne.txt", "Orne"),
        ("0123456789abcdef.txt", None),
        ("17.txt", None),
        ("article.txt", None),
        ("article-2.txt", None),
        ("x.txt", None),
    ],
)
def test_a_file_name_may_tell_the_outlet(path: str, outlet: str | None) -> None:
    assert about(f"{HEADLINE}\n\n{BODY}", path).outlet == outlet


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        pytest.param(f"{HEADLINE}\n\n{BODY}", (), id="nobody"),
        pytest.param(f"{HEADLINE}\n\nBy Ada Lindqvist, AFP\n\n{BODY}", ("AFP",), id="byline"),
        pytest.param(f"{HEADLINE}\n\nVELLMARK (Reuters) - {BODY}", ("Reuters",), id="dateline"),
        pytest.param(f"{HEADLINE}\n\nVellmark (dpa/DPA) – {BODY}", ("DPA",), id="opening credit"),
        pytest.param(f"{HEADLINE}\n\n{BODY}\n\n{BODY} (Kyodo)", ("Kyodo",), id="closing credit"),
        pytest.param(f"{HEADLINE}\n\nThe AP and Reuters reporters were there, she said. {BODY}", (), id="in the story"),
        pytest.param(f"{HEADLINE}\n\n{BODY} It was an AP-style course (APA) in Vellmark.", (), id="in brackets inside"),
    ],
)
def test_agencies_are_credited_where_credits_stand(text: str, credited: tuple[str, ...]) -> None:
    assert about(text).credits == credited


@pytest.mark.parametrize(
    "line",
    [
        "4 March 2030",
        "Last updated: Monday, March 4, 2030 | 10:25 am EST",
        "Published 2030-03-04",
        "4 March 2030, 10:25 — Last updated 2 hours ago",
        "04/03/2030",
        "4.3.2030",
    ],
)
def test_a_line_of_dates_is_one(line: str) -> None:
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line", ["", "Bridge shut on 4 March", "10:25", "Monday", "2030", "4 March 2030 " * 9, "1.5/2030", "192.168.1.2030"]
)
def test_a_line_with_more_or_less_than_a_date_is_none(line: str) -> None:
    assert not is_date_line(line)


def test_an_agencys_name_within_another_is_no_credit_of_the_first() -> None:
    assert about(f"{HEADLINE}\n\nBy ANA VEK\nOrvel Press Association\n\n{BODY}").credits == ("Orvel Press Association",)
    assert about(f"{HEADLINE}\n\nBy Press Association\n\n{BODY}").credits == ("Press Association",)


def test_a_reporter_is_no_agency_for_her_first_name() -> None:
    assert about(f"{HEADLINE}\n\nBy Petra Vek\n\n{BODY}").credits == ()
    assert about(f"{HEADLINE}\n\nBy Petra\n\n{BODY}").credits == ("Petra",)


def test_a_newsletters_sender_and_subject_are_outlet_and_headline() -> None:
    text = f"From: The Orne Letter <letter@orne.example>\nSubject: {HEADLINE}\n\n{BODY}"
    told = metadata_of("letter-612.txt", text, blocks_of(text))
    assert (told.outlet, told.title) == ("The Orne Letter", HEADLINE)


def test_an_agencys_message_is_told_by_its_date_time_group() -> None:
    text = f"BRIDGE Vellmark 4th write-thru\nOrneline 271510 APR 30\n\n{HEADLINE}\n\nBy Ada Lindqvist\n\n{BODY}"
    told = metadata_of("x-1.txt", text, blocks_of(text))
    assert (told.outlet, told.published, told.title) == ("Orneline", "2030-04-27", HEADLINE)


def test_buttons_beside_a_date_hide_neither_it_nor_each_other() -> None:
    text = f"{HEADLINE}\n\nMARCH 4 2030      27 comments      Print this page\n\n{BODY}"
    assert metadata_of("x-1.txt", text, blocks_of(text)).published == "2030-03-04"
    text = f"{HEADLINE}\n\nPublished: 4 March 2030, 17:42 CET\nUpdated: 4 March 2030, 20:15 CET\nBy Ada Lindqvist\n\n{BODY}"
    assert metadata_of("x-1.txt", text, blocks_of(text)).published == "2030-03-04"


def test_the_fields_of_a_databases_export_are_read_and_are_no_part_of_the_story() -> None:
    text = (
        f"SE Business\nHD {HEADLINE}\nBY By Ada Lindqvist\nWC 402 words\nPD 4 March 2030\nSN Orne Post\nLA English\n\n"
        f"LP\n{BODY}\n\nTD\n{BODY}"
    )
    told = metadata_of("Export-1.txt", text, blocks_of(text))
    assert (told.outlet, told.title, told.published) == ("Orne Post", HEADLINE, "2030-03-04")
    assert text[next(block for block in blocks_of(text) if block.kind == "body").start :].startswith(BODY)


def test_capitals_that_open_lines_are_no_export() -> None:
    text = f"UN shuts the bridge at Vellmark\nEU protests\n\n{BODY}"
    assert header_of(text).end == 0


@pytest.mark.parametrize("before", ["Home » News » ", "Home / News / ", "News | Vellmark | "])
def test_a_pages_trail_is_no_part_of_the_headline(before: str) -> None:
    text = f"{before}{HEADLINE}\n\n4 March 2030\n\n{BODY}\n\n{BODY}"
    assert metadata_of("x-1.txt", text, blocks_of(text)).title == HEADLINE


def test_the_marks_that_an_agency_sets_around_a_line_are_no_part_of_it() -> None:
    text = f"a0417\n^BC-Vellmark-Bridge, 2nd Ld-Writethru,0391<\n^{HEADLINE}<\n^By ADA LINDQVIST=\n\n{BODY}\n\n{BODY}"
    told = metadata_of("x-1.txt", text, blocks_of(text))
    assert told.title == HEADLINE
    assert [text[b.start : b.end] for b in blocks_of(text) if b.kind == "byline"] == ["By ADA LINDQVIST"]


def test_the_outlet_behind_a_headline_is_no_part_of_it() -> None:
    text = f"{HEADLINE} - Orneline\n\n4 March 2030\n\n{BODY}\n\n{BODY}"
    told = metadata_of(f"{HEADLINE} - Orneline.txt", text, blocks_of(text))
    assert (told.outlet, told.title) == ("Orneline", HEADLINE)


def test_a_byline_in_small_letters_ends_the_line_before_it() -> None:
    text = f"{HEADLINE}\nThe mayor says it was the rain\nby Ada Lindqvist and Oliver Tench\n4 March 2030\n\n{BODY}\n\n{BODY}"
    told = metadata_of("x-1.txt", text, blocks_of(text))
    assert (told.title, told.published) == (HEADLINE, "2030-03-04")


@pytest.mark.parametrize(
    "line",
    [
        "Monday, March 4, 2030 / Front page, continued on page 4",
        "Monday 4 March 2030, page 6",
        "News / Harbour / 04.03.30",
    ],
)
def test_a_page_and_a_section_beside_the_day_do_not_hide_it(line: str) -> None:
    text = f"THE ORNE POST\n{line}\n\n{HEADLINE}\n\n{BODY}\n\n{BODY}"
    assert metadata_of("x-1.txt", text, blocks_of(text)).published == "2030-03-04"


def test_what_an_agency_adds_is_no_headline() -> None:
    text = f"UPDATE 3 - {HEADLINE}\n\n(Adds mayor and river board; paragraphs 9-14)\n\n{BODY}\n\n{BODY}"
    assert metadata_of("x-1.txt", text, blocks_of(text)).title == f"UPDATE 3 - {HEADLINE}"
