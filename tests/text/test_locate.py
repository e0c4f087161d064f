"""What the finder says of a quotation: where it stands, in what typography, in which pieces, and when it is refused."""

import unicodedata

import pytest

from onrecord.text.locate import Located, QuoteFinder, locate

TEXT = (
    "The minister said on Monday, October 8, that 1,500 soldiers “will not” attack the city’s old port. "
    "“We will win,” said Ana Vek. “We will win,” said Bo Rahm on Tuesday.\n\n"
    "It is unlikely that the 16 soldiers of Carson’s unit — twenty-five men in all — may have fired 10² shots, or 3½ "
    "each, in 2016. Police confirmed… that nobody was highly likely to be hurt.\nThe spokesman denied that the US had "
    "attacked Kharkiv. He failed to explain. If the rain stops, the army will cross the river and take the bridge. "
    "The straße to Łódź was closed at −5 degrees. Is the road open? He cannot tell. The non-violent march went on."
)


@pytest.fixture(scope="module")
def finder() -> QuoteFinder:
    return QuoteFinder(TEXT)


def found_text(located: Located) -> str:
    return " | ".join(span.text for span in located.spans)


@pytest.mark.parametrize(
    "quote",
    [
        "“will not” attack the city’s old port.",
        "We will win",
        "10² shots, or 3½ each",
        "— twenty-five men in all —",
        "Police confirmed… that nobody",
        "non-violent march",
        "at −5 degrees",
        " US had attacked ",
        TEXT[:99],
    ],
)
def test_words_that_stand_there_are_verbatim(finder: QuoteFinder, quote: str) -> None:
    located = finder.find(quote)
    assert (located.verdict, located.accepted, found_text(located)) == ("verbatim", True, quote)
    assert located.typography == ()
    assert located.edits == ()


TYPOGRAPHY = [
    ('soldiers "will not" attack the city\'s', "soldiers “will not” attack the city’s", "quote_marks"),
    ("unit - twenty-five men in all - may", "unit — twenty-five men in all — may", "dashes"),
    ("unit--twenty-five men", "unit — twenty-five men", "dashes"),
    ("Police confirmed... that nobody", "Police confirmed… that nobody", "ellipsis"),
    ("It is  unlikely\u00a0that", "It is unlikely that", "white_space"),
    ("to be hurt. The spokesman", "to be hurt.\nThe spokesman", "line_breaks"),
    ("the spokes\u00adman denied", "The spokesman denied", "case soft_hyphens"),
    ("spokes\u00ad\nman denied", "spokesman denied", "line_breaks soft_hyphens"),
    ("spokesman\u200b denied", "spokesman denied", "zero_width"),
    ("spokesman \u2067denied\u2069 that", "spokesman denied that", "bidi"),
    ("that the us had attacked", "that the US had attacked", "case"),
    ("The STRASSE to ŁÓDŹ", "The straße to Łódź", "case"),
    ("to Łódź was".replace("ó", "o\u0301"), "to Łódź was", "composition"),
    ("ﬁred 10² shots", "fired 10² shots", "compatibility"),
    ("or 3 1/2 each", "or 3½ each", "compatibility"),
    ("attack the city’s old port,", "attack the city’s old port", "punctuation"),
    ("attack the city’s old port.\n", "attack the city’s old port.", "line_breaks"),
    ("“the city’s old port”", "the city’s old port", "quote_marks"),
    ("…the city’s old port…", "the city’s old port", "ellipsis"),
    ("at -5 degrees", "at −5 degrees", "dashes"),
]


@pytest.mark.parametrize(("quote", "source", "kinds"), TYPOGRAPHY)
def test_other_typography_is_accepted_and_named(finder: QuoteFinder, quote: str, source: str, kinds: str) -> None:
    located = finder.find(quote)
    assert (located.verdict, located.accepted) == ("typography", True)
    assert found_text(located) == source
    assert " ".join(located.typography) == kinds


