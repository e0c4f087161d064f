"""How much of what is false the verifier catches, and how much of what is true it lets through.

    python bench/verify.py --data ../shared/corpora [--json FILE] [--show CLASS]

Reads three corpora, none of which is part of this project: PolNeAR (every attribution a true claim, the false ones made
of it by `onrecord.gauntlet`), SummEdits news (summary sentences, true or with one edit) and UW factuality (how sure
readers were that an event happened). Half of the PolNeAR articles, by the hash of the file's name, were tuned on; both
halves are reported.
"""

import argparse
import hashlib
import json
import random
import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import factuality
import polnear
import summedits
from onrecord.drafts import DraftClaim, DraftDenial, DraftEvidence, DraftReading
from onrecord.gauntlet.case import Case, Item, rivals_of
from onrecord.gauntlet.corruptions import CORRUPTIONS
from onrecord.records import Objection
from onrecord.text.cues import likelihood_of, negators_in
from onrecord.text.locate import QuoteFinder
from onrecord.text.names import names_in
from onrecord.text.sentences import sentences_of
from onrecord.verify import examine

BARS = {
    "quote invented": 1.0,
    "quote spliced": 1.0,
    "tail invented": 1.0,
    "quote of another article": 1.0,
    "figure changed": 0.99,
    "date changed": 0.99,
    "negation added": 0.97,
    "negation removed": 0.97,
    "hedge inflated": 0.90,
    "hedge dropped": 0.90,
    "denied → said": 0.97,
    "said → denied": 0.97,
    "speaker swapped": 0.85,
    "quotation marks added": 0.98,
    "name swapped": 0.90,
}
DENYING = re.compile(r"\b(?:den(?:y|ied|ies|ying)|reject(?:s|ed)?|refut(?:e|es|ed))\b", re.I)
DISPUTING = re.compile(r"\b(?:disput(?:e|es|ed)|dismiss(?:es|ed)?|contest(?:s|ed))\b", re.I)
UNSAID = re.compile(
    r"\b(?:(?:do|does|did|would|could|has|have|had)(?:\s+not|n[’']t)|never|refus\w+|declin\w+)\s+", re.I
)
"""before a verb of saying: who "did not mention that" it rained does not claim that it rained"""
PRONOUNS = frozenset("he she they it who which that i we his her their its".split())
EMPTY = DraftReading(title_claim=None, actors=(), claims=(), denials=())


@dataclass(slots=True)
class Tally:
    """Caught of all, and what was missed or wrongly refused, for `--show`."""

    caught: int = 0
    of: int = 0
    shown: list[str] = field(default_factory=list)

    def count(self, caught: bool, note: str, *, show_caught: bool = False) -> None:
        self.caught += caught
        self.of += 1
        if caught == show_caught:
            self.shown.append(note)

    @property
    def share(self) -> float | None:
        return self.caught / self.of if self.of else None


def true_items(article: polnear.Article) -> Iterator[tuple[polnear.Attributed, Item]]:
    """Every attribution as the claim, or the denial, that a careful reader would draft."""
    sentences = sentences_of(article.document)
    for one in article.attributions:
        cited = tuple(
            DraftEvidence(sentence=s.number, quote=None)
            for s in sentences
            if any(s.start < end and start < s.end for start, end in (*one.content, *one.cue))
        )
        statement, source, cue = (article.words(places) for places in (one.content, one.source, one.cue))
        if not cited or not re.search(r"\w", statement) or (UNSAID.search(cue) and statement.startswith("that ")):
            continue
        form = "denies" if DENYING.search(cue) else "disputes" if DISPUTING.search(cue) else None
        if form:
            yield (
                one,
                DraftDenial(evidence=cited, denier=source, form=form, denied_statement=statement, when=None),
            )
            continue
        rung, words = likelihood_of(statement)
        yield (
            one,
            DraftClaim(
                evidence=cited,
                statement=statement,
                kind="event",
                speaker=source,
                via=(),
                likelihood=rung,
                likelihood_words=words,
                negated=bool(negators_in(statement)),
                quantities=(),
                when=None,
                where=None,
            ),
        )


def is_error(objections: tuple[Objection, ...]) -> bool:
    return any(one.severity == "error" for one in objections)


def seeded(*parts: str) -> random.Random:
    return random.Random(hashlib.sha256("|".join(parts).encode()).digest())


