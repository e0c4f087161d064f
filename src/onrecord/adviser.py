"""Puts the questions of reconciliation and of the lead to the tapes and the model, as `together` wants them put."""

from pydantic import BaseModel

from onrecord import prompts
from onrecord.errors import ArticleFailed, TapeMiss
from onrecord.llm.ask import ask
from onrecord.llm.exchange import Question
from onrecord.llm.gateway import Gateway
from onrecord.llm.tapes import Tapes


class Adviser:
    """Asks the tapes first, then the model; called with a prompt's id, the lines to show, and the kind of answer."""

    def __init__(self, tapes: Tapes, gateway: Gateway) -> None:
        self._tapes = tapes
        self._gateway = gateway

    def __call__(self, name: str, lines: str, kind: type[BaseModel]) -> tuple[BaseModel, str] | None:
        """The answer and the model's name; None when no answer fits, for advice is never needed."""
        prompt = prompts.load(name)
        question = Question(
            prompt=prompt.label,
            model=self._gateway.endpoint.model,
            messages=prompt.messages(lines),
            schema=kind.model_json_schema(),
            schema_name=kind.__name__,
            sampling=self._gateway.endpoint.sampling,
        )
        try:
            answered = ask(
                question, kind, article=f"the question {prompt.label}", tapes=self._tapes, gateway=self._gateway
            )
        except (ArticleFailed, TapeMiss):
            return None
        return answered.answer, answered.model
