"""The lines of a page's head are told apart: the outlet's name, menus, routing lines, and what is a headline."""

import pytest

from onrecord.ingest import read_article
from onrecord.ingest.blocks import blocks_of
from onrecord.ingest.heads import below_the_head, heading, is_menu, is_routing, names_itself
from onrecord.ingest.metadata import metadata_of
from onrecord.records import Document

STORY = "The ferry was towed to Orne on Monday after its engine failed, and nobody was hurt, the harbour master said."


@pytest.mark.parametrize(
    "line",
    [
        "News | Prices | Technical | Jobs",
        "HOME   NEWS   SPORT   TIDE TABLE",
        "Home > News > Harbour",
        "WORLD > PORT HORROR",
        "Home › Nation › Elections 2031",
        "Isles · Places · Pictures",
        "Support us | Search",
        "Subscribe for $1 | Log In | e-Edition",
        "Skip to content",
        "+ Add to myPost",
    ],
)
def test_a_menu_is_one(line: str) -> None:
    assert is_menu(line)


@pytest.mark.parametrize(
    "line",
    [
        "Ferry towed to Orne after engine fails",
        "Ferry towed, nobody hurt | The Orne Post",
        "4 March 2031 | Ada Lindqvist | Orne",
        "The Orne Post",
        "Ferry: towed > but late, says master of the harbour",
    ],
)
def test_a_headline_a_date_and_a_name_are_no_menu(line: str) -> None:
    assert not is_menu(line)


@pytest.mark.parametrize(
    "line",
    [
        "VPA0417 4 HOM 0488 LEAD 5 ORNE-FERRY (updates, adds master)",
        "u i SHIPPING-FERRY/ORNE (UPDATE 3) 02-12 1124",
        "BC-ORNE-FERRY, 2nd Ld-Writethru",
        "ORNE-FERRY (2ND LEAD, CORRECTED)",
        "FERRY Orne 4th write-thru",
        "INP-0412 NATIONAL",
        "ORNELINE 4471",
        "orne-ferry-engine      14/11/2031 10:32",
        "Orneline 271510 APR 31",
    ],
)
def test_a_line_that_routes_a_message_is_one(line: str) -> None:
    assert is_routing(line)


@pytest.mark.parametrize(
    "line",
    [
        "FERRY TOWED TO ORNE",
        "UPDATE 3-Ferry towed to Orne after engine fails",
        "UPDATE 3 - Ferry towed to Orne after engine fails",
        "Lead pipes found in 40 schools",
        "Orne leads Velm 2-0 in cup",
        "The 2030s ferries are the worst, says master",
    ],
)
def test_a_headline_routes_nothing(line: str) -> None:
    assert not is_routing(line)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("THE ORNE POST", "THE ORNE POST"),
        ("VBN NEWS | LIVE", "VBN NEWS"),
        ("Radio Orne 98.3 FM", "Radio Orne"),
        ("ORNE NEWS AGENCY (ONA) - ENGLISH SERVICE", "ORNE NEWS AGENCY (ONA)"),
        ("ONB ORNELAND | NEWS | LIVE", "ONB ORNELAND"),
        ("FRONT PAGE", None),
        ("Ferry towed to Orne after its engine failed", None),
        ("4 March 2031", None),
    ],
)
def test_the_first_line_names_the_outlet_or_nothing(line: str, name: str | None) -> None:
    assert names_itself(line) == name


@pytest.mark.parametrize(
    ("lines", "story", "count"),
    [
        (["Tidewatch", "News   Weather   Isles   Sport"], STORY, 2),
        (["The Northern Gazette", "Ferry towed to Orne"], STORY, 1),
        (["Tidewatch", "Ferry towed to Orne"], f"{STORY}\n© Tidewatch 2031", 1),
        (["The Morning Tide", "Ferry towed to Orne"], f"{STORY} It has no plan, she told the Tide.", 1),
        (["The Morning Tide", "Ferry towed to Orne"], f"{STORY} It waits for the tide.", 0),
        (["LOST IN THE FOG", "Ferry towed to Orne"], STORY, 0),
        (["Orne Ferry Star", "4 March 2031"], STORY, 0),
    ],
)
def test_a_page_is_headed_where_the_lines_below_or_the_page_itself_show_it(
    lines: list[str], story: str, count: int
) -> None:
    assert below_the_head(lines, story) == count
    assert (heading(lines, story) is not None) is (count > 0)


def test_a_deck_above_the_byline_is_no_part_of_the_story_nor_its_headline() -> None:
    deck = "The master says that nobody was hurt. The crew disagrees. Somebody, it seems, was."
    page = ["The Morning Tide", "Support us | Search", "The ferry that would not start", deck]
    text = "\n\n".join([*page, "Ada Lindqvist, shipping editor", *[STORY] * 5])
    told = metadata_of("x.txt", text, blocks_of(text))
    assert told.title == "The ferry that would not start"
    assert deck not in [text[block.start : block.end] for block in blocks_of(text) if block.kind == "body"]


