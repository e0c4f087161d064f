"""Drafts that come from outside: a file with one draft a line, whoever made it, or a tape of a model's answers.

A line is `{"document": "<path in the folder>", "draft": {…}}`, with `"model"` beside them where a name should be kept.
What any tool extracted can so be verified, and corrupted for the gauntlet, without asking anybody.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from onrecord.drafts import DraftReading
from onrecord.errors import InputError, TapeMiss
from onrecord.ingest import read_folder
from onrecord.records import AnsweredBy, Document, Reading
from onrecord.verify import verify


class _Line(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", allow_inf_nan=False)

    document: str
    draft: DraftReading
    model: str | None = None


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft, the article it was made of, and who made it."""

    document: Document
    draft: DraftReading
    by: AnsweredBy
    model: str | None


def read_drafts(path: Path, sources: Path) -> tuple[Drafted, ...]:
    """The drafts in a file, or on a tape, with their articles, in the file's order (a tape's in that of the articles).

    Raises InputError where the file, a line of it or an article it names cannot be used, and TapeDamaged as tapes do.
    """
    documents = read_folder(sources).documents
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as fault:
        why = fault.strerror if isinstance(fault, OSError) else "not UTF-8 text"
        raise InputError(f"Cannot read '{path}' ({why}). Name a file with one draft a line, or a tape.") from fault
    if _is_tape(lines):
        return tuple(_from_tape(path, documents))
    return tuple(_from_lines(path, lines, {document.path: document for document in documents}))


def readings_of(drafted: Sequence[Drafted]) -> Iterator[Reading]:
    """What verification makes of the drafts, one Reading each."""
    for one in drafted:
        yield verify(one.document, one.draft, answered_by=one.by, model=one.model)


def _is_tape(lines: Sequence[str]) -> bool:
    first = next((line for line in lines if line.strip()), "")
    try:
        record = json.loads(first)
    except (ValueError, RecursionError):
        return False
    return isinstance(record, dict) and "custom_id" in record


def _from_lines(path: Path, lines: Sequence[str], documents: dict[str, Document]) -> Iterator[Drafted]:
    for number, text in enumerate(lines, start=1):
        if not text.strip():
            continue
        try:
            line = _Line.model_validate_json(text)
        except ValidationError as fault:
            first = fault.errors(include_url=False, include_input=False)[0]
            where = ".".join(str(part) for part in first["loc"]) or "the line"
            raise InputError(f"'{path}' line {number} is no draft: {where}: {first['msg']}.") from fault
        if line.document not in documents:
            raise InputError(f"'{path}' line {number} names '{line.document[:200]}', which is not among the sources.")
        yield Drafted(documents[line.document], line.draft, "model", line.model)


def _from_tape(path: Path, documents: Sequence[Document]) -> Iterator[Drafted]:
    from onrecord import prompts
    from onrecord.extract import readers
    from onrecord.llm.tapes import open_tapes

    read = readers.from_tapes(prompts.load("extract"), open_tapes(named=[path], packaged=False), model=None)
    found = False
    for document in documents:
        try:
            filled = read(document)
        except TapeMiss:
            continue
        found = True
        yield Drafted(document, filled.draft, filled.by, filled.model)
    if not found:
        raise InputError(f"The tape '{path}' holds no answer about any of these articles.")


def as_text(drafted: Sequence[Drafted], readings: Sequence[Reading]) -> str:
    """The readings for a person: what was accepted, what was refused and why, what nobody covered."""
    lines = []
    for one, reading in zip(drafted, readings, strict=True):
        accepted = len(reading.claims) + len(reading.denials)
        lines.append(
            f"{one.document.path}: {accepted} accepted, {len(reading.refused)} refused, "
            f"{len(reading.warned)} with a warning, {len(reading.uncovered)} sentences not covered"
        )
        for refused in reading.refused:
            lines.append(f"  refused {refused.item}: {_words_of(refused.draft)}")
            lines += [f"    {_told(o.check, o.severity, o.message, o.expected, o.found)}" for o in refused.objections]
        for warned in reading.warned:
            lines += [
                f"  {warned.item}: {_told(o.check, o.severity, o.message, o.expected, o.found)}"
                for o in warned.objections
            ]
    return "\n".join(_printable(line) for line in lines) + "\n" if lines else ""


def _words_of(draft: object) -> str:
    fields = draft if isinstance(draft, dict) else {}
    return str(fields.get("statement") or fields.get("denied_statement") or fields.get("name") or "")


def _told(check: str, severity: str, message: str, expected: str | None, found: str | None) -> str:
    sides = "; ".join(f"{name}: {side[:160]}" for name, side in (("draft", found), ("article", expected)) if side)
    return f"{severity} {check}: {message}" + (f" ({sides})" if sides else "")


def _printable(line: str) -> str:
    """Article text on a terminal: no control characters, so no escape codes."""
    return "".join(char if char.isprintable() else " " for char in line)