@pytest.mark.parametrize(
    ("quote", "source"),
    [
        ("likely that the", "unlikely that the"),
        ("6 soldiers of Carson", "16 soldiers of Carson"),
        ("500 soldiers", "1,500 soldiers"),
        ("five men in all", "twenty-five men in all"),
        ("10 shots", "10² shots"),
        ("102 shots", "10² shots"),
        ("or 31/2 each", "or 3½ each"),
        ("5 degrees", "−5 degrees"),
        ("violent march went on", "non-violent march went on"),
        ("He can", "He cannot"),
    ],
)
def test_a_part_of_a_word_or_figure_is_not_what_was_said(finder: QuoteFinder, quote: str, source: str) -> None:
    located = finder.find(quote)
    assert (located.verdict, located.accepted) == ("altered", False)
    assert located.edits
    assert any(source.split()[0] in edit.source or source.split()[0] == span.text.split()[0]
               for edit in located.edits for span in located.spans)  # fmt: skip


ELIDED = [
    ("The minister said … that 1,500 soldiers", "The minister said | that 1,500 soldiers"),
    ("the army will cross ... take the bridge", "the army will cross | take the bridge"),
    ("It is unlikely that … Carson’s unit […] men in all", "It is unlikely that | Carson’s unit | men in all"),
    ("…twenty-five men […] shots, or 3½ each…", None),
]


@pytest.mark.parametrize(("quote", "pieces"), ELIDED)
def test_pieces_in_order_and_close_together_are_elided(finder: QuoteFinder, quote: str, pieces: str | None) -> None:
    located = finder.find(quote)
    if pieces is None:  # "may" is skipped
        assert (located.verdict, located.accepted, located.edits[0].kind) == ("altered", False, "modal")
        return
    assert (located.verdict, located.accepted, found_text(located)) == ("elided", True, pieces)


@pytest.mark.parametrize(
    ("quote", "kind"),
    [
        ("1,500 soldiers … attack the city’s old port", "negation"),
        ("The spokesman ... that the US had attacked", "negation"),
        ("He [...] explain", "negation"),
        ("Carson’s unit … have fired 10² shots", "modal"),
        ("take the bridge … to Łódź was closed", None),
        ("Kharkiv. He failed to explain … the rain stops", "condition"),
        ("the army … cross the river", "modal"),
    ],
)
def test_what_turns_the_sense_may_not_be_skipped(finder: QuoteFinder, quote: str, kind: str | None) -> None:
    located = finder.find(quote)
    if kind is None:
        assert located.accepted
        return
    assert (located.verdict, located.accepted) == ("altered", False)
    assert [edit.kind for edit in located.edits] == [kind]
    assert located.edits[0].quoted == ""


def test_pieces_out_of_order_or_far_apart_are_spliced() -> None:
    far = (
        "The army will cross the river. "
        + "Nothing else was heard of them for a day. " * 9
        + "They took the old bridge."
    )
    located = QuoteFinder(far).find("The army will cross … took the old bridge")
    assert (located.verdict, located.accepted, len(located.spans)) == ("spliced", False, 2)
    located = QuoteFinder(far).find("took the old bridge … the army will cross the river")
    assert located.verdict == "spliced"


def test_a_piece_too_short_to_mean_anything_is_refused(finder: QuoteFinder) -> None:
    located = finder.find("The … attack the city’s old port")
    assert not located.accepted
    assert located.refusal == "piece_too_short" or located.verdict == "altered"


BRACKETED = [
    ("[T]he spokesman denied", "typography", ("T",)),
    ("the minister [Bo Rahm] said on Monday", "elided", ("Bo Rahm",)),
    ("[the spokesman] failed to explain", "typography", ("the spokesman",)),
    ("denied that [the Americans] had attacked Kharkiv", "elided", ("the Americans",)),
    ("the spokesman denied [sic] that the US", "elided", ("sic",)),
]


@pytest.mark.parametrize(("quote", "verdict", "inserted"), BRACKETED)
def test_editorial_brackets_are_named(finder: QuoteFinder, quote: str, verdict: str, inserted: tuple[str, ...]) -> None:
    located = finder.find(quote)
    assert (located.verdict, located.accepted, located.bracketed) == (verdict, True, inserted)


@pytest.mark.parametrize(
    ("quote", "kind"),
    [
        ("the spokesman [never] denied that the US", "negation"),
        ("the army will [possibly] cross the river", "modal"),
        ("[400] soldiers of Carson’s unit", "figure"),
    ],
)
def test_brackets_may_not_change_the_sense(finder: QuoteFinder, quote: str, kind: str) -> None:
    located = finder.find(quote)
    assert not located.accepted
    assert kind in {edit.kind for edit in located.edits}