@pytest.mark.parametrize("marker", ["FOR IMMEDIATE RELEASE", "Press release", "EMBARGOED UNTIL 06:00"])
def test_a_statement_to_the_press_is_its_issuers(marker: str) -> None:
    text = "\n".join([marker, "Velmor Ferries plc", "2 June 2031", "", "Statement on the ferry", "", STORY, "", STORY])
    told = metadata_of("release.txt", text, blocks_of(text))
    assert (told.outlet, told.title, told.published) == ("Velmor Ferries plc", "Statement on the ferry", "2031-06-02")


def test_a_thread_of_messages_is_its_senders_and_no_gallery() -> None:
    text = f"@ornefire\n1/3 {STORY}\n2/3 Two of the crew have been taken to hospital.\n3/3 The cause is not known."
    blocks = blocks_of(text)
    assert metadata_of("thread.txt", text, blocks).outlet == "@ornefire"
    assert [block.kind for block in blocks[1:]] == ["body"] * 3


SMELTER = (
    "The metals firm Corran has withdrawn its guidance for the year and said on Monday that it cannot give a date on which its "
    "smelter near Velm will start again, after the ministry had it shut in the first week of October."
)


@pytest.mark.parametrize(
    ("head", "outlet", "title"),
    [
        pytest.param(
            "BASE METALS WEEKLY\nIssue 41 | 14 October 2024 | Lead\n\nCorran keeps its guidance on hold",
            "BASE METALS WEEKLY",
            "Corran keeps its guidance on hold",
            id="a trade paper and its issue",
        ),
        pytest.param(
            "ORLINE INFORMATION AGENCY\nEnglish service\n09.10.2024 / 13:15\n\nCorran smelter is stopped near Velm",
            "ORLINE INFORMATION AGENCY",
            "Corran smelter is stopped near Velm",
            id="a section between name and day",
        ),
        pytest.param(
            "News in English – a service of Velm Dagblad\nPublished 09.10.2024, 14:20\n\nCorran stops its smelter near Velm",
            "Velm Dagblad",
            "Corran stops its smelter near Velm",
            id="whose service it is",
        ),
        pytest.param(
            "Orla Balsas / English desk\nTranslated from Velmish. Original published 9 October 2024\n\nCorran stops its smelter near Velm",
            "Orla Balsas",
            "Corran stops its smelter near Velm",
            id="a desk",
        ),
        pytest.param(
            "From: The Furnace (newsletter of Velm magazine)\nSubject: Corran stops its smelter near Velm\nDate: Fri, 9 Oct 2024",
            "The Furnace",
            "Corran stops its smelter near Velm",
            id="a newsletter of another",
        ),
        pytest.param(
            "The Velm Register\nTuesday, October 8, 2024 — Page A1\n\nMinistry hears of a smelter, a guidance and a date\n"
            "Firm Corran withdraws guidance for the year; smelter near Velm stays shut\n\nBy Ana Brek",
            "The Velm Register",
            "Ministry hears of a smelter, a guidance and a date",
            id="a deck right below the headline",
        ),
        pytest.param(
            "Western Velm Ledger\n\nCorran workers' kin follow US inquiry into smelter near Velm\n\nBy Ana Brek\nOctober 9, 2024",
            "Western Velm Ledger",
            "Corran workers' kin follow US inquiry into smelter near Velm",
            id="the US is no us",
        ),
    ],
)
def test_heads_of_more_kinds(head: str, outlet: str, title: str) -> None:
    document = read_article("03_rtn.txt", f"{head}\n\n{SMELTER}\n\nIt was Corran’s largest.\n".encode())
    assert isinstance(document, Document)
    assert (document.outlet, document.title) == (outlet, title)


def test_a_byline_with_agencies_gives_the_day() -> None:
    text = f"Smelter near Velm is shut\n\nAna Brek and agencies, Monday 11 May 2026, 14:22\n\n{SMELTER}\n"
    document = read_article("03_rtn.txt", text.encode())
    assert isinstance(document, Document)
    assert document.published == "2026-05-11"


@pytest.mark.parametrize(
    ("line", "day"), [("04/18/19 5:12 PM CT", "2019-04-18"), ("18/04/19", "2019-04-18"), ("04/05/19", None)]
)
def test_a_short_year_between_strokes_is_a_day_where_only_one_month_fits(line: str, day: str | None) -> None:
    document = read_article("03_rtn.txt", f"THE VELM POST\n{line}\n\nSmelter near Velm is shut\n\n{SMELTER}\n".encode())
    assert isinstance(document, Document)
    assert document.published == day
