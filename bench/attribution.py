"""Measures the attribution engine on PolNeAR: who is found to say what, against what annotators marked.

    python bench/attribution.py --data ../shared/corpora/polnear [--half held-out|tuning|all] [--json FILE]
    python bench/attribution.py --clusters ../shared/corpora/clusters [--json FILE]

DATA holds `text/*.txt` and `attributions/*.ann` (brat standoff; Source, Cue and Content may be discontinuous). Half of
the articles, by the first byte of the SHA-256 of the file name, is for tuning; the other half is what is reported.

With --clusters it counts, event by event, how many of a careful reader's notes (anchors.jsonl: file, start, end) lie in
the evidence of an item that the rules drafted and our own verifier accepted.
"""

import argparse
import gc
import hashlib
import json
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from onrecord.drafts import DraftReading
from onrecord.extract.by_rules import read
from onrecord.ingest import read_article, read_folder
from onrecord.records import Document, Reading, Span
from onrecord.text.attribution import attributions_in
from onrecord.text.cues import denial_cues_in
from onrecord.text.figures import figures_in
from onrecord.text.quotations import quotations_in
from onrecord.verify import verify

Done = TypeVar("Done")
Ranges = tuple[tuple[int, int], ...]
OVERLAP = 0.5
"""of both spans, in characters"""

DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|reject\w*|disput\w+|dismiss\w*|refut\w+|no (?:immediate )?comment"
    r"|(?:declin|refus)\w+ (?:to )?comment\w*|not comment\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Marked:
    """An attribution as an annotator, or the engine, marked it."""

    content: Ranges
    cue: Ranges
    source: Ranges
    kind: str


@dataclass(frozen=True, slots=True)
class Article:
    name: str
    document: Document
    annotations: tuple[tuple[Marked, ...], ...]
    """one an annotator"""


def is_for_tuning(name: str) -> bool:
    """Whether an article belongs to the half that rules may be learnt from."""
    return hashlib.sha256(name.encode()).digest()[0] % 2 == 0


def articles(data: Path, half: str) -> Iterator[Article]:
    for path in sorted((data / "text").glob("*.txt")):
        if half != "all" and is_for_tuning(path.name) != (half == "tuning"):
            continue
        document = read_article(path.name, path.read_bytes())
        if not isinstance(document, Document):
            print(f"skipped {path.name}: {document.reason}", file=sys.stderr)
            continue
        files = sorted((data / "attributions").glob(path.stem + "_*.ann"))
        yield Article(path.name, document, tuple(tuple(_read(file, document.text)) for file in files))


def _read(path: Path, text: str) -> Iterator[Marked]:
    spans: dict[str, Ranges] = {}
    events: list[str] = []
    for line in path.read_text("utf-8").splitlines():
        fields = line.split("\t")
        if line.startswith("T"):
            places = fields[1].split(" ", 1)[1]
            spans[fields[0]] = tuple((int(a), int(b)) for a, b in (place.split() for place in places.split(";")))
        elif line.startswith("E"):
            events.append(fields[1])
    for event in events:
        parts: dict[str, list[tuple[int, int]]] = {"Source": [], "Cue": [], "Content": []}
        for argument in event.split()[1:]:
            role, target = argument.split(":")
            parts.setdefault(role.rstrip("0123456789"), []).extend(spans.get(target, ()))
        content = tuple(sorted(parts["Content"]))
        if content:
            yield Marked(content, tuple(parts["Cue"]), tuple(parts["Source"]), _kind(text, content))


def _kind(text: str, content: Ranges) -> str:
    """direct: in quotation marks but for a word or two; indirect: no marks at all; else mixed."""
    total = sum(end - start for start, end in content)
    quoted = sum(
        min(q.end + 1, end) - max(q.start - 1, start) for start, end in content for q in quotations_in(text, start, end)
    )
    return "direct" if quoted > 0.9 * total else "mixed" if quoted else "indirect"


def found_in(article: Article) -> tuple[Marked, ...]:
    return tuple(
        Marked(
            one.content,
            (one.cue,) if one.cue else (),
            (one.source,) if one.source else (),
            _kind_widened(article.document.text, one.content),
        )
        for one in attributions_in(article.document)
    )


def _kind_widened(text: str, content: Ranges) -> str:
    # The engine leaves the marks of a plain quotation out; they are taken in again to tell the kind by one measure.
    return _kind(text, tuple((max(0, start - 1), min(len(text), end + 1)) for start, end in content))


