"""Puts the questions of reconciliation and of the lead to the tapes and the model, as `together` wants them put.

Advice is never needed: where no answer is recorded and none may be asked for, or none fits, the rules decide, and what
was asked in vain is told. What ends a run (a useless endpoint, a budget at its end) ends it here too; the questions
answered by then are on the tape, and the next run goes on.
"""

from pydantic import BaseModel

from onrecord import prompts
from onrecord.errors import ArticleFailed, Deferred, TapeMiss
from onrecord.llm.ask import ask
from onrecord.llm.asker import Asker
from onrecord.llm.exchange import Question
from onrecord.llm.tapes import Tapes
from onrecord.records import Consulted

PURPOSE = "advice"
LAST = "brief"
"""the prompt that stands on the answers to the others"""


class Adviser:
    """Asks the tapes first, then the model; called with a prompt's id, the lines to show, and the kind of answer."""

    def __init__(self, tapes: Tapes, gateway: Asker | None) -> None:
        self._tapes = tapes
        self._gateway = gateway
        self._deferred = False

    def __call__(self, name: str, lines: str, kind: type[BaseModel]) -> tuple[BaseModel | None, Consulted]:
        """The answer, or None, and who gave it, or why nobody did."""
        question = self._question(name, lines, kind)
        try:
            if name == LAST and self._deferred:
                raise Deferred("What it is about is not settled yet.")
            answered = ask(
                question,
                kind,
                article=f"the question {question.prompt}",
                tapes=self._tapes,
                gateway=self._gateway,
                any_model=self._gateway is None,
                until=self._gateway.now() + self._gateway.endpoint.patience if self._gateway else None,
                purpose=PURPOSE,
            )
        except Deferred:
            self._deferred = True
            return None, _in_vain(question, "to be asked in bulk")
        except TapeMiss:
            return None, _in_vain(question, "no answer is recorded")
        except ArticleFailed:
            return None, _in_vain(question, "no usable answer came")
        told = Consulted(prompt=question.prompt, questions=1, by=answered.by, model=answered.model, why=None)
        return answered.answer, told

    def _question(self, name: str, lines: str, kind: type[BaseModel]) -> Question:
        prompt, endpoint = prompts.load(name), self._gateway.endpoint if self._gateway else None
        return Question(
            prompt=prompt.label,
            model=endpoint.model if endpoint else "",
            messages=prompt.messages(lines),
            schema=kind.model_json_schema(),
            schema_name=kind.__name__,
            sampling=endpoint.sampling if endpoint else {},
            mode=endpoint.mode if endpoint else "json_schema",
        )


def _in_vain(question: Question, why: str) -> Consulted:
    return Consulted(prompt=question.prompt, questions=1, by=None, model=None, why=why)
