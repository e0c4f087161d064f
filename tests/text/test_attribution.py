"""Attributions in sentences written for these tests."""

import time

import pytest

from onrecord.records import Document
from onrecord.text.attribution import Attribution, attributions_in, flattened, speaker_before
from onrecord.text.attribution.speakers import Scene
from onrecord.text.sentences import sentences_of
from tests.articles import article


def read(*paragraphs: str) -> tuple[Document, tuple[Attribution, ...]]:
    document = article(*(("body", words) for words in paragraphs))
    return document, attributions_in(document)


def content(document: Document, one: Attribution) -> list[str]:
    return [document.text[start:end] for start, end in one.content]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The ferry left at noon.", id="nobody speaks"),
        pytest.param("“Harbour Song” was played twice.", id="a title in marks"),
        pytest.param("The claims and the reports were lost.", id="nouns that look like verbs"),
        pytest.param("He showed up late.", id="a phrasal verb that only looks like a cue"),
        pytest.param("A group called the Friends of Velm met.", id="a name given"),
        pytest.param("The storm threatens to flood the pier.", id="a subject that wants nothing"),
        pytest.param("The firm has three casino ventures.", id="a plural that looks like a verb"),
        pytest.param(
            "The coastal villages are feeling it most keenly, this is a loss for all.", id="an it that is felt"
        ),
        pytest.param("The tenants will decide whether the mayor is right.", id="what is still to be settled"),
        pytest.param("He wrote under the name “Harbour Rat,” but few were fooled by it.", id="a pen name"),
    ],
)
def test_nothing_is_attributed(text: str) -> None:
    assert read(text)[1] == ()