def run_polnear(folder: Path) -> tuple[dict[str, dict[str, Tally]], float]:
    """Tallies by half and class, and the claims a second."""
    corpus = polnear.articles(folder)
    tallies: dict[str, dict[str, Tally]] = {half: defaultdict(Tally) for half in ("tuned", "held out", "all")}
    spent, examined = 0.0, 0
    strange = _foreign(corpus)
    for article in corpus:
        document, finder = article.document, QuoteFinder(article.document.text)
        halves = ("all", "tuned" if article.tuned_on else "held out")
        speakers = sorted({article.words(one.source) for one in article.attributions})
        low = set(re.findall(r"[a-z]+", document.text))
        names = sorted(
            {
                name.text
                for name in names_in(document.text)
                if re.fullmatch(r"[A-Z][a-z]{3,}(?: [A-Z][a-z]+){0,2}", name.text)
                and name.text.split()[0].casefold() not in low
            }
        )
        items = list(true_items(article))
        if items:  # read the article once, so that what is timed is the claims alone
            examine(document, EMPTY, items[0][1], finder=finder, headline=False)
        for n, (one, item) in enumerate(items):
            begun = time.process_time()
            _, objections = examine(document, EMPTY, item, finder=finder, headline=False)
            spent, examined = spent + time.process_time() - begun, examined + 1
            note = f"{article.name[:24]} {_described(item)} ⟵ " + "; ".join(
                f"{o.check}: {o.message} (expected {o.expected!r}, found {o.found!r})" for o in objections
            )
            wrong = {o.check for o in objections if o.severity == "error"}
            for half in halves:
                tallies[half]["true: error"].count(bool(wrong), note, show_caught=True)
                tallies[half]["true: warning"].count(bool(objections) and not wrong, note, show_caught=True)
                for check in wrong:
                    tallies[half][f"true: error by {check}"].count(True, note, show_caught=True)
            speaker = item.speaker if isinstance(item, DraftClaim) else item.denier
            named = speaker is not None and speaker.casefold() not in PRONOUNS
            cited = " ".join(
                document.text[s.start : s.end]
                for s in sentences_of(document)
                if any(s.number == e.sentence for e in item.evidence)
            )
            case = Case(
                document,
                item,
                rivals=rivals_of(speaker or "", speakers) if named else (),
                names=tuple(name for name in names if not set(name.split()) & set(cited.split())),
                foreign=strange[article.name],
            )
            for name, corrupt in CORRUPTIONS.items():
                if name == "quotation marks added" and _quoted(article, one):
                    continue
                if name == "said → denied" and not re.search(r"\bsa(?:id|ys?|ying)\b|\btold\b", article.words(one.cue)):
                    continue
                false = corrupt(case, seeded(name, article.name, str(n)))
                if false is None:
                    continue
                _, objections = examine(document, EMPTY, false, finder=finder, headline=False)
                note = f"{article.name[:24]} {_described(false)} ⟵ {case.cited}"
                for half in halves:
                    tallies[half][name].count(is_error(objections), note)
    return tallies, examined / spent


def _foreign(corpus: list[polnear.Article]) -> dict[str, tuple[str, ...]]:
    """For each article some sentences of the next one."""
    found = {}
    for n, article in enumerate(corpus):
        other = corpus[(n + 7) % len(corpus)].document
        found[article.name] = tuple(
            " ".join(other.text[s.start : s.end].split()) for s in sentences_of(other) if s.kind == "body"
        )
    return found


def _quoted(article: polnear.Article, one: polnear.Attributed) -> bool:
    """Whether some of the content stands in quotation marks in the article."""
    text = article.document.text
    return any(re.search(r"[“”\"]|''|(?<!\w)[‘']", text[max(0, start - 2) : end + 2]) for start, end in one.content)


def _described(item: Item) -> str:
    if isinstance(item, DraftClaim):
        return f"[{item.speaker}] {item.statement!r} {item.likelihood}"
    return f"[{item.denier} {item.form}] {item.denied_statement!r}"


def percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f}"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument(
        "--data", type=Path, required=True, help="the folder with polnear, summedits-news, uw-factuality"
    )
    parser.add_argument("--json", type=Path)
    parser.add_argument("--show", help="list what was missed in this class, or wrongly refused")
    parser.add_argument("--half", default="tuned", help="of which half --show lists")
    parser.add_argument("--only", choices=("polnear", "summedits", "uw"))
    options = parser.parse_args()
    folders = {"polnear": "polnear", "summedits": "summedits-news", "uw": "uw-factuality"}
    wanted = [name for kind, name in folders.items() if options.only in (None, kind)]
    for name in wanted:
        if not (options.data / name).is_dir():
            sys.exit(f"no {name} below {options.data}: --data names the folder that holds {', '.join(wanted)}")
    out: dict[str, object] = {}
    if options.only in (None, "polnear"):
        tallies, speed = run_polnear(options.data / "polnear")
        print(f"{'class':36} {'bar':>6} {'tuned':>14} {'held out':>14} {'all':>14}")
        for name in sorted(
            tallies["all"],
            key=lambda n: (n.startswith("true"), list(CORRUPTIONS).index(n) if n in CORRUPTIONS else 99, n),
        ):
            bar = BARS.get(name)
            cells = [tallies[half][name] for half in ("tuned", "held out", "all")]
            if name.startswith("true: error by"):
                shown = [str(cell.caught) for cell in cells]
            else:
                shown = [f"{percent(cell.share)} ({cell.of})" for cell in cells]
            bars = percent(bar) if bar else {"true: error": "≤ 2", "true: warning": "≤ 10"}.get(name, "")
            print(f"{name:36} {bars:>6} " + " ".join(f"{cell:>14}" for cell in shown))
        print(f"claims a second: {speed:.0f}")
        out["polnear"] = {h: {n: [t.caught, t.of] for n, t in sorted(c.items())} for h, c in tallies.items()}
        out["claims_per_second"] = round(speed)
        if options.show:
            for note in tallies[options.half][options.show].shown:
                print("-", note)
    if options.only in (None, "summedits"):
        out["summedits"] = summedits.run(options.data / "summedits-news" / "evaluation.json", show=options.show)
    if options.only in (None, "uw"):
        out["uw"] = factuality.run(options.data / "uw-factuality" / "dev.jsonl", show=options.show)
    if options.json:
        options.json.write_text(json.dumps(out, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
