"""Reads one story, or a folder of them, and writes and reports what came of each."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from onrecord import interrupts
from onrecord.commands.account import Account
from onrecord.commands.out import tell, write
from onrecord.commands.session import Session, Wanted, open_session
from onrecord.config import reliability, similarity
from onrecord.crew import Stop, in_order
from onrecord.errors import InputError

if TYPE_CHECKING:
    from onrecord.llm.budget import Budget
    from onrecord.records import Briefing, Reliability

_SUFFIXES = {"markdown": "md"}
_STORIES_AT_ONCE = 4


@dataclass(frozen=True, slots=True)
class Form:
    """How a briefing is written, and what counts as complete."""

    format: Literal["markdown", "json"]
    strict: bool

    def name(self, story: str) -> str:
        """The name of the file for a story's briefing."""
        return f"{story}.{_SUFFIXES.get(self.format, self.format)}"

    def complete(self, briefing: "Briefing") -> bool:
        """Whether a run that gave this briefing has done all it was asked."""
        return not (briefing.failed or (self.strict and briefing.refused))


def below(folder: Path) -> list[Path]:
    """The folders of stories in a folder, sorted. Raises InputError where there are none."""
    try:
        found = sorted(path for path in folder.iterdir() if path.is_dir() and not path.is_symlink())
    except OSError as fault:
        raise InputError(f"The folder '{folder}' cannot be listed ({fault.strerror}).") from fault
    if not found:
        raise InputError(f"There are no folders in '{folder}'. With --each, each folder in it is a story.")
    return found


def summarize_one(folder: Path, output: Path, wanted: Wanted, budget: "Budget", form: Form) -> bool:
    """One story to one file, or to standard output; whether that is complete."""
    from onrecord.pipeline import summarize
    from onrecord.store import check_writable

    if str(output) != "-":
        check_writable(output)
    stop = Stop()
    with ExitStack() as stack:
        session = open_session(stack, wanted, budget=budget, stop=stop)
        account = stack.enter_context(Account(session))
        with interrupts.gently(stop):
            briefing = summarize(
                folder,
                reader=session.reader,
                second=session.second,
                checker=session.checker,
                jobs=session.jobs,
                stop=stop,
                progress=account.progress,
                reliability=reliability(wanted.config),
                ask=session.ask,
                semantic=semantic(wanted),
            )
    from onrecord.render import pieces

    write(output, pieces(briefing, form.format))
    report(briefing)
    if wanted.record is not None and not any(answer.model for answer in briefing.provenance.answers):
        tell(f"Nothing was recorded in '{wanted.record}': no model was asked and no recording replayed.")
    return form.complete(briefing)


def summarize_each(folders: Sequence[Path], output: Path, wanted: Wanted, budget: "Budget", form: Form) -> bool:
    """Every story to a file of its own, several at once; whether all are complete."""
    from onrecord.store import check_writable

    if str(output) == "-":
        raise InputError("With --each, name a folder for the briefings: `-o BRIEFINGS`.")
    output.mkdir(parents=True, exist_ok=True)
    check_writable(output / form.name(folders[0].name))
    stop, complete = Stop(), True
    with ExitStack() as stack:
        session = open_session(stack, wanted, budget=budget, stop=stop)
        account = stack.enter_context(Account(session))
        stories = min(_STORIES_AT_ONCE, session.jobs)

        rated, by_meaning = reliability(wanted.config), semantic(wanted)

        def story(folder: Path) -> tuple[str, bool]:
            return _story(folder, output, session, rated, max(1, session.jobs // stories), stop, form, by_meaning)

        with interrupts.gently(stop):
            outcomes = in_order(folders, story, jobs=stories, stop=stop)
            for number, (said, whole) in enumerate(outcomes, start=1):
                account.progress(number, len(folders), folders[number - 1].name)
                complete = complete and whole
                tell(said)
    return complete


def _story(
    folder: Path,
    output: Path,
    session: Session,
    rated: "Sequence[Reliability]",
    jobs: int,
    stop: Stop,
    form: Form,
    by_meaning: bool,
) -> tuple[str, bool]:
    from onrecord.pipeline import summarize
    from onrecord.render import pieces

    try:
        briefing = summarize(
            folder,
            reader=session.reader,
            second=session.second,
            checker=session.checker,
            jobs=jobs,
            stop=stop,
            reliability=rated,
            ask=session.ask,
            semantic=by_meaning,
        )
        write(output / form.name(folder.name), pieces(briefing, form.format))
    except InputError as fault:
        return f"{folder.name}: {fault}", False
    return f"{folder.name}: {_line(briefing)}", form.complete(briefing)


def semantic(wanted: Wanted) -> bool:
    """Whether embeddings propose what is one; raises ConfigError at once where they are wanted and not installed."""
    by_meaning = (wanted.similarity or similarity(wanted.config)) == "semantic"
    if by_meaning:
        from onrecord.reconcile import embeddings

        embeddings.needed()
    return by_meaning


def report(briefing: "Briefing") -> None:
    """One line on stderr: what was read, by whom, and what came of it; and a line for each article that was not."""
    tell(_line(briefing))
    for skipped in briefing.skipped:
        tell(f"skipped {skipped.path}: {skipped.reason}")
    for failed in briefing.failed:
        tell(f"failed {failed.path}: {failed.reason}")


def _line(briefing: "Briefing") -> str:
    by: dict[str, int] = {}
    for answer in briefing.provenance.answers:
        who = "by rules; no model was asked" if answer.by == "rules" else f"{answer.by} ({answer.model})"
        by[who] = by.get(who, 0) + 1
    readers = "; ".join(f"{count} {who}" for who, count in sorted(by.items()))
    counts = briefing.counts
    files = f"{counts.found} found, {counts.read} read, {counts.skipped} skipped, {counts.failed} failed."
    items = f"{counts.accepted} items accepted, {counts.refused} refused."
    return " ".join([f"{files} Answers: {readers or 'none'}. {items}", *_advised(briefing)])


def _advised(briefing: "Briefing") -> Iterator[str]:
    """Who advised on all articles together, and where nobody did and the rules stand."""
    for one in briefing.provenance.advice:
        about = "the lead" if one.prompt.startswith("brief.") else "what they say together"
        asked = f"{one.questions} question{'' if one.questions == 1 else 's'} on {about}"
        yield f"{asked}: {one.by} ({one.model})." if one.by else f"{asked}: {one.why}, so the rules decide."
