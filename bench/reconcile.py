"""What the articles of real stories say together, held against what a careful reader noticed.

Usage: python bench/reconcile.py --data ../shared/corpora/clusters [--reference FOLDER] [--json FILE]

For every story: drafts by rules, and where FOLDER/<story>/<article>.json holds a DraftReading, reference drafts; both go
through verification, then reconciliation. Counted against `reconcile_expected.json`, which holds figures and single
words, no text of anybody: discrepancies found with the right relation, conflicts where there is none (`never`, and any
conflict in the near-agreement story), independent sources within the reader's range, denials tied to what they answer.
The reader's notes are one person's; a miss may be the reader's, the drafts' or ours.
"""

import argparse
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from onrecord.drafts import DraftReading
from onrecord.extract import by_rules
from onrecord.ingest import read_folder
from onrecord.reconcile import Reconciled, embeddings, in_other_words, kinships, reconcile
from onrecord.records import NON_ANSWERS, Discrepancy, Document
from onrecord.text.figures import figures_in
from onrecord.verify import verify

EXPECTED = Path(__file__).with_name("reconcile_expected.json")
Drafted = Callable[[Document], DraftReading]


def together(documents: Sequence[Document], drafted: Drafted, *, semantic: bool) -> Reconciled:
    """What the drafts of some articles come to; `semantic` has embeddings propose what is one."""
    readings = [verify(d, drafted(d), answered_by="rules", model=None) for d in documents]
    kin = kinships(documents)
    advice = in_other_words(documents, readings, kinships=kin) if semantic else ()
    return reconcile(documents, readings, kinships=kin, advice=advice)


def numbers(item: Discrepancy) -> set[float]:
    """The figures of a discrepancy."""
    return {f.value for value in item.values for f in figures_in(value.value) if f.value is not None}


def matches(item: Discrepancy, wanted: Mapping[str, Any]) -> bool:
    """Whether a discrepancy is the one that the reader noticed, whatever its relation."""
    if "values" in wanted:
        held = numbers(item)
        return set(wanted["values"]) <= held and len(item.values) <= wanted.get("most", 99)
    text = " ".join(value.value for value in item.values).casefold()
    return wanted.get("kind", item.kind) == item.kind and all(word.casefold() in text for word in wanted["words"])


def scored(found: Reconciled, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Counts for one story."""
    hits = []
    for expected in wanted["discrepancies"]:
        items = [item for item in found.discrepancies if matches(item, expected)]
        hits.append((expected["note"], bool(items), any(item.relation in expected["relation"] for item in items)))
    low, high = wanted["sources"]
    conflicts = [
        item for item in found.discrepancies if item.relation == "conflict" and item.kind in ("figure", "date", "place")
    ]
    false = [item for item in found.discrepancies for pair in wanted["never"] if set(pair) <= numbers(item)]
    if "allowed_conflicts" in wanted:
        false += [
            i
            for i in conflicts
            if not any(word in value.value for word in wanted["allowed_conflicts"] for value in i.values)
        ]
    return {
        "expected": len(hits),
        "found": sum(seen for _, seen, _ in hits),
        "right": sum(right for _, _, right in hits),
        "missed": [note for note, _, right in hits if not right],
        "false": [" / ".join(value.value for value in item.values)[:120] for item in false],
        "findings": len(found.findings),
        "shared": sum(len(finding.documents) > 1 for finding in found.findings),
        "sources": found.sources,
        "sources_ok": low <= found.sources <= high,
        **denials(found, wanted["denials"]),
    }


def denials(found: Reconciled, wanted: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Denials tied rightly, tied to something else, and left untied where that is wrong."""
    statements = {finding.id: finding.statement for finding in found.findings}
    right, wrong = 0, []
    for denial in found.denials:
        if denial.form in NON_ANSWERS:
            continue
        known = next((item for item in wanted if item["denier"].casefold() in denial.denier.casefold()), None)
        told = [statements[key].casefold() for key in denial.answers]
        about = known["about"] if known else re.findall(r"\w{6,}", denial.denied_statement.casefold())
        if all(any(word.casefold() in text for word in about) for text in told) and (
            told or not known or known.get("may_be_untied")
        ):
            right += 1
        else:
            wrong.append(f"{denial.denier}: {denial.denied_statement[:60]} -> {[text[:60] for text in told]}")
    return {"denials": right + len(wrong), "denials_right": right, "denials_wrong": wrong}


def stories(data: Path, reference: Path | None) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Story, kind of drafts, counts."""
    expected = json.loads(EXPECTED.read_text("utf-8"))
    kinds = ("", "+meaning") if embeddings.installed() else ("",)
    for folder in sorted(path for path in data.iterdir() if path.is_dir()):
        wanted = expected.get(folder.name.partition("_")[0])
        if wanted is None:
            continue
        documents = read_folder(folder).documents
        for kind in kinds:
            yield folder.name, f"rules{kind}", scored(together(documents, by_rules.read, semantic=bool(kind)), wanted)
        drafts = reference / folder.name if reference else None
        if drafts and drafts.is_dir():
            files = {d.id: drafts / f"{Path(d.path).stem}.json" for d in documents}

            def written(document: Document, files: Mapping[str, Path] = files) -> DraftReading:
                return DraftReading.model_validate_json(files[document.id].read_text("utf-8"))

            for kind in kinds:
                yield folder.name, f"reference{kind}", scored(together(documents, written, semantic=bool(kind)), wanted)


def main() -> None:
    """The table, and whether the bars are met."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument(
        "--reference", type=Path, help="folder with reference drafts; they quote articles, so not here"
    )
    options.add_argument("--json", type=Path)
    given = options.parse_args()
    rows = [{"story": name, "drafts": kind, **counts} for name, kind, counts in stories(given.data, given.reference)]
    print(
        f"{'story':30} {'drafts':17} {'right/expected':>14} {'false':>6} {'findings (shared)':>18} {'sources':>8} {'denials':>8}"
    )
    for row in rows:
        ok = "" if row["sources_ok"] else " (out of range)"
        print(
            f"{row['story']:30} {row['drafts']:17} {row['right']:>6}/{row['expected']:<7} {len(row['false']):>6} "
            f"{row['findings']:>9} {row['shared']:>8} "
            f"{row['sources']:>8} {row['denials_right']:>4}/{row['denials']:<3}{ok}"
        )
    for row in rows:
        for name in ("missed", "false", "denials_wrong"):
            for item in row[name]:
                print(f"  {row['story'][:3]} {row['drafts']}: {name}: {item}")
    written = [row for row in rows if row["drafts"] == "reference"]
    right, expected = sum(r["right"] for r in written), sum(r["expected"] for r in written)
    print(f"reference drafts: {right} of {expected} discrepancies with the right relation (bar 70 %)")
    ranges = [row["sources_ok"] for row in rows if row["drafts"] == "rules"]
    print(f"sources within the reader's range: {sum(ranges)} of {len(ranges)} (bar 5 of 6)")
    if given.json:
        given.json.write_text(json.dumps(rows, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