def _size(ranges: Ranges) -> int:
    return sum(end - start for start, end in ranges)


def _shared(a: Ranges, b: Ranges) -> int:
    return sum(max(0, min(ae, be) - max(as_, bs)) for as_, ae in a for bs, be in b)


def pair(found: Iterable[Marked], gold: Iterable[Marked]) -> list[tuple[Marked, Marked]]:
    """Pairs of found and annotated contents that cover at least half of each other, best first, each used once."""
    candidates = sorted(
        (
            (-min(share / _size(f.content), share / _size(g.content)), -_shared(f.cue, g.cue), i, j)
            for i, f in enumerate(found)
            for j, g in enumerate(gold)
            if (share := _shared(f.content, g.content)) >= OVERLAP * max(_size(f.content), _size(g.content))
        )
    )
    found, gold = list(found), list(gold)
    used_f: set[int] = set()
    used_g: set[int] = set()
    pairs = []
    for _, _, i, j in candidates:
        if i not in used_f and j not in used_g:
            used_f.add(i)
            used_g.add(j)
            pairs.append((found[i], gold[j]))
    return pairs


_HEAD_STOPS = re.compile(r",|\(|\b(?:of|for|in|at|from|with|who|that|which|on|to)\b")


def head(text: str, source: Ranges) -> tuple[int, int] | None:
    """Where the head word of a source stands: the last word before a comma, a bracket or a preposition."""
    if not source:
        return None
    start, end = source[0]
    stop = next((m.start() for m in _HEAD_STOPS.finditer(text, start + 1, end)), end)
    words = list(re.finditer(r"[^\W_][\w’'.-]*", text[start:stop]))
    return (start + words[-1].start(), start + words[-1].end()) if words else source[0]


def same_source(text: str, found: Ranges, gold: Ranges) -> bool:
    """Whether the head of one stands in the other; both without a source agree, too."""
    if not found or not gold:
        return not found and not gold
    return bool(_shared((head(text, found) or (0, 0),), gold) or _shared((head(text, gold) or (0, 0),), found))


@dataclass(slots=True)
class Tally:
    right: int = 0
    found: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0

    def row(self) -> dict[str, float | int]:
        return {
            "precision": round(self.precision, 3), "recall": round(self.recall, 3), "f1": round(self.f1, 3),
            "right": self.right, "found": self.found, "annotated": self.gold,
        }  # fmt: skip


MEASURES = (
    "attributions", "… source head right", "… cue right", "… source and cue right", "direct, speaker right",
    "indirect, speaker right", "mixed, speaker right",
)  # fmt: skip


ALONE = "… outside reported words"
"""Precision without the cues that stand in words given to somebody: what is denied there is seldom annotated."""


def measure(texts: Iterable[Article]) -> dict[str, Tally]:
    tallies = {name: Tally() for name in (*MEASURES, "denial cues: recall", "denial cues: precision", ALONE)}
    for article in texts:
        text = article.document.text
        found = found_in(article)
        for gold in article.annotations[:1]:
            _count(tallies, text, found, gold)
            _count_denials(tallies, article, gold)
    return tallies


def _count(tallies: dict[str, Tally], text: str, found: tuple[Marked, ...], gold: tuple[Marked, ...]) -> None:
    pairs = pair(found, gold)
    outcomes = [(f, g, same_source(text, f.source, g.source), _shared(f.cue, g.cue) > 0) for f, g in pairs]
    for name, right in (
        ("attributions", len(pairs)),
        ("… source head right", sum(s for _, _, s, _ in outcomes)),
        ("… cue right", sum(c for _, _, _, c in outcomes)),
        ("… source and cue right", sum(s and c for _, _, s, c in outcomes)),
    ):
        tallies[name].right += right
        tallies[name].found += len(found)
        tallies[name].gold += len(gold)
    for kind in ("direct", "indirect", "mixed"):
        tally = tallies[f"{kind}, speaker right"]
        tally.right += sum(s for f, g, s, _ in outcomes if g.kind == kind)
        tally.gold += sum(g.kind == kind for g in gold)
        paired = {id(f): g.kind for f, g, _, _ in outcomes}
        tally.found += sum(paired.get(id(f), f.kind) == kind for f in found)


