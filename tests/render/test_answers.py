"""How somebody answers is told in the article's own words, and why it is tied to nothing without saying too much."""

import pytest

from onrecord.brief import brief
from onrecord.reconcile import reconcile
from onrecord.records import Answer, Briefing, Claim, Denial
from onrecord.render.answers import denied, how, nothing_answered, refuses_in_its_own_words
from onrecord.render.markdown import render
from onrecord.render.page import ALSO

from ..articles import article
from ..reconcile.readings import claim, denial, evidence, reading
from .briefings import briefing

OTHERS = [
    "Wheat prices climbed for a fourth week.",
    "The orchestra will play two concerts.",
    "Nurses at the clinic ended their strike.",
    "A comet was seen above the harbour.",
    "The ferry to the islands was late.",
    "Snow fell on the northern passes.",
    "The museum bought a painted chest.",
    "Bees have left the orchard walls.",
    "A tram line was dug up again.",
    "The choir lost its tenor.",
    "Two wells ran dry in June.",
    "The kiln was lit at dawn.",
    "Salt was sold by the cart.",
    "The tower clock was mended.",
]


def answer(words: str, *, form: str = "declines_to_comment", denied: str = "The sale") -> Denial:
    return denial("post", "Ek", denied, form=form).model_copy(update={"evidence": (evidence(words),)})


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Ek did not say whether he would stay.", "did not say"),
        ("The bank has not said whether it will pay.", "has not said"),
        ("Ek declined to say what was in it.", "declined to say"),
        ("Ek would not comment on the sale.", "would not comment on"),
        ("Ek refused to discuss the sale.", "refused to discuss"),
        ("It was too early to comment on the sale, Ek said.", "did not comment on"),
        ("Ek would not discuss it. He did not say why.", "did not comment on"),
    ],
)
def test_not_saying_is_not_called_declining(words: str, told: str) -> None:
    assert how(answer(words)) == told


def test_a_denial_is_told_by_its_form() -> None:
    assert how(answer("Ek denied the sale.", form="denies")) == "denies"
    assert how(answer("Ek did not reply to us.", form="no_reply")) == "did not reply about"


def test_a_refusal_in_its_own_words_names_no_question() -> None:
    assert refuses_in_its_own_words(answer("x", denied="Declined to comment."))
    assert not refuses_in_its_own_words(answer("x", denied="Whether he would stay."))


def test_what_is_older_is_said_to_answer_no_finding() -> None:
    older = answer("x", form="denies").model_copy(update={"why": "older: made in 2019"})
    assert nothing_answered(older) == "none of the findings above: older: made in 2019"
    unmatched = older.model_copy(update={"why": "no finding says it in these words"})
    assert nothing_answered(unmatched) == "no finding says it in these words"


def made(*items: Claim | Denial) -> Briefing:
    text = " ".join(item.evidence[0].text for item in items)
    shown = article(("body", text), path="post.txt").model_copy(update={"id": "post"})
    placed = [
        item.model_copy(update={"evidence": (evidence(item.evidence[0].text, text.index(item.evidence[0].text)),)})
        for item in items
    ]
    readings = (reading("post", *placed),)
    together = reconcile((shown,), readings)
    answers = (Answer(document="post", by="rules", model=None, prompt=None),)
    return brief(
        title="Flood", documents=(shown,), readings=readings, actors=together.actors, findings=together.findings,
        discrepancies=together.discrepancies, denials=together.denials, skipped=(), failed=(), answers=answers,
    )  # fmt: skip


def test_a_denied_finding_with_one_line_shows_who_denies_it() -> None:
    claims = [claim("post", statement, "Lena Brandt", at=90 * at) for at, statement in enumerate(OTHERS)]
    denied = [
        answer(f"Ana Vek denied this: {statement}", form="denies", denied=statement).model_copy(
            update={"id": f"n-{at:02}", "denier": "Ana Vek"}
        )
        for at, statement in enumerate(OTHERS)
    ]
    briefing = made(*claims, *denied)
    page = render(briefing)
    by_label = {finding.label: finding for finding in briefing.findings}
    lines = [line for line in page.splitlines() if line.startswith("- F")]
    assert len(lines) == ALSO
    for line in lines:
        assert ("*Denied* by Ana Vek" in line) is bool(by_label[line[2:].split()[0]].denials)
    assert any("*Denied*" in line for line in lines)
    cited = {mark for told in briefing.lead for mark in told.findings}
    assert cited - {finding.id for finding in briefing.findings if f"{finding.label} ·" in page}
    short = page.split("## Findings")[0]
    assert all(
        f"{by.label} ·" in page for by in briefing.findings if f"({by.label}" in short or f" {by.label}," in short
    )


