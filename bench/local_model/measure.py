"""Measures what a model made of the bundled story: a tape's answers against the reference answers. Asks no model.

    python bench/local_model/measure.py [TAPE]

An item is word for word where its words, case and marks aside, stand in the article in one piece. The seconds are the
server's own. A speaker is true where the reference answers give an item on the same sentence to the same one; items on sentences
that no reference item cites are not judged. A denial is found where one of the same kind, on the same sentence and by
the same one, is accepted.
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path

from onrecord import prompts
from onrecord.drafts import DraftReading
from onrecord.errors import OnrecordError
from onrecord.extract.readers import from_tapes
from onrecord.ingest import read_folder
from onrecord.llm.tapes import open_tapes
from onrecord.records import NON_ANSWERS, Document, Reading, Span
from onrecord.text.sentences import sentences_of
from onrecord.verify import verify

ROOT = Path(__file__).resolve().parents[2]
STORY = "troop-statement"


def reference(document: Document) -> Reading:
    """The reference answers about an article, without the faults planted in them."""
    path = ROOT / "fixtures" / STORY / "reference" / f"{Path(document.path).stem}.json"
    draft = DraftReading.model_validate_json(path.read_text("utf-8"))
    return verify(document, draft, answered_by="tape", model="reference")


def measured(document: Document, reading: Reading) -> Counter[str]:
    """What there is to count in one reading."""
    right = reference(document)
    voices: dict[int, list[str | None]] = {}
    for claim in right.claims:
        for number in _numbers(document, claim.evidence) if not claim.headline else ():
            voices.setdefault(number, []).append(claim.speaker)
    found: Counter[str] = Counter()
    found["accepted"] = len(reading.claims) + len(reading.denials)
    found["refused"] = len(reading.refused)
    for claim in reading.claims:
        known = [voice for n in _numbers(document, claim.evidence) for voice in voices.get(n, ())]
        if known and not claim.headline:
            found["judged"] += 1
            found["true speakers"] += any(_same(claim.speaker, voice) for voice in known)
    found["denials there are"] = len(right.denials)
    for denial in right.denials:
        there = _numbers(document, denial.evidence)
        found["denials found"] += any(
            (other.form in NON_ANSWERS) == (denial.form in NON_ANSWERS)
            and _same(other.denier, denial.denier)
            and there & _numbers(document, other.evidence)
            for other in reading.denials
        )
    for item in reading.refused:
        for check in {objection.check for objection in item.objections if objection.severity == "error"}:
            found[f"by {check}"] += 1
    return found


def _numbers(document: Document, spans: tuple[Span, ...]) -> set[int]:
    sentences = sentences_of(document)
    return {s.number for s in sentences for span in spans if s.start < span.end and span.start < s.end}


def _bare(words: str) -> str:
    """Words without case, marks and line breaks."""
    return " ".join(re.findall(r"\w+", words.casefold()))


def _same(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return one is other
    return bool(
        {w for w in re.findall(r"\w+", one.casefold()) if len(w) > 2} & set(re.findall(r"\w+", other.casefold()))
    )


def main() -> None:
    """Prints a line for each article on the tape, and the sums."""
    tape = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "fixtures" / STORY / "local-model.jsonl"
    read = from_tapes(prompts.load("extract"), open_tapes(named=[tape], packaged=False), model=None)
    total: Counter[str] = Counter()
    for document in read_folder(ROOT / "seeds" / STORY).documents:
        try:
            filled = read(document)
        except OnrecordError as fault:
            print(f"{document.path}: {fault}")
            continue
        found = measured(document, verify(document, filled.draft, answered_by="tape", model=filled.model))
        statements = [claim.statement for claim in filled.draft.claims]
        statements += [denial.denied_statement for denial in filled.draft.denials]
        found["items"] = len(statements)
        found["word for word"] = sum(_bare(one) in _bare(document.text) for one in statements)
        print(f"{document.path}: {dict(found)}")
        total += found
        total["read"] += 1
    completions = [json.loads(line)["response"]["body"] for line in tape.read_text("utf-8").splitlines()]
    for one in completions:
        timed = one.get("timings", {})
        read_in, wrote = (timed.get(key, 0) / 1000 for key in ("prompt_ms", "predicted_ms"))
        print(f"{read_in:.0f} s to read, {wrote:.0f} s to write {one['usage']['completion_tokens']} tokens")
    total["tokens in"] = sum(one["usage"]["prompt_tokens"] for one in completions if "usage" in one)
    total["tokens out"] = sum(one["usage"]["completion_tokens"] for one in completions if "usage" in one)
    print(f"all: {dict(total)}")


if __name__ == "__main__":
    main()