def _count_denials(tallies: dict[str, Tally], article: Article, gold: tuple[Marked, ...]) -> None:
    """Cues of denial outside quotations, but for "did not reply", which annotators seldom mark.

    Recall: of the annotated cues of denial, those found. Precision: of those found, the ones where a cue is annotated.
    """
    text = article.document.text
    quoted = quotations_in(text, 0, len(text))
    hits = tuple(
        (hit.start, hit.end) for hit in denial_cues_in(text) if not any(q.start <= hit.start < q.end for q in quoted)
    )
    answers = [(hit.start, hit.end) for hit in denial_cues_in(text) if hit.form != "no_reply"]
    cues = [g.cue for g in gold if any(DENIAL.search(text[a:b]) for a, b in g.cue)]
    recall, precision = tallies["denial cues: recall"], tallies["denial cues: precision"]
    recall.gold += len(cues)
    recall.found += len(cues)
    recall.right += sum(1 for cue in cues if _shared(hits, cue))
    outside = [hit for hit in hits if hit in answers]
    annotated = tuple(place for g in gold for place in g.cue)
    precision.found += len(outside)
    precision.gold += len(outside)
    precision.right += sum(1 for hit in outside if _shared((hit,), annotated))
    reported = tuple(place for g in gold for place in g.content)
    alone = [hit for hit in outside if _shared((hit,), annotated) or not _shared((hit,), reported)]
    tallies[ALONE].found += len(alone)
    tallies[ALONE].gold += len(alone)
    tallies[ALONE].right += sum(1 for hit in alone if _shared((hit,), annotated))


def verified(document: Document, draft: DraftReading) -> Reading:
    """What the verifier lets stand of what the rules read in an article."""
    return verify(document, draft, answered_by="rules", model=None)


@dataclass(slots=True)
class Speed:
    """CPU seconds of each part of the work on all articles, in the order in which one builds on the other."""

    articles: int
    characters: int
    seconds: dict[str, float] = field(default_factory=dict)

    def time(self, part: str, work: Callable[[], list[Done]]) -> list[Done]:
        """Does the work and notes what it took."""
        start = time.process_time()
        done = work()
        self.seconds[part] = time.process_time() - start
        return done

    def milliseconds(self) -> dict[str, float]:
        """For each part and for reading as a whole, ms of CPU an article."""
        alone, drafting, verifying = (1000 * taken / self.articles for taken in self.seconds.values())
        attributions, drafts, checks = self.seconds
        return {attributions: alone, drafts: drafting, "reading whole": alone + drafting, checks: verifying}

    def table(self, when: str) -> str:
        """Ms of CPU an article, and articles a second of CPU."""
        lines = [f"speed, articles of {self.characters / self.articles:,.0f} characters, one core, {when}:"]
        lines += [f"  {part:27} {ms:6.2f} ms {1000 / ms:6.0f} a second" for part, ms in self.milliseconds().items()]
        return "\n".join(lines)


def timed(documents: Sequence[Document]) -> tuple[Speed, list[Reading]]:
    """What reading and verifying takes, and what comes of it."""
    speed = Speed(len(documents), sum(len(document.text) for document in documents))
    speed.time("attributions alone", lambda: [attributions_in(document) for document in documents])
    drafts = speed.time("drafts, attributions known", lambda: [read(document) for document in documents])
    pairs = list(zip(documents, drafts, strict=True))
    readings = speed.time("verifying these drafts", lambda: [verified(document, draft) for document, draft in pairs])
    return speed, readings


def clusters(data: Path) -> dict[str, dict[str, int]]:
    """A cluster's anchors, those in evidence, its items, those refused, denials and figures."""
    anchors = [json.loads(line) for line in (data / "anchors.jsonl").read_text("utf-8").splitlines()]
    table: dict[str, dict[str, int]] = {}
    for name in sorted({anchor["cluster"] for anchor in anchors}):
        readings = {d.path: verified(d, read(d)) for d in read_folder(data / name).documents}
        evidence = {
            path: [place for item in (*reading.claims, *reading.denials) for place in item.evidence]
            for path, reading in readings.items()
        }
        own = [anchor for anchor in anchors if anchor["cluster"] == name]
        table[name] = {
            "anchors": len(own),
            "in_evidence": sum(_meets(anchor, evidence[anchor["file"]]) for anchor in own),
            "items": sum(len(r.claims) + len(r.denials) for r in readings.values()),
            "refused": sum(len(r.refused) for r in readings.values()),
            "denials": sum(len(r.denials) for r in readings.values()),
            "figures": sum(len(claim.quantities) for r in readings.values() for claim in r.claims),
            **_observed(own, readings),
        }
    return table