@pytest.mark.parametrize(
    ("text", "speaker", "kind", "words"),
    [
        pytest.param("“We sail at dawn,” Ana Vek said.", "Ana Vek", "direct", ["We sail at dawn,"], id="cue after"),
        pytest.param("“We sail at dawn,” said Ana Vek.", "Ana Vek", "direct", ["We sail at dawn,"], id="inverted"),
        pytest.param("Ana Vek said: “We sail at dawn.”", "Ana Vek", "direct", ["We sail at dawn."], id="colon"),
        pytest.param("“We sail,” Ana Vek said, “at dawn.”", "Ana Vek", "direct", ["We sail,", "at dawn."], id="inside"),
        pytest.param(
            "Ana Vek said that the ferry was late.", "Ana Vek", "indirect", ["that the ferry was late"], id="that"
        ),
        pytest.param("The ferry was late, Ana Vek said.", "Ana Vek", "indirect", ["The ferry was late"], id="trailing"),
        pytest.param(
            "The ferry was late, according to the harbour office.",
            "the harbour office",
            "indirect",
            ["The ferry was late"],
            id="according to",
        ),
        pytest.param(
            "According to the harbour office, the ferry was late.",
            "the harbour office",
            "indirect",
            ["the ferry was late"],
            id="according to, first",
        ),
        pytest.param(
            "Ana Vek called the pier “a disgrace” on Monday.",
            "Ana Vek",
            "mixed",
            ["the pier “a disgrace”"],
            id="mixed",
        ),
        pytest.param(
            "Ana Vek, the mayor of Velm, told the council on Tuesday that the ferry was late.",
            "Ana Vek",
            "indirect",
            ["that the ferry was late"],
            id="an apposition and somebody addressed",
        ),
        pytest.param(
            "Moscow and Pyongyang have both denied such claims.",
            "Moscow and Pyongyang",
            "indirect",
            ["such claims"],
            id="two together",
        ),
        pytest.param(
            "Steps which officials said will be taken soon.",
            "officials",
            "indirect",
            ["which", "will be taken soon"],
            id="relative",
        ),
        pytest.param(
            "The new pier, Ana Vek said, is safe to use.",
            "Ana Vek",
            "indirect",
            ["The new pier", "is safe to use"],
            id="said in the midst of a clause",
        ),
        pytest.param(
            "In the mayor’s view, the pier is safe to use.",
            "the mayor",
            "indirect",
            ["the pier is safe to use"],
            id="in the mayor's view",
        ),
        pytest.param(
            "The pier, as Ana Vek wrote in May, was never dredged.",
            "Ana Vek",
            "indirect",
            ["The pier", "was never dredged"],
            id="as somebody wrote",
        ),
        pytest.param(
            "Although Ana Vek backed the plan, the council dropped it.",
            "Ana Vek",
            "indirect",
            ["the plan"],
            id="a clause that closes",
        ),
        pytest.param(
            "Residents who opposed the plan have left the hall.",
            "Residents",
            "indirect",
            ["the plan"],
            id="who opposed",
        ),
        pytest.param(
            "The changes proposed by the harbour office failed.",
            "the harbour office",
            "indirect",
            ["The changes"],
            id="proposed by",
        ),
        pytest.param(
            "Ana Vek believes there is no danger.", "Ana Vek", "indirect", ["there is no danger"], id="there is"
        ),
        pytest.param(
            "Ana Vek, R-Va., on Tuesday said the pier was closed.",
            "Ana Vek",
            "indirect",
            ["the pier was closed"],
            id="a party and a state",
        ),
        pytest.param(
            "The mayor’s argument is that the pier was closed.",
            "The mayor",
            "indirect",
            ["that the pier was closed"],
            id="a noun and be",
        ),
        pytest.param(
            "Ana Vek has been a vocal critic of the harbour plan.",
            "Ana Vek",
            "indirect",
            ["the harbour plan"],
            id="one who takes a side",
        ),
        pytest.param(
            "Speaking in Velm, Ana Vek said the pier was closed.",
            "Ana Vek",
            "indirect",
            ["the pier was closed"],
            id="an opening participle",
        ),
        pytest.param(
            "Two men, Jan Brek and the clerk Ivo Tarn, were also hurt, said the ministry.",
            "the ministry",
            "indirect",
            ["Two men, Jan Brek and the clerk Ivo Tarn, were also hurt"],
            id="no remark after a name, but the clause",
        ),
        pytest.param(
            "The mayor, seeking to calm a town that had lost its pier, assured the union that it would be built again.",
            "The mayor",
            "indirect",
            ["to calm a town that had lost its pier"],
            id="the one assured is not the speaker, an aside first",
        ),
        pytest.param(
            "Officials in Velm said at least 84 people, including children, were hurt.",
            "Officials in Velm",
            "indirect",
            ["at least 84 people, including children, were hurt"],
            id="at least",
        ),
        pytest.param(
            "Unions have urged the council not to close the pier.",
            "Unions",
            "indirect",
            ["not to close the pier"],
            id="not to",
        ),
        pytest.param(
            'He said "half a ton" of evidence proves it.',
            None,
            "mixed",
            ['"half a ton" of evidence proves it'],
            id="quoted words that open a clause",
        ),
        pytest.param(
            "The blast was set off near the old pier said the Observatory.",
            "the Observatory",
            "indirect",
            ["The blast was set off near the old pier"],
            id="inverted without a comma",
        ),
        pytest.param(
            "Another guard who owns a boat nearby, whom the paper did not name, said that the pier had burned.",
            "Another guard who owns a boat nearby",
            "indirect",
            ["that the pier had burned"],
            id="a remark in whom",
        ),
        pytest.param(
            "Critics of the plan, including two ministers, have warned that it would fail.",
            "Critics of the plan",
            "indirect",
            ["that it would fail"],
            id="a remark that names some",
        ),
        pytest.param(
            "Several of them have said that they would vote no.",
            "Several of them",
            "indirect",
            ["that they would vote no"],
            id="some of them",
        ),
        pytest.param(
            "Sen. Ana Vek, D-Velm, who lost in May, said the pier was safe.",
            "Ana Vek",
            "indirect",
            ["the pier was safe"],
            id="a party and a state after a name",
        ),
        pytest.param(
            "Fears that the pier could fall sent people running on Monday.",
            None,
            "indirect",
            ["that the pier could fall"],
            id="a noun that is the subject",
        ),
        pytest.param(
            "The mayor’s promise to build a pier drew scorn from the council.",
            "The mayor",
            "indirect",
            ["to build a pier"],
            id="a promise that is the subject",
        ),
        pytest.param(
            "The plan angered the fishermen.",
            "the fishermen",
            "indirect",
            ["The plan"],
            id="who is angered",
        ),
        pytest.param(
            "Jan Brek notes, however, that the pier is old.",
            "Jan Brek",
            "indirect",
            ["that the pier is old"],
            id="an aside before that",
        ),
        pytest.param(
            "Neighbours described Ivo Tarn as “rude”, “loud” and “silent”.",
            "Neighbours",
            "mixed",
            ["Ivo Tarn as “rude”, “loud” and “silent”"],
            id="a list of quoted words",
        ),
        pytest.param(
            "The council praised Ana Vek in a statement on Monday.",
            "The council",
            "indirect",
            ["Ana Vek"],
            id="praise without its occasion",
        ),
        pytest.param(
            "The union condemned what it called “a disgrace”.",
            "The union",
            "mixed",
            ["what it called “a disgrace”"],
            id="what it called",
        ),
        pytest.param(
            "As Ana Vek sees it, the pier was never safe.",
            "Ana Vek",
            "indirect",
            ["the pier was never safe"],
            id="as she sees it",
        ),
        pytest.param(
            "“We are ready,” Ivo Tarn was quoted by the state radio as saying.",
            "Ivo Tarn",
            "direct",
            ["We are ready,"],
            id="quoted by somebody",
        ),
    ],
)
def test_source_and_content_are_found(text: str, speaker: str | None, kind: str, words: list[str]) -> None:
    document, (one, *_) = read(text)
    assert (one.speaker, one.kind, content(document, one)) == (speaker, kind, words)


