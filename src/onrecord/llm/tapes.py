"""The tapes of one run: which are searched, in which order, and which are written to."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.errors import InputError
from onrecord.llm.exchange import Exchange, Question
from onrecord.llm.miss import Traits
from onrecord.llm.refusals import Refusals
from onrecord.llm.tape import Tape
from onrecord.llm.turns import Turns
from onrecord.prompts import resource_root


@dataclass(frozen=True, slots=True)
class Tapes:
    """The tapes of one run, in the order in which they are searched, and where new exchanges go."""

    searched: tuple[Tape, ...]
    cache: Tape | None = None  # every exchange that was paid for
    kept: Tape | None = None  # every exchange this run stands on, paid for or replayed
    refreshed: bool = False  # what is recorded is passed over, and every question asked anew, once in this run
    refusals: Refusals | None = None  # what was asked in bulk and will not be answered
    _turns: Turns = field(default_factory=lambda: Turns(None))
    _asked: set[str] = field(default_factory=set)  # in this run; only with `refreshed`

    @contextmanager
    def turn(self, question: Question, *, sleep: Callable[[float], None]) -> Iterator[None]:
        """The right to ask this question of a model: one worker has it, and others wait for what is recorded."""
        with self._turns.of(question.custom_id(1), sleep=sleep):
            if self.cache is not None:
                self.cache.catch_up()
            yield

    def is_stale(self, question: Question) -> bool:
        """Whether the question is to be asked although it is on a tape."""
        return self.refreshed and question.custom_id(1) not in self._asked

    def find(self, custom_id: str) -> Iterator[Exchange]:
        """The exchanges of this name, from the tape searched first and the newest first."""
        for tape in self.searched:
            yield from tape.find(custom_id)

    def record(self, exchange: Exchange) -> None:
        """Adds a new exchange to the cache and to the tape being kept."""
        self._asked.add(exchange.custom_id)
        for tape in (self.cache, self.kept):
            if tape is not None:
                tape.append(exchange)

    def keep(self, exchange: Exchange) -> None:
        """Adds a replayed exchange to the tape being kept, so that it can stand alone."""
        if self.kept is not None:
            self.kept.append_new(exchange)

    def put_in_order(self) -> None:
        """Puts the tape being kept in an order that does not depend on which answer came first."""
        if self.kept is not None:
            self.kept.put_in_order()

    def paid_for(self, custom_id: str) -> bool:
        """Whether a run of this user asked this of a model, now or earlier."""
        return self.cache is not None and self.cache.holds(custom_id)

    def knows(self, article: str) -> bool:
        """Whether anything is recorded about the numbered lines with this digest."""
        return any(tape.knows(article) for tape in self.searched)

    def traits(self) -> tuple[Traits, ...]:
        """What is known of the recordings on all tapes, in order."""
        return tuple({traits: None for tape in self.searched for traits in tape.traits()})

    def variants(self, question: Question, *, any_model: bool) -> tuple[Question, ...]:
        """The question in every sampling in which it is on a tape: for its model, or for any in the order of names."""
        article = Traits.asked(question).article
        settings = {
            traits.setting: None
            for tape in self.searched
            for traits in sorted(tape.about(article))
            if traits.prompt == question.prompt and (any_model or traits.setting.model == question.model)
        }
        return tuple(setting.applied_to(question) for setting in settings)


def open_tapes(
    *,
    named: Sequence[Path] = (),
    record: Path | None = None,
    cache: Path | None = None,
    packaged: bool = True,
    refresh: bool = False,
    batches: Path | None = None,
) -> Tapes:
    """Opens the tapes named by the user, the one being recorded, the cache and the packaged ones.

    They are searched in this order; `batches` is the folder of what was asked in bulk. Raises InputError when a named
    tape is absent or is no file, TapeDamaged when a line cannot be trusted, TapeError when a tape cannot be read.
    """
    for path in named:
        if not path.exists():
            raise InputError(f"There is no tape at '{path}'.")
    written = (path for path in (record, cache) if path is not None)
    opened: dict[Path, Tape] = {}
    for path in (*named, *written, *(packaged_tapes() if packaged else ())):
        # The same file under two names is one tape: it must not be written to twice.
        if path.resolve() not in opened:
            opened[path.resolve()] = Tape.open(path)
    cache_tape = opened[cache.resolve()] if cache is not None else None
    kept_tape = opened[record.resolve()] if record is not None else None
    return Tapes(
        tuple(opened.values()),
        cache=cache_tape,
        kept=kept_tape if kept_tape is not cache_tape else None,
        refreshed=refresh,
        refusals=Refusals.kept_in(batches) if batches is not None else None,
        _turns=Turns(cache.with_name(f"{cache.name}.turns") if cache is not None else None),
    )


def packaged_tapes() -> tuple[Path, ...]:
    """The tapes that come with onrecord, one a story."""
    return tuple(sorted(resource_root().glob("fixtures/*/tape.jsonl")))
