"""How the step from Readings to Findings scales: generated stories of 20 articles each, 1,000 and 10,000 articles.

Usage: python bench/scale.py [--articles 10000] [--json FILE]

Every story is one invented event: a toll that rises, a statement that several outlets carry in their own words, a
denial, background that differs from outlet to outlet. Each size runs in a process of its own, on one core, so that the
peak memory is that run's; generating the Readings is not counted, holding them is. Python looks for cycles as seldom
as it does under the command line.
"""

import argparse
import gc
import json
import random
import resource
import subprocess
import sys
import time

from onrecord.reconcile import reconcile
from onrecord.records import Claim, Denial, DocumentHead, Evidence, Quantity, Reading, Time, content_id

PER_STORY = 20
SYLLABLES = "ba cor del fen gar hul is jo ka lim mor nev or pel quil ras sen tor ul vam wes yr zan thal bri".split()
VERBS = (
    "opened closed sold moved painted signed visited filmed measured rented guarded emptied repaired flooded".split()
)
NOUNS = "bridge depot school ferry tunnel archive market quarry tower clinic harbour stadium orchard library".split()


def word(dice: random.Random, parts: int = 3) -> str:
    """An invented name."""
    return "".join(dice.choice(SYLLABLES) for _ in range(parts)).capitalize()


def claim(document: str, at: int, statement: str, speaker: str | None, **fields: object) -> Claim:
    """A claim whose evidence is its own statement."""
    told = {
        "headline": False, "kind": "event", "via": (), "likelihood": "asserted", "likelihood_words": None,
        "negated": False, "quantities": (), "when": None, "where": None, **fields,
    }  # fmt: skip
    place = Evidence(start=at, end=at + len(statement), text=statement, verdict="verbatim", occurrences=1)
    key = content_id("c", document, at, statement)
    return Claim(id=key, document=document, statement=statement, speaker=speaker, evidence=(place,), **told)  # type: ignore[arg-type]


def story(number: int, seed: int, per_story: int = PER_STORY) -> list[tuple[DocumentHead, Reading]]:
    """The articles of one event and what was read out of them."""
    dice = random.Random(f"{seed} {number}")
    town, minister, party = word(dice), f"{word(dice, 2)} {word(dice)}", word(dice)
    thing, other = dice.sample(NOUNS, 2)
    articles = []
    for at in range(per_story):
        key = f"d-{number:05d}-{at:05d}"
        day = f"2031-03-{1 + 7 * at // (3 * per_story) % 9:02d}"
        head = DocumentHead(
            id=key, path=f"{key}.txt", sha256="0" * 64, outlet=f"Outlet {at}", title=None, published=day, credits=(),
            encoding="utf-8", blocks=(),
        )  # fmt: skip
        toll = 5 + 3 * (5 * at // per_story)
        count = Quantity(text=f"at least {toll}", value=float(toll), bound="at_least", counts="people killed")
        event = Time(text="on 1 March", earliest="2031-03-01", latest="2031-03-01", of="event")
        claims = [
            claim(
                key, 0, f"At least {toll} people were killed when the {thing} in {town} collapsed.", None,
                quantities=(count,), when=event,
            ),
            claim(key, 200, dice.choice([
                f"The {thing} in {town} was very likely sabotaged.",
                f"Sabotage of the {town} {thing} is very likely, given the earlier threats.",
            ]), minister, likelihood="very_likely", likelihood_words="very likely", kind="assessment"),
            *(
                claim(
                    key, 400 + 200 * i,
                    f"{word(dice)} {dice.choice(VERBS)} the {other} of {word(dice)} with {word(dice)} {dice.choice(NOUNS)}s.",
                    f"{word(dice, 2)} {word(dice)}",
                )
                for i in range(4)
            ),
        ]  # fmt: skip
        denials = ()
        if at % 5 == 0:
            said = f"The {thing} in {town} was sabotaged."
            place = Evidence(start=2000, end=2000 + len(said), text=said, verdict="verbatim", occurrences=1)
            denials = (
                Denial(
                    id=content_id("n", key), document=key, denier=party, form="denies", denied_statement=said, when=None,
                    evidence=(place,), answers=(),
                ),
            )  # fmt: skip
        reading = Reading(
            document=key, answered_by="rules", model=None, actors=(), claims=tuple(claims), denials=denials, refused=(),
            warned=(), uncovered=(),
        )  # fmt: skip
        articles.append((head, reading))
    return articles


def run(articles: int, seed: int, per_story: int) -> dict[str, float]:
    """Seconds of CPU, peak memory and what came out, for one size."""
    made = [
        pair
        for number in range(max(1, articles // per_story))
        for pair in story(number, seed, min(per_story, articles))
    ]
    heads, readings = [head for head, _ in made], [reading for _, reading in made]
    began = time.process_time()
    found = reconcile(heads, readings)
    seconds = time.process_time() - began
    return {
        "articles": len(heads),
        "claims": sum(len(reading.claims) for reading in readings),
        "seconds": round(seconds, 2),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "findings": len(found.findings),
        "shared_findings": sum(len(finding.documents) > 1 for finding in found.findings),
        "denials_tied": sum(bool(denial.answers) for denial in found.denials),
    }


def main() -> None:
    """A tenth of the size, then the size, each in its own process."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=10_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--per-story", type=int, default=PER_STORY, help="articles on one event")
    options.add_argument("--json")
    options.add_argument("--alone", action="store_true", help="one run of this size in this process, as JSON")
    given = options.parse_args()
    if given.alone:
        gc.set_threshold(20_000, 10, 10)  # as in `onrecord.cli`
        print(json.dumps(run(given.articles, given.seed, given.per_story)))
        return
    rows = [
        json.loads(
            subprocess.run(
                [
                    sys.executable,
                    __file__,
                    "--alone",
                    "--articles",
                    str(size),
                    "--seed",
                    str(given.seed),
                    "--per-story",
                    str(given.per_story),
                ],
                check=True,
                capture_output=True,
                text=True,
            ).stdout
        )
        for size in (given.articles // 10, given.articles)
    ]
    small, large = rows
    for row in rows:
        print(" · ".join(f"{key} {value}" for key, value in row.items()))
    ratio = large["seconds"] / max(small["seconds"], 0.01)
    passed = large["seconds"] <= 60 and large["peak_mb"] <= 1536 and ratio <= 13
    print(
        f"10 times the articles: {ratio:.1f} times the seconds · {'PASS' if passed else 'FAIL'} (60 s, 1536 MB, 13 times)"
    )
    if given.json:
        with open(given.json, "w", encoding="utf-8") as file:
            json.dump({"runs": rows, "ratio": round(ratio, 2), "passed": passed}, file, indent=2)
    raise SystemExit(not passed)


if __name__ == "__main__":
    main()