def test_several_voices_of_a_long_sentence_keep_their_names() -> None:
    document, found = read(
        "The clerk told the council that the water was safe, but residents, some of them with jars of brown water, "
        "said they did not believe him."
    )
    assert [(one.speaker, content(document, one)) for one in found] == [
        ("The clerk", ["that the water was safe"]),
        ("residents", ["they did not believe him"]),
    ]


def test_who_passes_words_on_is_told_where_somebody_is_quoted_by_them() -> None:
    _, (one, *_) = read("Ivo Tarn was quoted by the state radio as saying that the pier was ready.")
    assert (one.speaker, one.via) == ("Ivo Tarn", ("the state radio",))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The U.S.-backed forces took the pier.", id="a word behind a hyphen"),
        pytest.param("The fighters attacked the pier with rockets.", id="a blow"),
    ],
)
def test_acts_are_no_views(text: str) -> None:
    assert read(text)[1] == ()


def test_the_ranges_hold_the_source_and_the_cue() -> None:
    document, (one,) = read("The ferry was late, Ana Vek said.")
    assert one.cue
    assert one.source
    assert document.text[slice(*one.cue)] == "said"
    assert document.text[slice(*one.source)] == "Ana Vek"


def test_several_voices_in_a_sentence_keep_their_own_words() -> None:
    document, found = read("The pier is safe, the mayor said, but the union warned that it could fall.")
    assert [(one.speaker, content(document, one)) for one in found] == [
        ("the mayor", ["The pier is safe"]),
        ("the union", ["that it could fall"]),
    ]


def test_two_voices_that_no_comma_parts_keep_their_own_words() -> None:
    document, found = read("The ministry said the pier was safe and the mayor denied the plan was late.")
    assert [(one.speaker, content(document, one)) for one in found] == [
        ("The ministry", ["the pier was safe"]),
        ("the mayor", ["the plan was late"]),
    ]
    document, (one, *_) = read("Nine people drowned on Monday the harbour office said.")
    assert (one.speaker, content(document, one)) == ("the harbour office", ["Nine people drowned on Monday"])


