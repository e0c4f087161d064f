"""What a run would ask and take, worked out before anything is sent.

Tokens are counted in characters. How many characters make a token, how long answers are and how often a second look
is needed is taken from what this model is on the tape with; without that, from English prose.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.llm.budget import CHARACTERS_PER_TOKEN, Usage, usage_of
from onrecord.llm.exchange import loads
from onrecord.llm.ledger import exchanges
from onrecord.llm.tape import Tape
from onrecord.records import canonical_json

_OUT_PER_IN = 0.5  # tokens of an answer for each token of the question, where none is on tape
_ENOUGH = 5  # answers on tape from which we take what is usual
_MOST_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class Habits:
    """What is usual for a model."""

    characters_per_token: float = CHARACTERS_PER_TOKEN
    out_per_in: float = _OUT_PER_IN
    second_looks: float | None = None  # for each first reading; None: nobody knows yet
    second_look: Usage = field(default_factory=Usage)  # what one takes


def habits(tape: Tape | None, model: str) -> Habits:
    """What the tape tells of this model."""
    first, second = Usage(), Usage()
    characters = 0
    for number, exchange in enumerate(exchanges(tape) if tape is not None else ()):
        used = usage_of(exchange.completion)
        if exchange.body["model"] != model or not used.tokens_in or number > 2 * _MOST_LOOKED_AT:
            continue
        used = Usage(calls=1) + used
        if exchange.prompt.startswith("extract."):
            first += used
            characters += len(canonical_json(exchange.body))
        elif exchange.prompt.startswith("second_look."):
            second += used
    if first.calls < _ENOUGH:
        return Habits()
    each = Usage(1, 0, second.tokens_in // max(1, second.calls), second.tokens_out // max(1, second.calls))
    return Habits(characters / first.tokens_in, first.tokens_out / first.tokens_in, second.calls / first.calls, each)


def forecast(requests: Iterable[bytes], usual: Habits) -> tuple[Usage, Usage | None]:
    """What these questions will take, and what second looks will; None where that cannot be said."""
    first = Usage()
    for line in requests:
        tokens = round(len(canonical_json(loads(line)["body"])) / usual.characters_per_token)
        first += Usage(calls=1, tokens_in=tokens, tokens_out=round(tokens * usual.out_per_in))
    if usual.second_looks is None:
        return first, None
    number = round(first.calls * usual.second_looks)
    each = usual.second_look
    return first, Usage(calls=number, tokens_in=number * each.tokens_in, tokens_out=number * each.tokens_out)
