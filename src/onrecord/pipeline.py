"""The main job: from a folder of articles to a briefing. Each stage is a function from records to records."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.checker import Checker
from onrecord.crew import Stop, in_order
from onrecord.errors import ArticleFailed, OnrecordError
from onrecord.extract.readers import Reader
from onrecord.extract.second_look import SecondLook
from onrecord.ingest import Articles, Folder
from onrecord.records import Answer, Briefing, Document, Failed, Reading, Reliability, Skipped
from onrecord.second import looked_at_again

if TYPE_CHECKING:
    from onrecord.together import Ask

Progress = Callable[[int, int, str], None]
"""Called with the number of files done, the number of all, and the path of the one just done."""

HERE = Checker()
"""Verifies in this process"""


@dataclass(frozen=True, slots=True)
class Read:
    """One article read and verified, and who filled its draft."""

    reading: Reading
    answer: Answer


def summarize(
    folder: Path,
    *,
    reader: Reader,
    second: SecondLook | None = None,
    checker: Checker = HERE,
    jobs: int = 1,
    stop: Stop | None = None,
    progress: Progress | None = None,
    reliability: Sequence[Reliability] = (),
    ask: "Ask | None" = None,
    semantic: bool = False,
) -> Briefing:
    """Reads every article of a folder, verifies what the reader made of it, and puts the briefing together.

    With a second look, refused items are shown to the model once more. As many articles as `jobs` says are read at
    once; the briefing is the same for any number. Raises InputError where the folder cannot be used, whatever the
    reader raises that ends a run, and Stopped when the stop was wished. An article for which no usable answer comes is
    listed as failed and the others go on. `reliability` is what the user says of outlets; `ask` puts the questions of
    reconciliation to a model, and without it they are decided by rules; `semantic` has sentence embeddings propose which
    claims are one. `checker` verifies.
    """
    articles = Articles(folder)

    def work(item: Document | Skipped) -> tuple[Document | Skipped, Read | Failed | None]:
        return item, read(item, reader, second, checker) if isinstance(item, Document) else None

    items: list[Document | Skipped] = []
    outcomes: list[Read | Failed] = []
    # The first articles are asked about before the last are even opened.
    for item, outcome in in_order(articles, work, jobs=jobs, stop=stop):
        import onrecord.together  # noqa: F401  # while others are waited for; nothing is asked sooner without it

        items.append(item)
        outcomes += [outcome] if outcome is not None else []
        if progress is not None:
            progress(len(items), len(articles), item.path)
    found = articles.together(items)
    if progress is not None and ask is not None and outcomes:
        progress(len(items), len(articles), "what they say together")
    return briefing_of(
        folder, found, outcomes, reliability=reliability, ask=ask, jobs=jobs, stop=stop, semantic=semantic
    )


def read(
    document: Document, reader: Reader, second: SecondLook | None = None, checker: Checker = HERE
) -> Read | Failed:
    """One article read and verified, or why that failed."""
    try:
        filled = reader(document)
        reading = checker.verify(document, filled.draft, answered_by=filled.by, model=filled.model)
        if second is not None and filled.model is not None and reading.refused:
            reading, looked = looked_at_again(document, filled, reading, second, checker)
            filled = replace(filled, prompt=f"{filled.prompt}, {second.follow_up.label}") if looked else filled
    except ArticleFailed as fault:
        return Failed(path=document.path, reason=str(fault))
    except (OnrecordError, OSError, ImportError):
        raise  # the run's matter, not the article's: a file that cannot be opened, be it one of ours or a module's
    except Exception as fault:  # noqa: BLE001  # one article may be too odd for us; the others go on
        return Failed(path=document.path, reason=f"Reading it failed in a way not foreseen ({type(fault).__name__}).")
    answer = Answer(document=document.id, by=filled.by, model=filled.model, prompt=filled.prompt)
    return Read(reading, answer)


def briefing_of(
    folder: Path,
    found: Folder,
    outcomes: Sequence[Read | Failed],
    *,
    reliability: Sequence[Reliability] = (),
    ask: "Ask | None" = None,
    jobs: int = 1,
    stop: Stop | None = None,
    semantic: bool = False,
) -> Briefing:
    """The briefing on the articles of a folder that were read."""
    from onrecord.together import put_together

    done = [outcome for outcome in outcomes if isinstance(outcome, Read)]
    readings = [outcome.reading for outcome in done]
    ids = {reading.document for reading in readings}
    documents = [document for document in found.documents if document.id in ids]
    return put_together(
        title=title_of(folder, documents),
        documents=documents,
        readings=readings,
        skipped=found.skipped,
        failed=[outcome for outcome in outcomes if isinstance(outcome, Failed)],
        answers=[outcome.answer for outcome in done],
        reliability=reliability,
        ask=ask,
        jobs=jobs,
        stop=stop,
        semantic=semantic,
    )


def title_of(folder: Path, documents: Sequence[Document]) -> str:
    """The folder's name as a title: headlines are the part of an article that is least to be trusted."""
    words = folder.resolve().name.replace("-", " ").replace("_", " ").split()
    name = " ".join(words)
    return f"{name[:1].upper()}{name[1:]}" if name else f"Briefing on {len(documents)} articles"