def test_a_question_put_belongs_to_nobody_and_its_answer_to_the_one_asked() -> None:
    document, found = read("Asked whether the pier was safe, Ana Vek said it was.")
    assert [(one.speaker, content(document, one)) for one in found] == [
        (None, ["whether the pier was safe"]),
        ("Ana Vek", ["it was"]),
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "The tram was late, according to the operator in a statement on Monday.", "the operator", id="occasion"
        ),
        pytest.param("Jon Ek on Monday told the council that the road is shut.", "Jon Ek", id="a day"),
        pytest.param("The ministry issued a statement saying that the road is shut.", "The ministry", id="a verb"),
        pytest.param("Critics have in particular noted the cost of the road.", "Critics", id="an adverb"),
        pytest.param(
            "The Ministry of Health, Labour and Ports said that the road is shut.",
            "The Ministry of Health, Labour and Ports",
            id="a list in a body's name",
        ),
        pytest.param(
            "“The road is shut,” said the Department for Roads, Ports and Rural Affairs.",
            "the Department for Roads, Ports and Rural Affairs",
            id="the same behind the cue",
        ),
        pytest.param(
            "In a letter to the Ministry of Health, Anna and Ida Vek said that the road is shut.",
            "Anna and Ida Vek",
            id="two who write to a body",
        ),
        pytest.param("“The road is shut,” said Jon Ek of the talks on Monday.", "Jon Ek", id="a matter spoken of"),
        pytest.param("According to the data of the road board, the road is shut.", "the road board", id="its data"),
        pytest.param("Ana Štern, on the telephone, said the road is shut.", "Ana Štern", id="by telephone"),
        pytest.param(
            "The road is shut, it was reported to us in the Ministry of Roads.", "the Ministry of Roads", id="where"
        ),
        pytest.param(
            "It was stated at the Ministry of Roads that the road is shut.", "the Ministry of Roads", id="where first"
        ),
        pytest.param("The road is shut, according to even its own builders.", "its own builders", id="a stress"),
        pytest.param("The road is shut, according to the the council's survey.", "the council's survey", id="twice"),
    ],
)
def test_a_speaker_is_named_without_what_stands_around(text: str, speaker: str) -> None:
    _, found = read(text)
    assert [one.speaker for one in found] == [speaker]


def test_a_figure_and_a_verb_are_no_speakers() -> None:
    scene = Scene()
    assert [scene.resolve(phrase, "").name for phrase in ("2024", "said in a statement", "in a hamlet")] == [None] * 3
    assert scene.resolve("according to the harbour office", "").name == "the harbour office"


def test_a_participle_goes_on_for_the_same_speaker() -> None:
    document, found = read("Ana Vek said the pier was closed, adding that nobody was hurt.")
    assert [content(document, one) for one in found] == [["the pier was closed"], ["that nobody was hurt"]]
    assert {one.speaker for one in found} == {"Ana Vek"}


@pytest.mark.parametrize(
    ("second", "speaker"),
    [
        pytest.param("He said the pier was old.", "Tarek Osei", id="he"),
        pytest.param("Mr Osei said the pier was old.", "Tarek Osei", id="a surname"),
        pytest.param("The minister said the pier was old.", "Tarek Osei", id="the role"),
        pytest.param("A harbour worker said the pier was old.", "A harbour worker", id="somebody else"),
    ],
)
def test_whom_a_source_means_is_told_from_what_came_before(second: str, speaker: str) -> None:
    _, found = read(f"Interior Minister Tarek Osei said the ferry had sunk. {second}")
    assert [one.speaker for one in found] == ["Tarek Osei", speaker]


def test_a_quotation_goes_on_after_the_cue_and_into_the_next_paragraph() -> None:
    document, found = read(
        "“It is late,” Ana Vek told reporters. “We wait.”", "“Tomorrow we sail.”", "The sea was calm."
    )
    assert [content(document, one) for one in found] == [["It is late,", "We wait.", "Tomorrow we sail."]]
    assert found[0].continued


def test_a_quotation_under_no_cue_goes_to_the_one_who_spoke_last() -> None:
    _, found = read("Ana Vek criticised the plan.", "The hall was full.", "“It will ruin the harbour for good.”")
    assert [(one.cue is None, one.speaker) for one in found if one.kind == "direct"] == [(True, None)]
    _, found = read(
        "The board apologised for the letters, which included clerks suggesting that he should go.",
        "“It will ruin the harbour for good.”",
    )
    assert [(one.cue is None, one.speaker) for one in found if one.kind == "direct"] == [(True, None)]
    _, found = read("Ana Vek said it was late.", "The hall was full.", "“It will ruin the harbour for good.”")
    assert [(one.cue is None, one.speaker) for one in found if one.kind == "direct"] == [(True, "Ana Vek")]


