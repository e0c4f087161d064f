"""Which claims of several articles are shown as one finding, held against what readers would print as one.

Usage: python bench/sameness.py [--labels FILE] [--signs FILE] [--json FILE]

FILE (default: bench/same_claims.json) holds the claims that the rules read out of eleven invented stories of three
articles each, and which of them two readers would print as one finding ("same") or might ("perhaps": counted neither
way). Every two claims of one finding are a pair: a pair is right, wrong or missed. Beside it stands what shared words
alone give, at the same share of right ones. `--signs` writes the signs of every pair, and whether it is one, as CSV, to
fit the weights of `reconcile/sameness.py` anew.
"""

import argparse
import csv
import json
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from onrecord.reconcile.actors import cast
from onrecord.reconcile.groups import group
from onrecord.reconcile.sameness import Sameness
from onrecord.reconcile.story import Story, story_of
from onrecord.records import Actor, Claim, DocumentHead, Evidence, Quantity, Reading, Time, content_id

LABELS = Path(__file__).with_name("same_claims.json")
Pairs = frozenset[tuple[int, int]]


class Labelled(NamedTuple):
    """The claims of one story, by number, and which pairs of them are one finding, or may be."""

    name: str
    claims: dict[int, Claim]
    story: Story
    same: Pairs
    perhaps: Pairs


def labelled(path: Path = LABELS) -> Iterator[Labelled]:
    """The stories of a file of labels."""
    for told in json.loads(path.read_text("utf-8")):
        claims = {row["n"]: _claim(row) for row in told["claims"]}
        heads = [_head(article, day) for article, day in told["days"].items()]
        readings = [_reading(head.id, told["actors"], claims.values()) for head in heads]
        story = story_of(heads, [claims[n] for n in sorted(claims)], cast(readings), ())
        same = _pairs(told["same"])
        yield Labelled(told["story"], claims, story, same, _pairs(told["perhaps"]) - same)


def _pairs(groups: Sequence[Sequence[int]]) -> Pairs:
    return frozenset(pair for members in groups for pair in combinations(sorted(members), 2))


def _head(article: str, day: str | None) -> DocumentHead:
    return DocumentHead(
        id=article, path=f"{article}.txt", sha256="0" * 64, outlet=article.upper(), title=None, published=day, credits=(),
        encoding="utf-8", blocks=(),
    )  # fmt: skip


def _claim(row: dict[str, Any]) -> Claim:
    words = row["statement"]
    place = Evidence(
        start=row["n"] * 1000, end=row["n"] * 1000 + len(words), text=words, verdict="verbatim", occurrences=1
    )
    when = row.get("when")
    return Claim(
        id=content_id("c", row["n"], words), document=row["article"], headline=False, statement=words,
        kind=row.get("kind", "event"), speaker=row["speaker"], via=(), likelihood=row.get("likelihood", "asserted"),
        likelihood_words=row.get("likelihood_words"), negated=row.get("negated", False),
        quantities=tuple(Quantity(text=t, value=v, bound=b, counts=c) for t, v, b, c in row.get("quantities", ())),
        when=Time(text=when[0], earliest=when[1], latest=when[2], of=when[3]) if when else None, where=None,
        evidence=(place,),
    )  # fmt: skip


def _reading(article: str, actors: Sequence[Sequence[Any]], claims: Any) -> Reading:
    return Reading(
        document=article, answered_by="rules", model=None,
        actors=tuple(
            Actor(id=content_id("a", article, name), name=name, kind=kind, role=role, also_called=(), documents=(article,))
            for where, name, kind, role in actors
            if where == article
        ),
        claims=tuple(claim for claim in claims if claim.document == article), denials=(), refused=(), warned=(), uncovered=(),
    )  # fmt: skip


def found_in(one: Labelled) -> Pairs:
    """The pairs of claims that stand in one finding."""
    number = {claim.id: n for n, claim in one.claims.items()}
    groups = group(sorted(one.claims.values(), key=lambda claim: claim.id), one.story)
    return _pairs([[number[claim.id] for claim in members] for members in groups])


def scored(found: Pairs, one: Labelled) -> tuple[int, int, int]:
    """Pairs right, wrong and missed."""
    return len(found & one.same), len(found - one.same - one.perhaps), len(one.same - found)


def by_words(stories: Sequence[Labelled], precision: float) -> tuple[float, float]:
    """What shared words alone find: the share of right ones and of those found, where as many at least are right."""
    ranked = sorted(
        (
            (-one.story.alike(one.claims[a], one.claims[b]), (a, b) in one.same)
            for one in stories
            for a, b in combinations(sorted(one.claims), 2)
            if (a, b) not in one.perhaps
        ),
    )
    wanted, right, best = sum(len(one.same) for one in stories), 0, (1.0, 0.0)
    for seen, (_, is_one) in enumerate(ranked, start=1):
        right += is_one
        if right / seen >= precision:
            best = right / seen, right / wanted
    return best


def main() -> None:
    """Prints a line a story and one for all."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--labels", type=Path, default=LABELS)
    options.add_argument("--signs", type=Path)
    options.add_argument("--json", type=Path)
    given = options.parse_args()
    stories = list(labelled(given.labels))
    rows = {one.name: scored(found_in(one), one) for one in stories}
    for name, (right, wrong, missed) in rows.items():
        print(f"{name:12} {right:3} right {wrong:3} wrong {missed:3} missed")
    right, wrong, missed = (sum(row[at] for row in rows.values()) for at in range(3))
    precision, recall = right / ((right + wrong) or 1), right / ((right + missed) or 1)
    print(f"{'all':12} {right:3} right {wrong:3} wrong {missed:3} missed   P {precision:.3f}  R {recall:.3f}")
    words = by_words(stories, precision)
    print(f"shared words alone, as often right:       P {words[0]:.3f}  R {words[1]:.3f}")
    if given.signs:
        with given.signs.open("w", encoding="utf-8", newline="") as file:
            _write_signs(stories, csv.writer(file))
    if given.json:
        result = {"stories": rows, "precision": precision, "recall": recall, "words": words}
        given.json.write_text(json.dumps(result, indent=1) + "\n", "utf-8")


def _write_signs(stories: Sequence[Labelled], out: Any) -> None:
    named = False
    for one in stories:
        sameness = Sameness(one.claims.values(), one.story)
        for a, b in combinations(sorted(one.claims), 2):
            if (a, b) in one.perhaps:
                continue
            signs = sameness.signs(one.claims[a], one.claims[b])
            if not named:
                out.writerow(["story", "one", "other", "same", *signs])
                named = True
            out.writerow([one.name, a, b, int((a, b) in one.same), *(f"{value:.4f}" for value in signs.values())])


if __name__ == "__main__":
    main()
