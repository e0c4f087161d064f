"""One run's way to its answers, made from options and settings: tapes, and where a model may be asked, a gateway."""

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from onrecord.config import Mode, Settings
from onrecord.errors import ConfigError, ModelError, OnrecordError

if TYPE_CHECKING:
    from onrecord.adviser import Adviser
    from onrecord.checker import Checker
    from onrecord.crew import Stop
    from onrecord.extract.readers import Answers, Reader
    from onrecord.extract.second_look import SecondLook
    from onrecord.llm.asker import Asker
    from onrecord.llm.budget import Budget
    from onrecord.llm.gateway import Gateway
    from onrecord.llm.tapes import Tapes
    from onrecord.prompts import Prompt
    from onrecord.together import Ask

_MODELS_SHOWN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the user says about who answers, and how."""

    answers: "Answers" = "auto"
    tape: Path | None = None
    record: Path | None = None
    refresh: bool = False
    model: str | None = None
    mode: Mode | None = None
    base_url: str | None = None
    allow_http: bool = False
    config: Path | None = None
    offline: bool = False
    second_look: bool = True
    advice: bool = True
    similarity: Literal["words", "semantic"] | None = None
    jobs: int | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """Who reads, with how many hands, and through which gateway, if a model may be asked."""

    reader: "Reader"
    checker: "Checker"
    second: "SecondLook | None" = None
    ask: "Ask | None" = None
    """Puts the questions on all articles together; None: the rules alone decide"""
    jobs: int = 1
    """Articles in hand at once. More than may be asked about at once: while some are verified, others are asked about"""
    gateway: "Gateway | None" = None
    settings: Settings | None = None


@dataclass(frozen=True, slots=True)
class Questions:
    """What is asked: about each article, about what is refused of it, and about all articles together."""

    prompt: "Prompt"
    second: "SecondLook | None"
    advise: "Adviser | None"


def questions(
    settings: Settings, tapes: "Tapes", asker: "Asker | None", *, second_look: bool, advice: bool
) -> Questions:
    """The questions that these settings and options allow, put to the tapes first and then to the asker, if any."""
    from onrecord import prompts
    from onrecord.adviser import Adviser
    from onrecord.extract.forms import FORMS
    from onrecord.extract.second_look import SecondLook

    form = FORMS[settings.file.form]
    prompt, follow_up = prompts.load(form.prompt), prompts.load_follow_up("second_look")
    return Questions(
        prompt,
        SecondLook(prompt, follow_up, tapes, asker, settings.file.longest_part)
        if second_look and form.asked_more
        else None,
        Adviser(tapes, asker) if advice and form.asked_more else None,
    )


def open_session(stack: ExitStack, wanted: Wanted, *, budget: "Budget", stop: "Stop") -> Session:
    """The session that these options ask for. Raises ConfigError where they do not go together."""
    from onrecord.checker import Checker
    from onrecord.extract import readers

    _check(wanted)
    if wanted.answers == "rules":
        return Session(readers.by_rules_alone, Checker())
    from onrecord import config
    from onrecord.llm.tapes import open_tapes

    settings = config.from_environment(base_url=wanted.base_url, named=wanted.config)
    model = wanted.model or settings.file.model
    asks = wanted.answers == "model" or (wanted.answers == "auto" and bool(model) and not wanted.offline)
    gateway = None
    jobs = wanted.jobs or settings.file.jobs
    if asks:
        gateway = stack.enter_context(open_gateway(settings, wanted, jobs=jobs, budget=budget, stop=stop))
    checker = stack.enter_context(Checker(apart=asks and jobs > 1, idle=gateway.is_idle if gateway else lambda: True))
    tapes = open_tapes(
        named=[wanted.tape] if wanted.tape else [],
        cache=settings.cache_tape,
        record=wanted.record,
        refresh=wanted.refresh,
        batches=None if asks else settings.batches,  # who can be asked may say otherwise now
    )
    stack.push(lambda kind, _error, _at: tapes.put_in_order() if kind is None else None)
    longest = settings.file.longest_part
    put = questions(settings, tapes, gateway, second_look=wanted.second_look, advice=wanted.advice)
    if gateway is not None:
        hands = 1 if jobs == 1 else 2 * jobs  # one at a time means in order
        reader = readers.from_model(put.prompt, tapes, gateway, longest=longest)
        return Session(reader, checker, put.second, put.advise, hands, gateway, settings)
    taped = readers.from_tapes(put.prompt, tapes, model=model, longest=longest)
    chosen = taped if wanted.answers == "tape" else readers.first_that_can(taped, readers.by_rules_alone)
    return Session(chosen, checker, put.second, put.advise)


def open_gateway(
    settings: Settings, wanted: Wanted, *, jobs: int, budget: "Budget", stop: "Stop", needs_model: bool = True
) -> "Gateway":
    """A gateway to the endpoint these settings describe; without a model's name, says which there are."""
    from onrecord.llm.endpoint import Endpoint
    from onrecord.llm.gateway import Gateway

    endpoint = Endpoint.of(settings, model=wanted.model, mode=wanted.mode, allow_http=wanted.allow_http)
    gateway = Gateway(endpoint, jobs=jobs, budget=budget, stop=stop)
    if needs_model and not endpoint.model:
        with gateway:
            raise ConfigError(f"No model is named: choose one with `--model`. {offered(gateway)}")
    return gateway


def offered(gateway: "Gateway") -> str:
    """A sentence on the models that the endpoint offers."""
    host = gateway.endpoint.host
    try:
        names = gateway.models()
    except ModelError as fault:
        return str(fault)
    except OnrecordError:
        return f"{host} does not say which it offers."
    shown = ", ".join(names[:_MODELS_SHOWN])
    more = f" and {len(names) - _MODELS_SHOWN} more" if len(names) > _MODELS_SHOWN else ""
    return f"{host} offers {shown}{more}." if names else f"{host} offers none."


def _check(wanted: Wanted) -> None:
    if wanted.answers == "rules" and (wanted.tape or wanted.record or wanted.model):
        raise ConfigError("--answers rules asks nobody; leave out --tape, --record and --model.")
    if wanted.answers == "model" and wanted.offline:
        raise ConfigError("--answers model needs the network and --offline forbids it; give one of them.")
    if wanted.refresh and (wanted.offline or wanted.answers in ("tape", "rules")):
        raise ConfigError("--refresh asks a model anew; it does not go with --offline, or with answers of others.")