def test_brackets_of_the_source_are_its_own_words() -> None:
    finder = QuoteFinder("“I urge the [Republic of Vek] to comply,” he said. A note: deal [4] closed.")
    assert finder.find("I urge the [Republic of Vek] to comply").verdict == "verbatim"
    assert not finder.find("I urge the [Republic of Rahm] to comply").accepted
    assert not finder.find("deal [5] closed").accepted


@pytest.mark.parametrize(
    ("quote", "refusal"),
    [
        ("a", "one_letter"),
        ("the", "stop_word"),
        (TEXT, "whole_text"),
        (TEXT.upper(), "whole_text"),
        ("…", "empty"),
        ("", "empty"),
    ],
)
def test_words_that_say_or_choose_nothing_are_refused(finder: QuoteFinder, quote: str, refusal: str) -> None:
    located = finder.find(quote)
    assert (located.refusal, located.accepted) == (refusal, False)


def test_the_only_sentence_of_a_text_may_be_quoted_whole() -> None:
    assert QuoteFinder("The bridge was taken on Monday.").find("The bridge was taken on Monday.").accepted


def test_nothing_like_it_comes_with_the_nearest_passage(finder: QuoteFinder) -> None:
    located = finder.find("Purple marmalade was served when the spokesman sang about dragons and tea to Julie")
    assert (located.verdict, located.spans) == ("not_found", ())
    assert located.nearest is not None
    assert TEXT[located.nearest.start : located.nearest.end] == located.nearest.text


def test_a_question_is_no_statement(finder: QuoteFinder) -> None:
    assert not finder.find("Is the road open.").accepted
    assert not finder.find("the army will cross the river and take the bridge?").accepted
    assert finder.find("Is the road open").accepted


SCRIPTS = {
    "Hindi": ("सरकार ने कहा कि 12 सैनिक मारे गए। मंत्री नहीं आए।", "12 सैनिक मारे गए", "13 सैनिक मारे गए", "सैनि"),
    "Korean": (
        "정부는 군인 12명이 숨졌다고 밝혔다. 장관은 오지 않았다.",
        "군인 12명이 숨졌다",
        "군인 13명이 숨졌다",
        "2명이",
    ),
    "Chinese": ("政府表示，有12名士兵死亡。部长没有到场。", "有12名士兵死亡", "有13名士兵死亡", "2名士兵"),
    "Japanese": (
        "政府は兵士12人が死亡したと発表した。大臣は来なかった。",
        "兵士12人が死亡した",
        "兵士13人が死亡した",
        "2人が",
    ),
    "Arabic": ("قالت الحكومة إن 12 جنديا قتلوا. لم يحضر الوزير.", "12 جنديا قتلوا", "13 جنديا قتلوا", "نديا"),
}


@pytest.mark.parametrize(("text", "true", "changed", "cut"), SCRIPTS.values(), ids=SCRIPTS)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_any_script_in_any_form(text: str, true: str, changed: str, cut: str, form: str) -> None:
    finder = QuoteFinder(unicodedata.normalize(form, text))  # type: ignore[arg-type]  # one of the two forms
    assert finder.find(true).accepted
    assert not finder.find(changed).accepted
    assert not finder.find(cut).accepted


def test_what_is_left_out_in_another_script_counts_too() -> None:
    assert not QuoteFinder("部长表示军队没有占领那座大桥。").find("部长表示军队…占领那座大桥").accepted
    assert not QuoteFinder("मंत्री ने कहा कि सेना पुल पर नहीं गई थी।").find("मंत्री ने कहा कि सेना … गई थी").accepted


def test_many_quotes_at_once_keep_their_order() -> None:
    assert [one.verdict for one in locate(TEXT, ["We will win", "nobody knows why penguins paint", "WE WILL WIN"])] == [
        "verbatim",
        "not_found",
        "typography",
    ]


@pytest.mark.parametrize(
    "quote", ["", " ", "…", "[", "[x]", "[]", "\u200b", "…[…]…", "\x00", "\ud800", "((((", "'" * 50, "." * 999]
)
@pytest.mark.parametrize("text", ["", " ", TEXT, "…", "a", "\ud800 a", "[x]"])
def test_odd_input_ends_without_an_error(text: str, quote: str) -> None:
    located = QuoteFinder(text).find(quote, sentence=3, speaker="(", within=(0, 5))
    for span in located.spans:
        assert text[span.start : span.end] == span.text
