"""The outlet's name is read above the text where it is plainly one, and nothing else is taken for it."""

import pytest

from onrecord.ingest.blocks import blocks_of
from onrecord.ingest.metadata import metadata_of

HEADLINE = "Vellmark bridge shut after night of heavy rain"
BODY = (
    "The river Orne rose by two metres overnight and Vellmark shut its only bridge, the mayor said on Monday morning."
)


def outlet(*lines: str) -> str | None:
    text = "\n\n".join([HEADLINE, *lines, BODY])
    return metadata_of("01_tabloid.txt", text, blocks_of(text)).outlet


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["Vellmark Evening Herald", "4 March 2030"], "Vellmark Evening Herald"),
        (["The Orne Bugle-Star, March 4, 2030", "By Ada Lindqvist"], "The Orne Bugle-Star"),
        (["Bridges & Dams Weekly | 4 March 2030 | By Ada Lindqvist"], "Bridges & Dams Weekly"),
        (["Jornal do Orne, Vellmark. Monday, March 4, 2030"], "Jornal do Orne"),
        (["VELLMARK STATE PRESS AGENCY (VSPA). 4 March 2030"], "VELLMARK STATE PRESS AGENCY (VSPA)"),
        (["By Ada Lindqvist, Travel Editor", "The Daily Orne", "4 March 2030"], "The Daily Orne"),
        (["EXCLUSIVE by Ada Lindqvist, The Sunday Mercury"], "The Sunday Mercury"),
        (["The Northern Beacon, 4 March 2030"], "The Northern Beacon"),
    ],
)
def test_a_masthead_names_the_outlet(lines: list[str], name: str) -> None:
    assert outlet(*lines) == name


@pytest.mark.parametrize(
    "lines",
    [
        ["World News", "4 March 2030"],
        ["Vellmark, 4 March 2030"],
        ["The Hague, 4 March 2030"],
        ["By Emily Post", "4 March 2030"],
        ["Emily Post", "4 March 2030"],
        ["By Ada Lindqvist, Associated Press"],
        ["By Ada Lindqvist, Daily Politics Reporter"],
    ],
)
def test_a_section_a_place_and_a_name_are_no_masthead(lines: list[str]) -> None:
    assert outlet(*lines) == "Tabloid"


def test_a_declared_outlet_is_believed_before_a_masthead() -> None:
    text = f"Outlet: Orne Post\nDate: 2030-03-04\n\n{HEADLINE}\n\nThe Daily Orne, 4 March 2030\n\n{BODY}"
    assert metadata_of("x.txt", text, blocks_of(text)).outlet == "Orne Post"


@pytest.mark.parametrize(
    ("path", "name"), [("01_wire.txt", "Orne Wire"), ("state-agency.txt", "Orne Wire"), ("orne-post.txt", "Orne Post")]
)
def test_a_file_that_only_says_agency_is_that_of_the_dateline(path: str, name: str) -> None:
    text = f"{HEADLINE}\n\nVELLMARK, March 4 (Orne Wire) - {BODY}"
    assert metadata_of(path, text, blocks_of(text)).outlet == name


@pytest.mark.parametrize(
    "above",
    ["BRIDGE & PIER\nThe weekly for people who build them", "ORNE & BASIN\nBridges | Roads\n4 March 2030 | 08:15"],
)
def test_a_name_in_capitals_that_heads_the_page_is_the_outlets(above: str) -> None:
    text = "\n\n".join([above, HEADLINE, "By Ada Lindqvist", BODY, BODY])
    assert metadata_of("x-7.txt", text, blocks_of(text)).outlet == above.split("\n")[0]


def test_a_headline_in_capitals_above_its_deck_is_no_outlet() -> None:
    text = "\n\n".join(["FURY OVER ORNE BRIDGE\nBosses refuse to say sorry", "By Ada Lindqvist", BODY, BODY])
    assert metadata_of("0123456789abcdef.txt", text, blocks_of(text)).outlet is None


@pytest.mark.parametrize(
    ("path", "above", "name"),
    [
        ("thebeacon-bridge-shut.txt", "The Vellmark Beacon", "The Vellmark Beacon"),
        ("orne-today_bridge_2.txt", "ORNE TODAY", "ORNE TODAY"),
        ("vptv-bridge-latest.txt", "VELLMARK PUBLIC TELEVISION (VPTV)", "VELLMARK PUBLIC TELEVISION (VPTV)"),
        ("damsreview-bridge.txt", "DAMS REVIEW QUARTERLY", "DAMS REVIEW QUARTERLY"),
        ("lumen-bridge-decree.txt", "LUMEN – Telegraph of the Republic", "LUMEN"),
        # What the two do not agree on is no outlet's name.
        ("bridge-shut.txt", "Rain without end", "Bridge Shut"),
        ("emily-stone-column.txt", "Emily Stone", "Emily Stone Column"),
    ],
)
def test_a_line_and_the_files_name_together_name_the_outlet(path: str, above: str, name: str) -> None:
    text = "\n\n".join([above, "4 March 2030", HEADLINE, BODY])
    assert metadata_of(path, text, blocks_of(text)).outlet == name


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("orne-herald-bridge-shut-again.txt", "Orne Herald"),
        ("vellmark-public-radio-bridge.txt", "Vellmark Public Radio"),
        ("world-news-bridge.txt", "World News Bridge"),
        ("orne-post.txt", "Orne Post"),
    ],
)
def test_a_files_name_is_the_outlets_up_to_its_kind(path: str, name: str) -> None:
    text = f"{HEADLINE}\n\n{BODY}"
    assert metadata_of(path, text, blocks_of(text)).outlet == name


def test_the_datelines_agency_is_the_outlet_where_the_files_name_begins_with_it() -> None:
    text = f"{HEADLINE}\n\nVELLMARK, March 4 (VNB) - {BODY}"
    assert metadata_of("vnb-bridge-2nd-lead.txt", text, blocks_of(text)).outlet == "VNB"
