"""UW factuality: how sure readers were that an event of a sentence happened (−3 to 3), against the rung of its hedges.

For each event word the sentence's negators and hedges that govern it give one of four bins: it did not happen, it is
open, it is likely, it is stated as fact. Inflation is the share of events that readers left open or likely, or denied,
and that the rung states as fact.
"""

import json
from collections import Counter
from pathlib import Path

from onrecord.text.rung import rung_of

BINS = ("not", "open", "likely", "fact")
_OF_RUNG = {
    "almost_no_chance": "not",
    "very_unlikely": "not",
    "unlikely": "not",
    "roughly_even_chance": "open",
    "likely": "likely",
    "very_likely": "likely",
    "almost_certain": "likely",
    "asserted": "fact",
    "reported": "open",
}


def bin_of(score: float) -> str:
    """The bin of readers' mean score."""
    return "not" if score < -1 else "open" if score < 1 else "likely" if score < 2.25 else "fact"


def run(path: Path, *, show: str | None) -> dict[str, float]:
    """Macro-F1 over the four bins, and the inflation rate."""
    pairs: Counter[tuple[str, str]] = Counter()
    for line in path.read_text("utf-8").splitlines():
        if not line.strip():
            continue
        case = json.loads(line)
        words = case["text"].split(" ")
        for target in case["targets"]:
            start = sum(len(word) + 1 for word in words[: target["span1"][0]])
            rung, negated = rung_of(case["text"], start)
            mine = "not" if negated and _OF_RUNG[rung] in ("fact", "likely") else _OF_RUNG[rung]
            truth = bin_of(target["label"])
            pairs[truth, mine] += 1
            if show == f"uw {truth} {mine}":
                print(f"- [{target['span_text']}] {target['label']} {case['text']}")
    f1 = []
    for name in BINS:
        hit = pairs[name, name]
        said = sum(count for (_, mine), count in pairs.items() if mine == name)
        true = sum(count for (truth, _), count in pairs.items() if truth == name)
        f1.append(2 * hit / (said + true) if said + true else 0.0)
    unsure = sum(count for (truth, _), count in pairs.items() if truth != "fact")
    inflated = sum(count for (truth, mine), count in pairs.items() if truth != "fact" and mine == "fact")
    macro = sum(f1) / len(f1)
    print(
        f"UW factuality: macro-F1 {100 * macro:.1f} ({', '.join(f'{n} {100 * v:.0f}' for n, v in zip(BINS, f1, strict=True))}), "
        f"inflation {100 * inflated / unsure:.1f} % of {unsure}, {sum(pairs.values())} events"
    )
    return {"macro_f1": macro, "inflation": inflated / unsure, "events": float(sum(pairs.values()))}
