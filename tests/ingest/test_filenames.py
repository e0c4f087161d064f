"""A file's name tells the outlet where it names one, and nothing where it only tells the story."""

import pytest

from onrecord.ingest.filenames import abbreviates, outlet_in, saved_as

HEADLINE = "Ferry towed to Orne after engine fails"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("02_harbour-post.txt", "Harbour Post"),
        ("orne-herald-ferry-towed.txt", "Orne Herald"),
        ("tidewatch_ferry-engine-fails.txt", "Tidewatch"),
        ("VBN_ORNE-FERRY_UPD3.txt", "VBN"),
        ("orne-post_2031-03-04_ferry.txt", "Orne Post"),
        ("ferry-towed-to-orne-engine.txt", None),
        ("0123456789abcdef.txt", None),
        ("article.txt", None),
        # An outlet may speak of itself in its first lines.
        ("orne-world.txt", "Orne World"),
    ],
)
def test_what_a_name_tells(path: str, name: str | None) -> None:
    assert outlet_in(path, f"{HEADLINE}\nOrne World has learned that the ferry was old.") == name


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("Ferry towed after engine fails - The Orne Post.txt", "The Orne Post"),
        ("Ferry towed to Orne _ Tidewatch.txt", "Tidewatch"),
        ("Minutes of the council - Final.txt", None),
        ("Ferry towed to Orne.txt", None),
    ],
)
def test_a_page_is_saved_under_its_headline_and_outlet(path: str, name: str | None) -> None:
    assert saved_as(path, HEADLINE) == name


@pytest.mark.parametrize(
    ("path", "agency", "expected"),
    [
        ("orne-wire-ferry.txt", "Orne Wire", True),
        ("scp_20310304_ferry.txt", "Southern Cross Press", True),
        ("GW_FERRY-WRAPUP2.txt", "Globewire", True),
        ("AL4471-ferry.txt", "Asialine", True),
        ("gazette-ferry.txt", "Globewire", False),
        ("os-ferry.txt", "Orne Wire", False),
    ],
)
def test_an_agency_by_its_letters(path: str, agency: str, expected: bool) -> None:
    assert abbreviates(path, agency) is expected
