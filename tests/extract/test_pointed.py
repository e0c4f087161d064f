"""What "this", "that" and "the allegation" mean under a denial: what was said last, or the accusation before, or nothing."""

import pytest

from onrecord.extract.by_rules import read
from onrecord.ingest import read_article
from onrecord.records import Document
from onrecord.verify import verify


def article(body: str) -> Document:
    lead = "The town of Velm lies on the coast, an hour from the capital."
    text = "\n\n".join(["Dam near Velm bursts and floods villages", lead, body, "The road is shut for now.\n"])
    document = read_article("a.txt", text.encode())
    assert isinstance(document, Document)
    return document


LONG = (
    "What Ines Wolf and her team found over four long years of reading hospital files, court papers and the minutes of meetings"
    " that nobody had thought to keep, has set off a quarrel that reaches from the capital to the smallest village of the north."
)


@pytest.mark.parametrize(
    ("body", "denier", "denied"),
    [
        (
            "Growers accused the dairy of watering milk. Olle Brant said this was nonsense and that inspectors came daily.",
            "Olle Brant",
            "The dairy watering milk.",
        ),
        (
            "Residents claimed the park had been sold. Mia Thorne said that was untrue and the sale had been advertised.",
            "Mia Thorne",
            "The park had been sold.",
        ),
        (
            "The union said the depot was unsafe. Haldane said the claim was false and that all was well.",
            "Haldane",
            "The depot was unsafe.",
        ),
        (
            "Tenants accuse Brack of shutting off heat. Ida Lowe said pipes had burst. She threatened to go. Brack rejects this.",
            "Brack",
            "Brack shutting off heat.",
        ),
        (
            "Crews accused Norsalt of fouling the bay. Leif Moen said nets were empty. He warned that boats would come. Norsalt denied it.",
            "Norsalt",
            "Norsalt fouling the bay.",
        ),
        (
            "The union accused Norrbau of hiding accidents. Jan Roos said two men had been hurt. Norrbau denied this.",
            "Norrbau",
            "Two men had been hurt.",
        ),
        (
            "Gil Ross accused the agency of hiding the map. “My dog could have drawn a better one,” he said. Kim Lau denied that.",
            "Kim Lau",
            "The agency hiding the map.",
        ),
        (
            "Lena Orr called the boarding “an act of theft”. She stressed that it had a valid permit. Torvia rejects the accusation.",
            "Torvia",
            "An act of theft.",
        ),
        (f"{LONG} The company says the accusation is baseless.", "The company", "The accusation."),
        (
            "A friend said Ana Orlov was “bitter” and hinted that she had been refused a chair. Her lawyer dismissed that as a smear.",
            "Her lawyer",
            "Ana Orlov was “bitter” and she had been refused a chair.",
        ),
        (
            "Jan Hruby, the interior minister, has said none of them was hurt. The Bar Council disputes this.",
            "The Bar Council",
            "None of them was hurt.",
        ),
        (
            "All is quiet. Asked whether the vote had been rigged, Ana Vek said: “That is not true.”",
            "Ana Vek",
            "The vote had been rigged.",
        ),
    ],
)
def test_what_a_denial_points_at(body: str, denier: str, denied: str) -> None:
    document = article(body)
    draft = read(document)
    assert [(one.denier, one.denied_statement) for one in draft.denials] == [(denier, denied)]
    assert not verify(document, draft, answered_by="rules", model=None).refused


@pytest.mark.parametrize(
    ("body", "denied"),
    [
        (
            "Jo Keogh said the boss should go. “If he knew, he is finished,” she said. Hal Madd says he did no such thing.",
            [],
        ),
        (
            "Torvia said boats took 61,000 tonnes. “We are no enemies. But we will not wait,” it said. Velm called this figure invented.",
            ["Boats took 61,000 tonnes."],
        ),
        (
            "Abe Flynn said a director had asked him to drop the captain. He says he refused. The club says the claim is untrue.",
            ["A director had asked him to drop the captain."],
        ),
        (
            "The boarding is “an act of piracy”, Lena Orr told reporters. She said that it had a valid permit. Torvia denies the charge.",
            ["The boarding is “an act of piracy”."],
        ),
        (
            "Nora Lind said a sponsor was ready, but would not identify the sponsor.",
            ["Would not identify the sponsor."],
        ),
    ],
)
def test_what_is_no_statement_is_not_what_is_denied(body: str, denied: list[str]) -> None:
    assert [one.denied_statement for one in read(article(body)).denials] == denied


def test_a_non_answer_in_between_is_not_what_is_called_untrue() -> None:
    body = "Tom Lyle told the court he was told to burn it. He did not say who told him. Hugh Platt called the allegation “untrue”."
    _, last = read(article(body)).denials
    assert (last.denier, last.denied_statement) == ("Hugh Platt", "He was told to burn it.")


@pytest.mark.parametrize(
    ("body", "speaker", "statement"),
    [
        (
            "The union said the depot was unsafe. Bo Ek said this was nonsense and that inspectors had been there daily.",
            "Bo Ek",
            "Inspectors had been there daily.",
        ),
        (
            "Nils Moe denied that the Sula had been fishing: her nets had been dry since Friday, he said.",
            "Nils Moe",
            "Her nets had been dry since Friday.",
        ),
    ],
)
def test_what_is_said_besides_denying_is_a_claim(body: str, speaker: str, statement: str) -> None:
    document = article(body)
    draft = read(document)
    assert (speaker, statement) in [(claim.speaker, claim.statement) for claim in draft.claims]
    assert not verify(document, draft, answered_by="rules", model=None).refused
