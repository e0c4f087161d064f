"""Shows a model once more what it got wrong, and has it put right or taken back.

Only refused items go back, each with what was found against it, in our words. What comes is a draft like any other:
`verify` judges it the same way. Nothing here makes an item acceptable.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.drafts import DraftAgain, DraftClaim, DraftDenial, DraftSecondLook, schema_of_second_look
from onrecord.errors import ArticleFailed, TapeMiss
from onrecord.extract.by_model import parts_known
from onrecord.extract.numbered import citable, numbered
from onrecord.llm.ask import ask
from onrecord.llm.asker import Asker
from onrecord.llm.exchange import Question
from onrecord.llm.tapes import Tapes
from onrecord.prompts import FollowUp, Message, Prompt
from onrecord.records import Document, Objection, Refused, canonical_json
from onrecord.text.sentences import Sentence, sentences_of

PURPOSE = "second look"
_KINDS = {"title_claim": "headline", "claim": "claim", "denial": "denial"}


@dataclass(frozen=True, slots=True)
class SecondLook:
    """Who is asked again, and how."""

    prompt: Prompt
    follow_up: FollowUp
    tapes: Tapes
    gateway: Asker | None
    longest: int

    def __call__(
        self, document: Document, refused: Sequence[Refused], *, model: str
    ) -> Mapping[str, DraftClaim | DraftDenial]:
        """The items given once more, by the ids of those they stand for; without those that were taken back.

        Empty where no usable answer comes: the items stay refused, and the article stays read. Raises what ends a run.
        """
        asked = [item for item in refused if item.item != "actor"]
        if not asked:
            return {}
        try:
            answered = ask(
                self.question(document, asked, model=model),
                DraftSecondLook,
                article=document.path,
                tapes=self.tapes,
                gateway=self.gateway,
                until=self.gateway.now() + self.gateway.endpoint.patience if self.gateway else None,
                purpose=PURPOSE,
            )
        except (ArticleFailed, TapeMiss):
            return {}
        return dict(_given(asked, answered.answer))

    def question(self, document: Document, asked: Sequence[Refused], *, model: str) -> Question:
        """The conversation so far, shortened to these items, and what was found against them."""
        part = self._part(document, asked)
        first = _first_answer(asked)
        items = [
            {
                "number": number,
                "kind": _KINDS[item.item],
                "words": _words(item),
                "objections": _objections(document, item),
            }
            for number, item in enumerate(asked, start=1)
        ]
        return Question(
            prompt=self.follow_up.label,
            model=model,
            messages=(
                *self.prompt.messages(numbered(document, part)),
                Message("assistant", first),
                self.follow_up.message(items=items),
            ),
            schema=schema_of_second_look(citable(part), [number for number, _ in enumerate(asked, start=1)]),
            schema_name=DraftSecondLook.__name__,
            sampling=self.gateway.endpoint.sampling if self.gateway else {},
            mode=self.gateway.endpoint.mode if self.gateway else "json_schema",
        )

    def _part(self, document: Document, asked: Sequence[Refused]) -> tuple[Sentence, ...]:
        """The part of the article in which most of the evidence stands; of a short article all of it."""
        cited = [number for item in asked for number in _cited(item)]
        parts = parts_known(document, self.tapes, self.longest)
        return max(parts, key=lambda part: sum(number in {s.number for s in part} for number in cited))


def _first_answer(asked: Sequence[Refused]) -> str:
    items = tuple(
        DraftAgain(
            number=number,
            claim=None if item.item == "denial" else DraftClaim.model_validate_json(canonical_json(item.draft)),
            denial=DraftDenial.model_validate_json(canonical_json(item.draft)) if item.item == "denial" else None,
        )
        for number, item in enumerate(asked, start=1)
    )
    return DraftSecondLook(items=items).model_dump_json()


def _words(item: Refused) -> str:
    draft = item.draft if isinstance(item.draft, dict) else {}
    return " ".join(str(draft.get("statement") or draft.get("denied_statement")).split())


def _cited(item: Refused) -> list[int]:
    match item.draft:
        case {"evidence": [*evidence]}:
            return [number for one in evidence if isinstance(one, dict) and isinstance(number := one["sentence"], int)]
    return []


def _objections(document: Document, item: Refused) -> list[str]:
    return [_told(document, objection) for objection in item.objections if objection.severity == "error"]


def _told(document: Document, objection: Objection) -> str:
    """An objection in one line: what is wrong, what the draft has, what the article has, and where."""
    parts = [f"{objection.check}: {objection.message}"]
    if objection.found:
        parts.append(f"given: “{' '.join(objection.found.split())}”")
    if objection.expected:
        parts.append(f"the article: “{' '.join(objection.expected.split())}”")
    if objection.span is not None:
        at = objection.span.start
        numbers = [sentence.number for sentence in sentences_of(document) if sentence.start <= at < sentence.end]
        parts += [f"see sentence {number}" for number in numbers]
    return "; ".join(parts)


def _given(asked: Sequence[Refused], answer: DraftSecondLook) -> list[tuple[str, DraftClaim | DraftDenial]]:
    """What was given for which item; for a number that was not asked, or of another kind than asked, nothing."""
    found = []
    for again in answer.items:
        if not 1 <= again.number <= len(asked):
            continue
        item = asked[again.number - 1]
        given = again.denial if item.item == "denial" else again.claim
        if given is not None:
            found.append((item.id, given))
    return found
