"""Every stretch of an article has a kind: the story on one side, the furniture of the page on the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ingest.blocks import blocks_of
from onrecord.records import Block

HEADLINE = "Vellmark bridge shut after night of heavy rain"
FIRST = (
    "The river Orne rose by two metres overnight and Vellmark shut its only bridge, the mayor said on Monday morning."
)
SECOND = (
    "Engineers from the road office will look at the piers as soon as the water falls, perhaps at the end of the week."
)
THIRD = (
    "Schools on the east bank stay shut and the ferry runs every hour for people who work at the mill, a clerk added."
)
STORY = [FIRST, SECOND, THIRD]


def kinds(*stretches: str) -> list[str]:
    """The kinds of the blocks of an article whose paragraphs these are."""
    return [block.kind for block in blocks_of("\n\n".join(stretches))]


def of_kind(kind: str, text: str) -> list[str]:
    return [text[block.start : block.end] for block in blocks_of(text) if block.kind == kind]


def test_a_plain_article_is_a_title_and_its_body() -> None:
    assert kinds(HEADLINE, *STORY) == ["title", "body", "body", "body"]


@pytest.mark.parametrize(
    "story",
    [
        pytest.param(
            ["The river rose by two metres.", "The mayor shut the bridge.", "Nobody was hurt."], id="all short"
        ),
        pytest.param(["The mayor shut the bridge on Monday.", FIRST, "Nobody was hurt."], id="a short lead"),
        pytest.param(["Vellmark lies on the river Orne, two hours north of here."], id="one sentence"),
    ],
)
def test_short_sentences_are_story_too(story: list[str]) -> None:
    between = ["By Ada Lindqvist", "Monday 4 March 2030"]
    assert kinds(HEADLINE, *story) == ["title", *["body"] * len(story)]
    assert kinds("Bridge shut in Vellmark", *between, *story) == ["title", "byline", "metadata", *["body"] * len(story)]


def test_a_headline_and_its_deck_may_end_in_stops() -> None:
    assert kinds("The bridge is shut for good.", "A second one is planned.", FIRST) == ["title", "body", "body"]


@pytest.mark.parametrize("text", ["", " \n\n\t", "\r\n"])
def test_no_text_no_blocks(text: str) -> None:
    assert blocks_of(text) == ()


def test_offsets_are_those_of_the_untouched_text() -> None:
    text = f"\r\n\t{HEADLINE}  \r\n\r\n  {FIRST}\r\n"
    assert [text[block.start : block.end] for block in blocks_of(text)] == [HEADLINE, FIRST]


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        pytest.param(["By Ada Lindqvist"], ["byline"], id="By …"),
        pytest.param(["Ada Lindqvist and Jon Ek"], ["byline"], id="two names"),
        pytest.param(["Ada Lindqvist, staff reporter"], ["byline"], id="a name and an office"),
        pytest.param(["Monday 4 March 2030"], ["metadata"], id="a day"),
        pytest.param(["Updated: March 4, 2030 at 10:25 GMT"], ["metadata"], id="a day and an hour"),
        pytest.param(["Ada Lindqvist", "4 March 2030"], ["byline", "metadata"], id="both"),
        pytest.param(["River is expected to fall"], ["heading"], id="a second deck"),
        pytest.param(["Advertisement"], ["boilerplate"], id="an advertisement"),
        pytest.param(["Sign up for our newsletter"], ["boilerplate"], id="a sign-up line"),
        pytest.param(["(The bridge at noon. Photo: Jon Ek)"], ["caption"], id="a caption"),
        pytest.param(["AP:Associated Press Two men beside the bridge"], ["caption"], id="an agency named twice"),
        pytest.param(["The bridge on Monday (Jon Ek/AFP)"], ["caption"], id="a caption with an agency"),
        pytest.param(
            ["FILE - Ana Vek arrives at the court in Velm on May 2, 2029, for a hearing about the bridge."],
            ["caption"],
            id="a picture from the archive",
        ),
        pytest.param(
            ["Ana Vek, right, and her aide Jon Ek walk to the bridge in Velm on Monday."],
            ["caption"],
            id="who stands where",
        ),
        pytest.param(
            ["Ana Vek (left) and Jon Ek (right) stand by the bridge in Velm."], ["caption"], id="the same, in brackets"
        ),
    ],
)
def test_what_stands_between_headline_and_story_is_known(above: list[str], expected: list[str]) -> None:
    assert kinds(HEADLINE, *above, *STORY) == ["title", *expected, "body", "body", "body"]


@pytest.mark.parametrize(
    "first",
    [
        pytest.param("By Ada Lindqvist", id="byline"),
        pytest.param("Monday 4 March 2030", id="date"),
        pytest.param("Orne Post", id="masthead"),
        pytest.param("Home", id="menu"),
    ],
)
def test_the_headline_need_not_come_first(first: str) -> None:
    text = "\n\n".join([first, HEADLINE, *STORY])
    assert of_kind("title", text) == [HEADLINE]
    assert of_kind("body", text) == STORY


@pytest.mark.parametrize(
    "furniture",
    [
        pytest.param(["Subscribe to our newsletter"], id="a sign-up line"),
        pytest.param(["See all"], id="see all"),
        pytest.param(["Comments"], id="comments"),
        pytest.param(["Join our readers’ forum"], id="forum"),
        pytest.param(["Please log in to comment"], id="log-in"),
        pytest.param(["Thanks for signing up"], id="thanks"),
        pytest.param(["Thank you for following along."], id="the end of a live page"),
        pytest.param(["© 2030 Orne Post"], id="copyright"),
        pytest.param(["Verified by PressCheck"], id="plugin footer"),
        pytest.param(["Source link"], id="source link"),
        pytest.param(["Read more: the flood of 2012"], id="read more"),
        pytest.param(["Story continues below this advertisement"], id="continues below"),
        pytest.param(["पुल के बारे में कोई गलती दिखे तो लिखें।"], id="a footer in another script"),
        pytest.param(["Ошибка? Напишите редакции газеты."], id="a footer in a third script"),
        pytest.param(
            [
                "You keep our paper alive. We ask readers for help because we take no money from the state, and your "
                "support pays for our reporting.",
                "Every gift counts.",
            ],
            id="an appeal for money",
        ),
    ],
)
def test_page_furniture_is_set_aside_wherever_it_stands(furniture: list[str]) -> None:
    aside = ["boilerplate"] * len(furniture)
    assert kinds(HEADLINE, *STORY, *furniture) == ["title", "body", "body", "body", *aside]
    assert kinds(HEADLINE, FIRST, *furniture, SECOND, THIRD) == ["title", "body", *aside, "body", "body"]


@pytest.mark.parametrize(
    "news",
    [
        pytest.param("The bank said 40,000 subscribers had lost money when its newsletter was forged by two men.", id="subscribers"),
        pytest.param("“Please donate what you can to your neighbours,” the mayor told people who had come to the hall.", id="quoted"),
        pytest.param("The council's privacy policy was broken when a clerk read the letters, the court found on Friday.", id="policy"),
        pytest.param("“We ask you to stay at home and to keep our roads free for the fire service,” said chief Mara Holm.", id="we to you"),
        pytest.param("The word наводнение was painted on the wall of the mill, and nobody in Vellmark knows by whom.", id="a foreign word"),
    ],
)  # fmt: skip
def test_news_that_speaks_of_such_things_is_story(news: str) -> None:
    assert kinds(HEADLINE, FIRST, SECOND, news, THIRD) == ["title", "body", "body", "body", "body"]


def test_an_opinion_piece_that_says_we_throughout_is_story() -> None:
    piece = [
        "We have talked about a second bridge for forty years, and each flood finds us with the crossing of our grandparents.",
        "We should ask ourselves why our council spends more on flower beds than on the one road that joins our two halves.",
        "Our children wait for a ferry in the rain because we did not vote for the tax that would have paid for the steel.",
        "We can do better, and we know what it costs, so let us do it before the next spring brings the next high water.",
    ]
    assert kinds("Why Vellmark must build a second bridge", *piece) == ["title", *["body"] * 4]


def test_the_teaser_of_another_story_is_set_aside() -> None:
    heading, summary = (
        "Mill owner fined over dirty water",
        "The owner of a mill near Vellmark was fined over dirty water.",
    )
    assert kinds(HEADLINE, *STORY, heading, summary)[-2:] == ["boilerplate", "boilerplate"]


def test_a_heading_inside_the_story_is_none() -> None:
    assert kinds(HEADLINE, FIRST, "What the road office says", SECOND, THIRD) == [
        "title",
        "body",
        "heading",
        "body",
        "body",
    ]


@pytest.mark.parametrize("credit", ["(Kyodo)", "(AFP)", "(Reporting by Jon Ek; editing by Mara Holm)", "– Reuters"])
def test_a_last_paragraph_with_a_closing_credit_is_still_story(credit: str) -> None:
    last = f"The mayor said the ferry would run every hour until the bridge opens again. {credit}"
    assert kinds(HEADLINE, FIRST, SECOND, last) == ["title", "body", "body", "body"]


@pytest.mark.parametrize(
    ("opening", "dateline"),
    [
        pytest.param("VELLMARK, March 4 (Reuters) - ", "VELLMARK, March 4 (Reuters)", id="place, day and agency"),
        pytest.param("VELLMARK (AP) — ", "VELLMARK (AP)", id="place and agency"),
        pytest.param("NEW VELLMARK — ", "NEW VELLMARK", id="place"),
        pytest.param("VELLMARK—", "VELLMARK", id="a dash without spaces"),
        pytest.param("VELLMARK, March 4. /ORN/. ", "VELLMARK, March 4. /ORN/", id="an agency between strokes"),
        pytest.param("VELLMARK — March 4, 2030 — ", "VELLMARK — March 4, 2030", id="a full date between dashes"),
    ],
)
def test_a_dateline_is_parted_from_the_sentence_it_opens(opening: str, dateline: str) -> None:
    text = "\n\n".join([HEADLINE, opening + FIRST, SECOND])
    assert [found.rstrip(" -—") for found in of_kind("dateline", text)] == [dateline]
    assert of_kind("body", text) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "header",
    [
        pytest.param(f"Title: {HEADLINE}\nOutlet: Orne Post\nDate: 2030-03-04", id="header lines"),
        pytest.param(f"---\ntitle: {HEADLINE}\nlayout: post\ndate: 2030-03-04\n---", id="front matter"),
        pytest.param(f'---\r\ntitle: "{HEADLINE}"\r\ndate: 2030-03-04\r\n---', id="front matter with quotation marks"),
    ],
)
def test_header_lines_are_metadata_except_the_headline_in_them(header: str) -> None:
    text = f"{header}\n\n" + "\n\n".join(STORY)
    assert of_kind("title", text) == [HEADLINE]
    assert of_kind("body", text) == STORY
    assert set(kinds(text)) == {"metadata", "title", "body"}


def test_a_hard_wrapped_paragraph_is_one_block() -> None:
    wrapped = (
        "The river Orne rose by two metres overnight and the town of\nVellmark shut its only bridge, the mayor said. "
        "Engineers from\nthe road office will look at the piers as soon as the water\nfalls, which may take until May."
    )
    assert of_kind("body", f"{HEADLINE}\n\n{wrapped}\n\n{SECOND}\n") == [wrapped, SECOND]


PIECES = st.sampled_from(
    [
        "\n", "\r\n", "\r", "\n\n", "\n\n\n", " ", "\t", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u00a0", "\ufeff", "---", "---\n",
        "Title: Bridge shut\n", "Date: 2030-03-04\n", "Outlet: Orne Post\r\n", "title:\n", "Bridge shut", HEADLINE, FIRST, SECOND,
        "VELLMARK (AP) — ", "By Ada Lindqvist", "Subscribe now", "Every gift counts.", "“", "\"", "Oct.", "8", "。", "पुल", "# ", "1. ",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=14).map("".join))


@given(TEXTS)
def test_blocks_stand_in_order_and_leave_out_nothing_but_white_space(text: str) -> None:
    at = 0
    for block in blocks_of(text):
        assert at <= block.start < block.end <= len(text)
        assert not text[at : block.start].strip(), f"not covered: {text[at : block.start]!r}"
        at = block.end
    assert not text[at:].strip(), f"not covered: {text[at:]!r}"


@given(TEXTS)
def test_blocks_of_a_text_are_always_the_same(text: str) -> None:
    assert blocks_of(text) == blocks_of(text)
    assert all(isinstance(block, Block) for block in blocks_of(text))


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            ["1/3 The pier at noon Jon Ek 2/3 Divers look for the bell Ana Vek 3/3 The ferry was late on Monday"],
            id="a gallery run into one paragraph",
        ),
        pytest.param(["4/9 2 May Divers look for the bell.", "5/9 3 May The bell is raised."], id="a gallery in lines"),
        pytest.param(
            ["Divers look for the bell below the old pier", "Divers look for the bell below the old pier on Monday."],
            id="a caption given twice",
        ),
        pytest.param(
            [
                "Divers look for the bell below the old pier",
                "Divers look for the bell below the old pier on Monday.",
                "Workers at the pier after a ferry ran into its posts, trapping five.",
            ],
            id="a line without a verb beside captions",
        ),
    ],
)
def test_captions_are_told_from_the_report_without_a_credit(lines: list[str]) -> None:
    first = "The ferry to Velm ran into the old pier on Monday, and five people were hurt there."
    last = "The harbour office said on Tuesday that the pier would stay closed for a week."
    blocks = blocks_of("\n\n".join(["Ferry runs into pier in Velm", first, *lines, last]))
    assert [block.kind for block in blocks] == ["title", "body", *["caption"] * len(lines), "body"]


def test_a_sentence_beside_a_caption_stays_with_the_report() -> None:
    first = "The ferry to Velm ran into the old pier on Monday, and five people were hurt there."
    said = "Jon Ek, who was on the ferry when it struck, said the posts gave way at once."
    blocks = blocks_of("\n\n".join(["Ferry runs into pier in Velm", first, "The bridge on Monday (Jon Ek/AFP)", said]))
    assert [block.kind for block in blocks] == ["title", "body", "caption", "body"]


def test_one_long_paragraph_that_says_we_and_speaks_to_nobody_is_story() -> None:
    witness = (
        "We had lived below the dam for thirty years when the water came, and nobody had told us that the gates were old. "
        "My husband carried our son to the roof of the mill, where eleven people waited until the boats came at dawn, and "
        "three of them had lost their houses."
    )
    assert kinds(HEADLINE, FIRST, witness, THIRD)[-2:] == ["body", "body"]


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        pytest.param(
            ["The only crossing of the Orne stays closed while engineers look at its piers and the river falls again"],
            "heading",
            id="a longer line",
        ),
        pytest.param(
            ["The river rose by two metres. The mayor blames the rain.", "By Ana Vek", "4 June 2024"],
            "heading",
            id="sentences above the byline",
        ),
        pytest.param(["HARBOUR POST | Tuesday June 4, 2024 | Ana Vek"], "metadata", id="an imprint"),
        pytest.param(["Posted Jun. 4, 2024"], "metadata", id="a date that is posted"),
    ],
)
def test_what_stands_below_the_headline_is_not_taken_for_it(below: list[str], expected: str) -> None:
    found = kinds(HEADLINE, *below, *STORY)
    assert found[:2] == ["title", expected]
    assert found[-3:] == ["body"] * 3


@pytest.mark.parametrize(
    "said",
    [
        "The mayor said: 'We wrote to you in May. We have the receipts. Please read our letters.'",
        "'Please leave us alone,' she said. 'We have our lawyers and you have yours.'",
    ],
)
def test_we_and_you_between_single_marks_are_the_speakers(said: str) -> None:
    assert kinds(HEADLINE, *STORY, said, SECOND)[4] == "body"


def test_a_country_is_not_the_outlet_that_speaks() -> None:
    told = "The Orne Wire reported that US regulators may put off a meeting. The US board would not tell you why."
    assert kinds(HEADLINE, *STORY, told)[4] == "body"


@pytest.mark.parametrize(
    "above",
    [
        "ORNE & BASIN\nBridges | Roads\n4 March 2030 | 08:15\n\n",
        "BRIDGE & PIER\nThe weekly for people who build them\n\n",
        "OW-VELLMARK-BRIDGE (UPDATE 2)\n\n",
        "BC-VELLMARK-BRIDGE,3rd Ld-Writethru\n\n",
    ],
)
def test_neither_a_masthead_with_its_motto_nor_an_agencys_slug_is_the_headline(above: str) -> None:
    headline = "Vellmark bridge shut after night of heavy rain on the Orne"
    body = (
        "The river Orne rose by two metres overnight and Vellmark shut its only bridge, the mayor said on Monday.\n\n"
    )
    text = f"{above}{headline}\n\nBy Ada Lindqvist\n\n{body * 3}"
    assert [text[b.start : b.end] for b in blocks_of(text) if b.kind == "title"] == [headline]


def test_a_headline_in_capitals_right_above_its_deck_stays_the_headline() -> None:
    body = (
        "The river Orne rose by two metres overnight and Vellmark shut its only bridge, the mayor said on Monday.\n\n"
    )
    text = f"FURY OVER ORNE BRIDGE\nBosses refuse to say sorry\n\nBy Ada Lindqvist\n\n{body * 3}"
    assert [text[b.start : b.end] for b in blocks_of(text) if b.kind == "title"] == ["FURY OVER ORNE BRIDGE"]


@pytest.mark.parametrize(
    ("paragraph", "kind"),
    [
        (
            "Subscribers to the newsletter of the bridge trust were told in May that it was unsafe, the trust said.",
            "body",
        ),
        ("The company said it would hand over its data and sign up an outside engineer by the autumn.", "body"),
        ("Sign up to our newsletter and read more about the bridge that was said to be safe.", "boilerplate"),
    ],
)
def test_news_of_newsletters_is_news(paragraph: str, kind: str) -> None:
    text = f"Bridge falls in Halden\n\nNine people died on Monday when a bridge gave way, police said.\n\n{paragraph}\n"
    assert [block.kind for block in blocks_of(text)][-1] == kind