def test_one_who_answers_nobody_has_one_row_with_every_wording() -> None:
    made, _ = briefing("Velm")
    first, second = made.denials[:2]
    told = {"form": "no_reply", "denier": "Ek", "answers": (), "when": None}
    silent = (
        first.model_copy(update={**told, "denied_statement": "Did not reply"}),
        second.model_copy(update={**told, "denied_statement": "Could not be reached for comment"}),
    )
    rows = [line for line in render(made.model_copy(update={"denials": silent})).splitlines() if line[:5] == "| Ek "]
    assert len(rows) == 1
    assert "Did not reply" in rows[0]
    assert "Could not be reached for comment" in rows[0]
    about = [one.model_copy(update={"denied_statement": f"Where he was at {at}"}) for at, one in enumerate(silent)]
    shown = render(made.model_copy(update={"denials": tuple(about)}))
    assert sum(line[:5] == "| Ek " for line in shown.splitlines()) == 2


@pytest.mark.parametrize(
    ("one", "other", "rows"),
    [
        ("The sensor had been switched off.", "Any had been switched off.", 1),
        ("The sensor had been switched off.", "The sensor had not been switched off.", 2),
        ("The sensor had been switched off.", "The alarm had been switched on.", 2),
        ("The mayor was warned.", "The mayor was warned.", 1),
    ],
)
def test_one_who_denies_the_same_in_more_words_has_one_row(one: str, other: str, rows: int) -> None:
    made, _ = briefing("Velm")
    told = {"form": "denies", "denier": "Ek", "answers": (), "when": None}
    both = [
        each.model_copy(update={**told, "denied_statement": words})
        for each, words in zip(made.denials[:2], (one, other), strict=True)
    ]
    shown = render(made.model_copy(update={"denials": tuple(both)}))
    assert sum(line[:5] == "| Ek " for line in shown.splitlines()) == rows


@pytest.mark.parametrize(
    ("words", "form", "what", "shown"),
    [
        ("Ek denied that the ship was full.", "denies", "The ship was full.", "“The ship was full”"),
        ("“Our ship was not full,” Ek said.", "denies", "Our ship was full.", "that our ship was full"),
        ("Orr accused Ek of “selling boats”. Ek denied it.", "denies", "Ek “selling boats”.", "Ek “selling boats”"),
        (
            "Ek did not comment on it.",
            "declines_to_comment",
            "The words of Vek on the ship.",
            "the words of Vek on the ship",
        ),
    ],
)
def test_only_words_of_the_article_stand_in_quotation_marks(words: str, form: str, what: str, shown: str) -> None:
    assert denied(answer(words, form=form, denied=what)) == shown


def test_a_reply_stands_beside_what_was_asked_and_is_called_neither_denial_nor_refusal() -> None:
    made, _ = briefing("Velm")
    reply = made.denials[0].model_copy(
        update={
            "form": "replies",
            "denier": "Ek",
            "denied_statement": "Whether the beams had been inspected.",
            "evidence": (evidence("We stand by our report,"),),
            "answers": (),
        }
    )
    assert denied(reply) == "whether the beams had been inspected; reply: “We stand by our report”"
    page = render(made.model_copy(update={"denials": (reply, *made.denials[1:])}))
    (row,) = [line for line in page.splitlines() if line.startswith("| Ek ")]
    assert "asked whether the beams had been inspected; reply: “We stand by our report”" in row
    thing = reply.model_copy(update={"denied_statement": "The missing beams."})
    assert denied(thing) == "about the missing beams; reply: “We stand by our report”"