def _observed(anchors: Iterable[dict[str, Any]], readings: dict[str, Reading]) -> dict[str, int]:
    """Of the places a reader noted: those that deny or do not answer, and figures in them, and how many an item has."""
    found = dict.fromkeys(("noted_denials", "denials_found", "noted_figures", "figures_found"), 0)
    for anchor in anchors:
        reading = readings[anchor["file"]]
        if denial_cues_in(anchor["text"]):
            found["noted_denials"] += 1
            found["denials_found"] += any(_meets(anchor, denial.evidence) for denial in reading.denials)
        held = [q.value for claim in reading.claims if _meets(anchor, claim.evidence) for q in claim.quantities]
        values = {f.value for f in figures_in(anchor["text"]) if f.kind in ("number", "money", "percent", "vague")}
        found["noted_figures"] += len(values)
        found["figures_found"] += sum(value in held for value in values)
    return found


def _meets(anchor: dict[str, Any], evidence: Iterable[Span]) -> bool:
    return any(place.start < anchor["end"] and anchor["start"] < place.end for place in evidence)


def _report_clusters(table: dict[str, dict[str, int]]) -> None:
    for name, row in table.items():
        share = row["in_evidence"] / row["anchors"]
        print(
            f"{name:32} {share:5.0%} of {row['anchors']:3} anchors  "
            + f"items {row['items']}  refused {row['refused']}  noted denials {row['denials_found']}/{row['noted_denials']}"
            + f"  noted figures {row['figures_found']}/{row['noted_figures']}"
        )
    found, wanted = (sum(row[key] for row in table.values()) for key in ("in_evidence", "anchors"))
    print(f"{'all':32} {found / wanted:5.0%} of {wanted:3} anchors  bar 80 %")


def _row(name: str, tally: Tally) -> str:
    bar = BARS.get(name, "")
    counts = f"({tally.right}/{tally.found}/{tally.gold})"
    return f"{name:26} P {tally.precision:.3f}  R {tally.recall:.3f}  F1 {tally.f1:.3f}  {counts:>16}  {bar}"


BARS = {
    "attributions": "bar 0.75 / 0.65 / 0.70",
    "direct, speaker right": "bar F1 0.90",
    "indirect, speaker right": "bar F1 0.62",
    "denial cues: recall": "bar R 0.90",
    "denial cues: precision": "bar P 0.85",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--clusters", type=Path)
    parser.add_argument("--half", choices=("held-out", "tuning", "all"), default="held-out")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    if args.clusters:
        table = clusters(args.clusters)
        _report_clusters(table)
        if args.json:
            args.json.write_text(json.dumps(table, indent=2) + "\n", "utf-8")
        return
    if args.data is None:
        parser.error("name --data or --clusters")
    texts = list(articles(args.data, args.half))
    if not texts:
        sys.exit(f"no articles below {args.data}: it should hold text/ and attributions/")
    gc.set_threshold(20_000, 10, 10)  # as in `onrecord.cli`
    documents = [article.document for article in texts]
    speed, readings = timed(documents)
    # Under other names nothing is remembered of the articles themselves; lexicons are loaded, patterns compiled.
    later, _ = timed([document.model_copy(update={"path": f"again/{document.path}"}) for document in documents])
    tallies = measure(texts)
    items = sum(len(r.claims) + len(r.denials) for r in readings)
    refused = sum(len(r.refused) for r in readings)
    print(f"PolNeAR, {args.half} half: {len(texts)} articles")
    print("right / found / annotated in brackets; content overlaps by half of both, in characters")
    for name, tally in tallies.items():
        print(_row(name, tally))
    print(f"items by rules: {items} accepted, {refused} refused by the verifier")
    print(speed.table("the first articles of a run"))
    print(later.table("the next as many"))
    report: dict[str, object] = {name: tally.row() for name, tally in tallies.items()}
    report["ms_an_article"] = {"first": speed.milliseconds(), "later": later.milliseconds()}
    report["items"] = {"accepted": items, "refused": refused}
    if args.json:
        args.json.write_text(json.dumps(report, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
