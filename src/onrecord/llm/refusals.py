"""Questions in bulk that were answered with an error: what was said, and whether asking again would help.

What an endpoint says of the question itself (HTTP 400, 413, 422) stands. Anything else that may be the question's fault
is asked again, and counts as final after `ROUNDS` rounds. What is the account's or the job's matter (a key, a quota, a
batch that expired) is no round: nobody has looked at the question. None of it is on the tape, which holds answers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from onrecord import store
from onrecord.errors import ArticleFailed, InputError, TooLong
from onrecord.llm import faults
from onrecord.llm.exchange import Json, Question
from onrecord.llm.miss import Traits

ROUNDS = 3
"""How often a question is asked in bulk that is answered with errors that may pass."""

_FILE = "refused.json"
_HOST = "The endpoint"
_OF_THE_JOB = frozenset({"batch_expired", "batch_cancelled"})


class Refusal(BaseModel):
    """What came of one question so far."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    prompt: str
    model: str
    article: str
    """digest of what it is about"""
    rounds: int
    final: bool
    too_long: bool
    said: str

    def failure(self) -> ArticleFailed | None:
        """What the article fails with; None while the question is to be asked again."""
        if not self.final:
            return None
        return TooLong(self.said) if self.too_long else ArticleFailed(self.said)


_ALL = TypeAdapter(dict[str, Refusal])


@dataclass(slots=True)
class Refusals:
    """All that is known of such questions, by the names under which their answers would be recorded."""

    path: Path
    known: dict[str, Refusal]

    @classmethod
    def kept_in(cls, folder: Path) -> "Refusals":
        """Those kept beside the exports. Raises InputError where their file cannot be read."""
        path = folder / _FILE
        try:
            return cls(path, _ALL.validate_json(path.read_bytes()))
        except FileNotFoundError:
            return cls(path, {})
        except (OSError, ValidationError) as error:
            raise InputError(
                f"The list '{_FILE}' kept beside the cache cannot be read; remove it, and all in it is asked again."
            ) from error

    def note(self, name: str, body: Json, line: Mapping[str, object]) -> None:
        """Takes in what a line of answers says of a question, given by its name and its body."""
        said, final, too_long = _said(line)
        if not said:
            return
        known = self.known.get(name)
        rounds = known.rounds + 1 if known else 1
        if not final and rounds >= ROUNDS:
            said, final = f"No answer came in {rounds} rounds; {said}.", True
        asked = Traits.of_request(name, body)
        self.known[name] = Refusal(
            prompt=asked.prompt,
            model=asked.setting.model,
            article=asked.article,
            rounds=rounds,
            final=final,
            too_long=too_long,
            said=said,
        )

    def save(self) -> None:
        """Writes them beside the exports."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        store.write_bytes(self.path, _ALL.dump_json(dict(sorted(self.known.items())), indent=1))

    def failure(self, name: str) -> ArticleFailed | None:
        """Why the question of this name is not asked again; None while it is."""
        known = self.known.get(name)
        return known.failure() if known else None

    def failure_about(self, question: Question) -> ArticleFailed | None:
        """The same, of a question in any sampling and mode."""
        asked = Traits.asked(question)
        for _, known in sorted(self.known.items()):
            if (known.prompt, known.model, known.article) == (asked.prompt, asked.setting.model, asked.article):
                return known.failure()
        return None


def _said(line: Mapping[str, object]) -> tuple[str, bool, bool]:
    """What a line says, whether that is final, and whether the question is too long; no words where it is no round."""
    match line:
        case {"response": {"status_code": 200}}:
            return "the last one holds no message", False, False
        case {"response": {"status_code": int(status), **rest}}:
            fault = faults.by_status(status, rest.get("body"), host=_HOST)
            if isinstance(fault, ArticleFailed):
                return str(fault), True, isinstance(fault, TooLong)
            return (
                (f"the last error was HTTP {status}" if isinstance(fault, faults.TransportFault) else ""),
                False,
                False,
            )
        case {"error": {"code": str(code)}} if code in _OF_THE_JOB:
            return "", False, False
    return "the last error has no status", False, False
