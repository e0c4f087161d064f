"""The main job: from a folder of articles to a briefing. Each stage is a function from records to records."""

from collections.abc import Callable, Sequence
from pathlib import Path

from onrecord.brief import brief
from onrecord.errors import ArticleFailed
from onrecord.extract.readers import Reader
from onrecord.ingest import read_folder
from onrecord.reconcile import reconcile
from onrecord.records import Answer, Briefing, Document, Failed, Reading
from onrecord.verify import verify

Progress = Callable[[int, int, str], None]
"""Called with the number of articles done, the number of all, and the path of the one just done."""


def summarize(folder: Path, *, reader: Reader, progress: Progress | None = None) -> Briefing:
    """Reads every article of a folder, verifies what the reader made of it, and puts the briefing together.

    Raises InputError where the folder cannot be used, and whatever the reader raises that ends a run. An article for
    which no usable answer comes is listed as failed and the others go on.
    """
    found = read_folder(folder)
    readings: list[Reading] = []
    answers: list[Answer] = []
    failed: list[Failed] = []
    for number, document in enumerate(found.documents, start=1):
        try:
            filled = reader(document)
        except ArticleFailed as fault:
            failed.append(Failed(path=document.path, reason=str(fault)))
        else:
            readings.append(verify(document, filled.draft, answered_by=filled.by, model=filled.model))
            answers.append(Answer(document=document.id, by=filled.by, model=filled.model, prompt=filled.prompt))
        if progress is not None:
            progress(number, len(found.documents), document.path)
    read = {reading.document for reading in readings}
    documents = [document for document in found.documents if document.id in read]
    together = reconcile(documents, readings)
    return brief(
        title=title_of(folder, documents),
        documents=documents,
        readings=readings,
        actors=together.actors,
        findings=together.findings,
        discrepancies=together.discrepancies,
        denials=together.denials,
        skipped=found.skipped,
        failed=failed,
        answers=answers,
    )


def title_of(folder: Path, documents: Sequence[Document]) -> str:
    """The folder's name as a title: headlines are the part of an article that is least to be trusted."""
    words = folder.resolve().name.replace("-", " ").replace("_", " ").split()
    name = " ".join(words)
    return f"{name[:1].upper()}{name[1:]}" if name else f"Briefing on {len(documents)} articles"
