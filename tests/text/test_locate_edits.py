"""An altered quotation is never evidence, and every change is called what it is, with both sides and their places."""

import pytest

from onrecord.text.locate import QuoteFinder

TEXT = (
    "The minister said on Monday, October 8, that 1,500 soldiers “will not” attack the city’s old port in March. "
    "It is unlikely that the 16 soldiers of Carson’s unit may have fired ten shots and paid $5 million in 2016. "
    "Police confirmed that the attack was highly likely to succeed. The spokesman denied that the US had attacked "
    "Kharkiv. He failed to explain why the bridge isn’t open. Officials never spoke without a lawyer. The council was "
    "unable to agree by 5% and would be told. Officials must leave at 10:30. The second convoy reportedly left. "
    "The elderly farmer from Brno quietly repaired the wooden lighthouse and painted the harbour wall before sunset."
)

EDITS = [
    ("that 1,600 soldiers", "figure", "1,500", "1,600"),
    ("the 17 soldiers of Carson’s unit", "figure", "16", "17"),
    ("may have fired eleven shots", "figure", "ten", "eleven"),
    ("may have fired 10 shots", "figure", "ten", "10"),
    ("paid $5 billion in 2016", "figure", "million", "billion"),
    ("paid $5 million in 2017", "figure", "2016", "2017"),
    ("paid €5 million in 2016", "figure", "$", "€"),
    ("unable to agree by 5 and would", "figure", "5%", "5"),
    ("Officials must leave at 11:30", "figure", "10:30", "11:30"),
    ("that 1.500 soldiers", "figure", "1,500", "1.500"),
    ("that 1500 soldiers", "figure", "1,500", "1500"),
    ("The first convoy reportedly left", "figure", "second", "first"),
    ("The minister said on Tuesday", "date", "Monday", "Tuesday"),
    ("on Monday, October 9, that", "date", "8", "9"),
    ("on Monday, November 8, that", "date", "October", "November"),
    ("the city’s old port in April", "date", "March", "April"),
    ("1,500 soldiers “will” attack", "negation", "not", ""),
    ("It is likely that the 16 soldiers", "negation", "unlikely", "likely"),
    ("Police have not confirmed that the attack", "negation", "", "have not"),
    ("The spokesman said that the US had attacked", "negation", "denied", "said"),
    ("The spokesman confirmed that the US had attacked", "negation", "denied", "confirmed"),
    ("that the US hadn't attacked Kharkiv", "negation", "had", "hadn't"),
    ("that the US had never attacked Kharkiv", "negation", "", "never"),
    ("He managed to explain why", "negation", "failed", "managed"),
    ("He explained why the bridge", "negation", "failed to explain", "explained"),
    ("why the bridge is open", "negation", "isn’t", "is"),
    ("Officials spoke without a lawyer", "negation", "never", ""),
    ("Officials never spoke with a lawyer", "negation", "without", "with"),
    ("The council was able to agree", "negation", "unable", "able"),
    ("The non-elderly farmer from Brno", "negation", "", "non-"),
    ("Carson’s unit will have fired", "modal", "may", "will"),
    ("Carson’s unit have fired ten shots", "modal", "may", ""),
    ("the attack was likely to succeed", "modal", "highly", ""),
    ("the attack was certain to succeed", "modal", "highly likely", "certain"),
    ("Police alleged that the attack", "modal", "confirmed", "alleged"),
    ("and would be told", None, "", ""),
    ("and could be told", "modal", "would", "could"),
    ("Officials should leave at 10:30", "modal", "must", "should"),
    ("The second convoy left", "modal", "reportedly", ""),
    ("Police possibly confirmed that", "modal", "", "possibly"),
    ("the harbour wall if sunset", "condition", "before", "if"),
    ("the US had attacked Odesa", "name", "Kharkiv", "Odesa"),
    ("soldiers of Miller’s unit", "name", "Carson’s", "Miller’s"),
    ("the Russians had attacked Kharkiv", "name", "US", "Russians"),
    ("The elderly farmer from Brno loudly repaired", "word", "quietly", "loudly"),
    ("repaired the wooden windmill and painted", "word", "lighthouse", "windmill"),
    ("repaired the lighthouse and painted", "word", "wooden", ""),
    ("painted the big harbour wall", "word", "", "big"),
    ("quietly repaired the wooden lighthouse and sold it to his aunt", "truncated", "painted the harbour wall before",
     "sold it to his aunt"),
    ("quietly repaired, the wooden lighthouse", "punctuation", "", ","),
    ("the wooden lighthоuse and painted", "homoglyph", "lighthouse", "lighthоuse"),
    ("the wooden light\u200bhouse and painted", "invisible", "", "\u200b"),
    ("the wooden light\u202ehouse and painted", "invisible", "", "\u202e"),
]  # fmt: skip


@pytest.mark.parametrize(("quote", "kind", "source", "quoted"), EDITS)
def test_a_change_is_called_what_it_is(quote: str, kind: str | None, source: str, quoted: str) -> None:
    located = QuoteFinder(TEXT).find(quote)
    if kind is None:
        assert located.accepted
        return
    assert (located.verdict, located.accepted) == ("altered", False)
    assert [(edit.kind, edit.source.strip(), edit.quoted.strip()) for edit in located.edits] == [(kind, source, quoted)]


@pytest.mark.parametrize("quote", [quote for quote, kind, *_ in EDITS if kind])
def test_both_sides_stand_at_their_places(quote: str) -> None:
    for edit in QuoteFinder(TEXT).find(quote).edits:
        assert TEXT[slice(*edit.source_place)] == edit.source
        assert quote[slice(*edit.quoted_place)] == edit.quoted


def test_two_changes_are_two_edits() -> None:
    located = QuoteFinder(TEXT).find("the 17 soldiers of Carson’s unit may not have fired ten shots")
    assert [edit.kind for edit in located.edits] == ["figure", "negation"]


def test_halves_of_two_sentences_are_spliced() -> None:
    located = QuoteFinder(TEXT).find("The elderly farmer from Brno quietly denied that the US had attacked Kharkiv")
    assert (located.verdict, located.accepted) == ("spliced", False)
    assert [span.text for span in located.spans] == [
        "The elderly farmer from Brno quietly",
        "denied that the US had attacked Kharkiv",
    ]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Bunu sıkıldığı için yaptı.", "Bunu sikildigi için yaptı"),
        ("Sınır kapısı kapalı.", "Sinir kapısı kapalı"),
    ],
)
def test_turkish_letters_are_no_change_of_case(text: str, quote: str) -> None:
    assert not QuoteFinder(text).find(quote).accepted


def test_turkish_capitals_are_a_change_of_case() -> None:
    assert QuoteFinder("Sınır kapısı kapalı.").find("SINIR KAPISI KAPALI").typography == ("case",)
    assert QuoteFinder("İzmir’de deprem oldu.").find("izmir'de deprem").accepted


def test_of_many_near_misses_the_nearest_is_compared() -> None:
    lines = [f"On day {n} the army lost {n + 5000} men near Vek{n:04d} and took the bridge." for n in range(2000)]
    located = QuoteFinder(" ".join(lines)).find("lost 7777 men near Vek1500 and took the bridge")
    assert [(edit.kind, edit.source) for edit in located.edits] == [("figure", "6500")]