@pytest.mark.parametrize(
    ("text", "speaker", "via", "named"),
    [
        pytest.param(
            "Northline quoted the minister as saying that the ferry sank.",
            "the minister",
            ("Northline",),
            False,
            id="quoted",
        ),
        pytest.param(
            "Northline reported, citing two officials who asked not to be named, that the ferry sank.",
            "two officials who asked not to be named",
            ("Northline",),
            False,
            id="citing",
        ),
        pytest.param("A military source said the ferry sank.", "A military source", (), False, id="unnamed"),
        pytest.param("The harbour office said the ferry sank.", "The harbour office", (), True, id="a body is named"),
    ],
)
def test_chains_and_unnamed_sources(text: str, speaker: str, via: tuple[str, ...], *, named: bool) -> None:
    _, (one, *_) = read(text)
    assert (one.speaker, one.via, one.named) == (speaker, via, named)


def test_words_passed_on_by_an_agency_stand_within_its_report() -> None:
    _, (outer,) = read("The ferry sank, Ana Vek said, according to Northline.")
    assert outer.speaker == "Northline"
    assert [(one.speaker, one.via) for one in outer.inner] == [("Ana Vek", ("Northline",))]
    assert [one.speaker for one in flattened([outer])] == ["Northline", "Ana Vek"]


@pytest.mark.parametrize(
    ("text", "force", "speaks"),
    [
        pytest.param("The union denied that it struck.", "denies", True, id="denies"),
        pytest.param("The union accused the firm of fraud.", "accuses", False, id="accuses"),
        pytest.param("Ana Vek hopes that the pier holds.", "wants", True, id="wants"),
        pytest.param("Ana Vek praised the crew.", "stands", False, id="takes a stand"),
        pytest.param("Her claim that the pier held surprised many.", "says", True, id="a noun"),
        pytest.param("Ana Vek is adamant that the pier holds.", "says", True, id="an adjective"),
        pytest.param("Ana Vek cast doubt on the report.", "disputes", False, id="a light verb and a noun"),
    ],
)
def test_the_force_of_a_cue_is_told(text: str, force: str, *, speaks: bool) -> None:
    _, (one, *_) = read(text)
    assert (one.force, one.speaks) == (force, speaks)


def test_headlines_are_read_and_boilerplate_is_not() -> None:
    document = article(
        ("title", "Ana Vek: The pier must go"),
        ("body", "The pier is old."),
        ("boilerplate", "Readers say we are the best."),
    )
    assert [one.speaker for one in attributions_in(document)] == ["Ana Vek"]


def test_the_speaker_before_a_place_is_named() -> None:
    document = article(("body", "Interior Minister Tarek Osei spoke first. He did not comment on the pier."))
    sentence = sentences_of(document)[-1]
    assert speaker_before(document, sentence, document.text.index("did not")) in ("Tarek Osei", None)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("said " * 20_000, id="one cue"),
        pytest.param("“a” said he, " * 8_000, id="many quotations"),
        pytest.param('"' * 50_000, id="marks"),
        pytest.param("x" * 300_000, id="one word"),
        pytest.param("a-" * 100_000, id="hyphens"),
        pytest.param("Ana Vek, " * 10_000, id="commas"),
        pytest.param("the man who " * 10_000, id="relative clauses"),
        pytest.param("It is so. He denied it. " * 5_000, id="denials"),
    ],
)
def test_hostile_text_takes_no_longer_than_its_length(text: str) -> None:
    document = article(("body", text))
    start = time.process_time()
    attributions_in(document)
    assert time.process_time() - start < 20


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        pytest.param(
            "Orne accused Selmark on Thursday of firing on a ferry, killing 19 people, and closed its port.",
            "Selmark on Thursday of firing on a ferry, killing 19 people",
            id="of what, behind the day, and what came of it",
        ),
        pytest.param(
            "The council blamed the builder on Monday for the collapse.",
            "the builder on Monday for the collapse",
            id="for what",
        ),
        pytest.param(
            "The court charged Ana Vek on Friday with taking bribes.",
            "Ana Vek on Friday with taking bribes",
            id="with what",
        ),
    ],
)
def test_an_accusation_keeps_what_it_is_of(text: str, accused: str) -> None:
    document, (one, *_) = read(text)
    assert (one.force, content(document, one)) == ("accuses", [accused])


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        pytest.param(
            "It was likely, Ana Vek said, that the tear had begun at night.",
            "Ana Vek",
            ["It was likely", "that the tear had begun at night"],
            id="a verdict that speech is put into",
        ),
        pytest.param(
            "Most of the counts, said Ana Vek, will be dropped.",
            "Ana Vek",
            ["Most of the counts", "will be dropped"],
            id="a clause that speech is put into",
        ),
        pytest.param(
            "Mr Pymm's union, Amalgon, said it had asked for – but had not been given – a meeting.",
            "Amalgon",
            ["it had asked for – but had not been given – a meeting"],
            id="a remark between dashes",
        ),
        pytest.param(
            "Outside court his brother Oran, 37, bristled: “They let him go.”",
            "Oran",
            ["They let him go."],
            id="any verb before a colon and a quotation",
        ),
        pytest.param(
            "One of them, who asked not to be named because she had signed a paper, said: “We all knew of it.”",
            "One of them",
            ["We all knew of it."],
            id="one of them and what is told of her",
        ),
        pytest.param(
            "One of them, Dr. Esther Lund, later told Orsa Radio that she and two others had refused to sign.",
            "Esther Lund",
            ["that she and two others had refused to sign"],
            id="two subjects of what is said",
        ),
        pytest.param(
            "“There will be a deal by May,” Ana Vek said by phone.",
            "Ana Vek",
            ["There will be a deal by May,"],
            id="by phone",
        ),
        pytest.param(
            "Her party says its own count, based on half of the votes, shows a win.",
            "Her party",
            ["its own count, based on half of the votes, shows a win"],
            id="a remark within the reported clause",
        ),
        pytest.param(
            "Ana Vek said that, while she regretted the delay, the work would go on.",
            "Ana Vek",
            ["that, while she regretted the delay, the work would go on"],
            id="a concession within the reported clause",
        ),
        pytest.param(
            "Ana Vek said the captain was being held but had not been charged.",
            "Ana Vek",
            ["the captain was being held but had not been charged"],
            id="what the reported clause goes on to",
        ),
        pytest.param("On 4 May officials said the pier was safe.", "officials", ["the pier was safe"], id="a date"),
        pytest.param(
            "The union puts the dead at 40; nobody counted them.", "The union", ["the dead at 40"], id="an estimate"
        ),
        pytest.param(
            "Ana Vek warned other ships could sink unless the buoys were mended.",
            "Ana Vek",
            ["other ships could sink unless the buoys were mended"],
            id="warned without that",
        ),
        pytest.param(
            "It was the first time officials had confirmed the ferry was full.",
            "officials",
            ["the ferry was full"],
            id="the first time",
        ),
        pytest.param(
            "Ana Vek is promising to “close the gap” in school funding, bring back evening buses and hire nurses.",
            "Ana Vek",
            ["to “close the gap” in school funding, bring back evening buses and hire nurses"],
            id="a list of deeds",
        ),
        pytest.param(
            "Two-thirds of the clerks said they were worried, and more than 4 in 10 said Ana Vek would be best.",
            "Two-thirds of the clerks",
            ["they were worried"],
            id="another share of them",
        ),
        pytest.param(
            "Half of the riders prefer a ferry and about the same number would rather see a tunnel.",
            "Half of the riders",
            ["a ferry"],
            id="and about as many",
        ),
        pytest.param(
            "Seventy percent of the drivers said yes while 48 percent of the riders agreed.",
            "Seventy percent of the drivers",
            ["yes"],
            id="a yes",
        ),
        pytest.param(
            "Members who declined to state a party when they joined are eligible to vote.",
            "Members",
            ["to state a party when they joined"],
            id="before the main verb",
        ),
        pytest.param(
            "The mayor wants to be the choice of young voters — and the chief rival of Ana Vek.",
            "The mayor",
            ["to be the choice of young voters — and the chief rival of Ana Vek"],
            id="added behind a dash",
        ),
        pytest.param(
            "Ana Vek mentioned a list of people who could have run but didn't.",
            "Ana Vek",
            ["a list of people who could have run but didn't"],
            id="who did not",
        ),
        pytest.param(
            "Walking in to cries of “Shame!” the mayor said the pier would stay.",
            "the mayor",
            ["the pier would stay"],
            id="what others cry",
        ),
    ],
)
def test_what_is_said_is_found_whole(text: str, speaker: str, words: list[str]) -> None:
    document, found = read(text)
    one = next(each for each in found if each.speaker == speaker)
    assert content(document, one) == words


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param(
            "Ana Holm, Republican of Orsa, who has taken money from Brandt, rejected calls for a vote.",
            ["Ana Holm"],
            id="a party, and what is told of her",
        ),
        pytest.param(
            "Survivors of Thursday’s missile attack on a bus last night told how they fled.",
            ["Survivors of Thursday’s missile attack on a bus"],
            id="a day's attack",
        ),
        pytest.param(
            "The US said it was worried and Orsa warned that aid would end.", ["The US", "Orsa"], id="two voices"
        ),
        pytest.param(
            "Orsa's party leader, Grace Temb, has filed a petition, alleging that votes were lost.",
            ["Grace Temb"],
            id="a leader by name",
        ),
        pytest.param("Ida Holm said she stood by her account.", ["Ida Holm"], id="stands by it"),
        pytest.param("The row threatened to derail the sale.", [], id="a row threatens"),
        pytest.param("Ida Holm is expected to decide by May.", [None], id="a month"),
        pytest.param(
            "Ana Holm accused him of “running errands for a donor,” a charge his office said was false.",
            ["Ana Holm", "his office"],
            id="who answers a charge",
        ),
        pytest.param(
            "Ana Vek left after a woman in Harn, Velmland, told the council that the pier was old.",
            ["a woman in Harn"],
            id="where a place lies is nobody",
        ),
        pytest.param(
            "The ruling drove thousands of residents to demand that the pier be closed.",
            ["thousands of residents"],
            id="who is driven to it",
        ),
        pytest.param(
            "The room was full as results came in showing the mayor ahead.", ["results"], id="of the nearest clause"
        ),
        pytest.param(
            "It is late, but Ana Vek was in Harn on Monday, arguing that the pier should stay.",
            ["Ana Vek"],
            id="of the last clause",
        ),
        pytest.param(
            "In May, while most of her rivals stayed away, Ana Vek toured the valley, saying the pier was safe.",
            ["Ana Vek"],
            id="behind two openings",
        ),
        pytest.param(
            "Surveys of drivers taken as they left the bridge showed that most were angry.",
            ["Surveys of drivers taken"],
            id="behind the verb of a clause in its midst",
        ),
        pytest.param("After he left officials said the pier was safe.", ["officials"], id="no comma behind a clause"),
        pytest.param(
            "Many residents have more trouble accepting delays.", ["Many residents"], id="whose trouble it is"
        ),
        pytest.param("He now entertains detailed questions about the pier.", [], id="an adjective behind a verb"),
        pytest.param("There were few calls for the mayor to resign.", [], id="few of a kind"),
        pytest.param(
            "The residents quickly pounced on the council's announcement that the pier would close.",
            ["the council"],
            id="an owner behind a verb",
        ),
        pytest.param(
            "While most of her critics called for a new vote, Ana Vek signed the lease, noting that time was short.",
            ["most of her critics", "Ana Vek"],
            id="a participle behind the main clause",
        ),
        pytest.param("Ana Vek was among those who said the lock was open.", ["Ana Vek"], id="one of those who say it"),
        pytest.param(
            "After the union said it was late, the port shut the lock, saying the tide had turned.",
            ["the union", "the port"],
            id="a participle behind the main clause, no name in it",
        ),
        pytest.param(
            "Ana Vek may have said it best when she wrote: “The lock is older than the town.”",
            ["Ana Vek"],
            id="said it best",
        ),
    ],
)
def test_each_voice_is_whose_it_is(text: str, speakers: list[str | None]) -> None:
    assert [one.speaker for one in read(text)[1]] == speakers


def test_who_is_accused_may_be_parted_from_what_of_by_a_day() -> None:
    document, (one,) = read("Velm accused Orsa on Thursday of firing on a bus.")
    assert content(document, one) == ["Orsa on Thursday of firing on a bus"]
