"""Measures the quotation finder, beside its peers, in one run: `python bench/locate.py`.

Prints a table and writes the same as JSON. Time is CPU seconds of the process; memory is what `tracemalloc` sees. Peers
run in processes of their own with a time limit for each cell; one that is not installed is left out with a word.
"""

import argparse
import json
import multiprocessing
import random
import re
import sys
import time
import tracemalloc
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache, partial
from pathlib import Path

from locate_corpora import LANGUAGES, Corpus, english, from_folder, in_language, invented, name
from locate_damage import DAMAGES, DISTURBANCES, Class, Source, mixed
from locate_peers import PEERS, Peer
from onrecord.text.locate import Located, QuoteFinder, locate

Place = tuple[int, int]
TRIES = 400
SIZES = (5_000, 50_000, 500_000)
COUNTS = (10, 100, 1_000)


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    work: str
    cell: str
    measured: str
    bar: str
    met: bool | None
    """None where there is no bar"""


@dataclass(frozen=True)
class Quoted:
    """A quotation and the place it was taken from."""

    quote: str
    place: Place


def cut(corpus: Corpus, count: int, rng: random.Random, *, overlapping: bool = False) -> list[Quoted]:
    """Quotations from all over a text, in order, at the edges of words, each standing there once."""
    text, found = corpus.text, []
    letters = _letters(text)
    spaceless = " " not in text[:400]
    for _ in range(count * 20):
        start, end = rng.choice(corpus.sentences)
        edges = [
            start,
            *(start + m.end() for m in re.finditer(r"(?<!\d)(?=\D)" if spaceless else r"\s+", text[start:end])),
        ]
        if len(edges) < 6:
            continue
        first = rng.randrange(max(1, len(edges) - 5)) if rng.random() < 0.5 else 0
        last = rng.randrange(first + 5, len(edges)) if rng.random() < 0.5 else len(edges)
        begin, finish = edges[first], end if last == len(edges) else edges[last]
        if overlapping and rng.random() < 0.7:
            finish = min(len(text), end + rng.randint(30, 200))
            finish = text.find(" ", finish) if not spaceless else finish
            finish = len(text) if finish < 0 else finish
        quote = text[begin:finish].rstrip()
        if len(quote) > 9 and letters.count(_letters(quote)) == 1:
            found.append(Quoted(quote, (begin, begin + len(quote))))
        if len(found) == count:
            break
    return sorted(found, key=lambda quoted: quoted.place)


@lru_cache(maxsize=32)
def _letters(text: str) -> str:
    """Only letters and digits, in lower case: what two typographic variants of a passage have in common."""
    return re.sub(r"[\W_]+", "", text).casefold()


def right(located: Located, place: Place) -> bool:
    """Whether one span was found and it is the very place, outer marks apart."""
    if len(located.spans) != 1:
        return False
    span = located.spans[0]
    return abs(span.start - place[0]) <= 2 and abs(span.end - place[1]) <= 2


def timed(work: Callable[[], object]) -> tuple[float, object]:
    """CPU seconds and the result."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def share(good: int, of: int) -> str:
    """ "98.5 % of 400"."""
    return f"{100 * good / of:.1f} % of {of}" if of else "none"


# --- what it must show ----------------------------------------------------------------------------------------------


def exact(corpora: Sequence[Corpus], rng: random.Random) -> Iterator[Row]:
    """Exact quotations, in order, shuffled and overlapping."""
    for corpus in corpora:
        for count in COUNTS:
            for order in ("in order", "shuffled", "overlapping"):
                quoted = cut(corpus, count, rng, overlapping=order == "overlapping")
                if order != "in order":
                    rng.shuffle(quoted)
                seconds, found = timed(partial(locate, corpus.text, [q.quote for q in quoted]))
                pairs = list(zip(found, quoted, strict=True))  # type: ignore[call-overload]
                fits = [f.verdict == "verbatim" and f.accepted and right(f, q.place) for f, q in pairs]
                good = sum(fits)
                for (found_, _), fit in zip(pairs, fits, strict=True):
                    if not fit:
                        complain("exact", found_.quote, found_)
                cell = f"{corpus.name}, {count} {order}"
                yield Row("exact", cell, f"{share(good, len(pairs))}, {seconds:.3f} s", "100 %", good == len(pairs))


def disturbed(corpora: Sequence[Corpus], rng: random.Random) -> Iterator[Row]:
    """Typographic disturbance, each kind alone and three at a time."""
    for corpus in corpora:
        finder = QuoteFinder(corpus.text)
        for kind, disturb in {**DISTURBANCES, "mixed": mixed}.items():
            tried = good = 0
            for quoted in cut(corpus, TRIES, rng):
                other = disturb(quoted.quote, rng)
                if other == quoted.quote or other in corpus.text:
                    continue
                tried += 1
                found = finder.find(other)
                fits = found.accepted and found.verdict == "typography" and right(found, quoted.place)
                good += fits
                if not fits:
                    complain(kind, other, found)
            yield Row("typography", f"{corpus.name}, {kind}", share(good, tried), "100 %", good == tried)


def damaged(corpora: Sequence[Corpus], rng: random.Random) -> Iterator[Row]:
    """Every class of damage: none accepted, and named for what it is."""
    for corpus in corpora:
        finder, makers = QuoteFinder(corpus.text), _sources(corpus, rng)
        for title, kind in DAMAGES.items():
            tried = accepted = named = 0
            for source in makers:
                quote = kind.damage(source, rng)
                if quote is None or quote == source.quote or _stands(quote, corpus.text):
                    continue
                tried += 1
                found = finder.find(quote)
                accepted += found.accepted
                fits = _named(found, kind)
                named += fits
                if found.accepted or not fits:
                    complain(title, quote, found)
            yield Row("damage accepted", f"{corpus.name}, {title}", f"{accepted} of {tried}", "0", accepted == 0)
            met = named >= kind.bar * tried
            yield Row("damage named", f"{corpus.name}, {title}", share(named, tried), f"≥ {100 * kind.bar:.0f} %", met)


def _named(found: Located, kind: Class) -> bool:
    return found.verdict in kind.verdicts and (not kind.kinds or {edit.kind for edit in found.edits} <= kind.kinds)


def _stands(quote: str, text: str) -> bool:
    return quote.casefold() in text.casefold() if len(text) < 60_000 else quote in text


def _sources(corpus: Corpus, rng: random.Random) -> list[Source]:
    names = tuple(sorted(set(re.findall(r"(?<=[a-z,] )[A-Z][a-z]{3,}(?=[ ,.])", corpus.text)) - _NO_NAMES))[:4000]
    chosen = [text for text in (corpus.text[a:b] for a, b in corpus.sentences) if 50 < len(text) < 400]
    rng.shuffle(chosen)
    sentences = chosen[: TRIES * 3]
    return [Source(s, rng.choice(sentences), invented(rng), names) for s in sentences]


_NO_NAMES = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
    October November December There They This That These When What Where While With Will Would Could Should Must From After
    Before Then Than Here Your""".split()
)


def complain(title: str, quote: str, found: Located) -> None:
    """Prints a miss, when asked to."""
    if VERBOSE:
        edits = [(edit.kind, edit.source, edit.quoted) for edit in found.edits]
        print(f"  {title}: {quote!r}\n    {found.verdict} {found.accepted} {edits} {[s.text for s in found.spans]}")


VERBOSE = False


def twice(rng: random.Random) -> Iterator[Row]:
    """The same words from two speakers: the right one by sentence number and by speaker."""
    tried = by_sentence = by_speaker = counted = 0
    for seed in range(200):
        corpus = english(6_000, 5_000 + seed)
        words = "We are " + " ".join(rng.choice(corpus.text.split()).strip("“”‘’.,;—…") for _ in range(6)).strip()
        speakers = (name(rng), name(rng))
        shape = rng.choice(
            ("“{q},” said {s}.", "“{q},” {s} said on Monday.", "{s} said: “{q}.”", "{s} told reporters “{q}.”")
        )
        text, numbers = _with_both(corpus, [shape.format(q=words, s=speaker) for speaker in speakers], rng)
        finder = QuoteFinder(text)
        for speaker in speakers:
            sentence = next(
                n for n, (a, b) in enumerate(finder.sentences, 1) if words in text[a:b] and speaker in text[a:b]
            )
            place = finder.sentences[sentence - 1]
            numbered, spoken = finder.find(words, sentence=sentence), finder.find(words, speaker=speaker.split()[-1])
            tried += 1
            counted += len(numbered.occurrences) == len(spoken.occurrences) == 2
            by_sentence += place[0] <= numbered.spans[0].start < place[1] and numbered.why == "sentence"
            by_speaker += place[0] <= spoken.spans[0].start < place[1] and spoken.why == "speaker"
        del numbers
    yield Row("twice", "right by sentence", share(by_sentence, tried), "100 %", by_sentence == tried)
    yield Row("twice", "right by speaker", share(by_speaker, tried), "100 %", by_speaker == tried)
    yield Row("twice", "two occurrences", share(counted, tried), "100 %", counted == tried)


def _with_both(corpus: Corpus, lines: Sequence[str], rng: random.Random) -> tuple[str, None]:
    parts = [corpus.text[a:b] for a, b in corpus.sentences]
    first = rng.randrange(len(parts))
    second = first + 1 if rng.random() < 0.4 else rng.randrange(len(parts))
    for at, line in zip(sorted((first, second), reverse=True), rng.sample(list(lines), 2), strict=True):
        parts.insert(at, line)
    return " ".join(parts), None


def languages(rng: random.Random) -> Iterator[Row]:
    """Five languages, Korean also decomposed on either side."""
    for language in LANGUAGES:
        corpus, made_up = in_language(language, 50_000, 11), in_language(language, 20_000, 12)
        forms: dict[str, tuple[Callable[[str], str], Callable[[str], str]]] = {"": (str, str)}
        if language == "Korean":
            nfd = partial(unicodedata.normalize, "NFD")
            forms |= {", text in NFD": (nfd, str), ", quote in NFD": (str, nfd), ", both in NFD": (nfd, nfd)}
        for title, (of_text, of_quote) in forms.items():
            text = of_text(corpus.text)
            finder = QuoteFinder(text)
            quoted = cut(corpus, TRIES, rng)
            found = [finder.find(of_quote(q.quote)) for q in quoted]
            good = sum(
                f.accepted and unicodedata.normalize("NFC", f.spans[0].text) == unicodedata.normalize("NFC", q.quote)
                for f, q in zip(found, quoted, strict=True)
            )
            yield Row("languages", f"{language}{title}, exact", share(good, len(quoted)), "100 %", good == len(quoted))
            lies = [made_up.text[a:b] for a, b in made_up.sentences[:TRIES]]
            accepted = sum(finder.find(of_quote(lie)).accepted for lie in lies)
            yield Row("languages", f"{language}{title}, invented", f"{accepted} of {len(lies)}", "0", accepted == 0)
            digits = [re.sub(r"\d", lambda m: str((int(m.group()) + 1) % 10), q.quote, count=1) for q in quoted]
            changed = [d for d, q in zip(digits, quoted, strict=True) if d != q.quote and d not in corpus.text]
            results = [finder.find(of_quote(d)) for d in changed]
            accepted, named = sum(f.accepted for f in results), sum(_is_figure(f) for f in results)
            measured = f"{accepted} accepted, {share(named, len(results))} named"
            yield Row("languages", f"{language}{title}, one digit", measured, "0", accepted == 0)


def _is_figure(found: Located) -> bool:
    return {edit.kind for edit in found.edits} == {"figure"}


def _half_disturbed(corpus: Corpus, count: int, rng: random.Random) -> list[str]:
    quotes = [quoted.quote for quoted in cut(corpus, count, rng)]
    return [mixed(quote, rng) if n % 2 else quote for n, quote in enumerate(quotes)]


def speed(rng: random.Random) -> Iterator[Row]:
    """Time a quotation with the build included, and how it grows."""
    corpora = {size: english(size, 21) for size in (50_000, 500_000, 5_000_000)}
    quotes = _half_disturbed(corpora[500_000], 1_000, rng)
    seconds = min(timed(partial(locate, corpora[500_000].text, quotes))[0] for _ in range(3))
    each = 1000 * seconds / len(quotes)
    yield Row("speed", "1,000 quotes in 500 KB, half disturbed", f"{each:.2f} ms a quote", "≤ 3 ms", each <= 3)
    altered = [
        _altered(quote) if n % 2 else quote
        for n, quote in enumerate(q.quote for q in cut(corpora[500_000], 1_000, rng))
    ]
    seconds, _ = timed(partial(locate, corpora[500_000].text, altered))
    each = 1000 * seconds / len(altered)
    yield Row("speed", "1,000 quotes in 500 KB, half altered", f"{each:.2f} ms a quote", "≤ 3 ms", each <= 3)
    for small, large in ((50_000, 500_000), (500_000, 5_000_000)):
        times = [_best_of(corpora[size], _half_disturbed(corpora[size], 200, rng)) for size in (small, large)]
        growth = times[1] / times[0]
        cell = f"200 quotes, {small // 1000} KB to {large // 1000} KB"
        yield Row("speed", cell, f"× {growth:.1f} time ({times[0]:.3f} s to {times[1]:.3f} s)", "≤ × 12", growth <= 12)
    times = [_best_of(corpora[500_000], quotes[:count]) for count in (100, 1_000)]
    growth = times[1] / times[0]
    yield Row("speed", "500 KB, 100 to 1,000 quotes", f"× {growth:.1f} time", "≤ × 12", growth <= 12)
    article = english(12_000, 33)
    seconds = _best_of(article, _half_disturbed(article, 30, rng))
    yield Row("speed", "an article: 30 quotes in 12 KB", f"{1000 * seconds:.1f} ms in all", "", None)


def _altered(quote: str) -> str:
    words = quote.split(" ")
    words[len(words) // 2] = "zebra"
    return " ".join(words)


def _best_of(corpus: Corpus, quotes: Sequence[str]) -> float:
    return min(timed(partial(locate, corpus.text, quotes))[0] for _ in range(3))


def worst(rng: random.Random) -> Iterator[Row]:
    """Cases made to hurt: each by time and by memory, measured apart."""
    half = english(500_000, 41)
    made_up = english(3_000, 43).text
    misses = " ".join(
        f"On day {n} the army lost {n * 7919 % 10007} men near {name(rng)} and took the bridge." for n in range(10_000)
    )
    nfd = unicodedata.normalize("NFD", in_language("Korean", 250_000, 44).text)
    line = " ".join(english(5_000_000, 42).text.split())
    curly = line[-300:-40].replace(",", ",\u00a0")
    repeated = "buffalo " * 62_500
    cases = {
        "1,000 characters invented, 500 KB": (half.text, made_up[:1000]),
        "one repeated word, 500 KB: that word": (repeated, "buffalo"),
        "one repeated word, 500 KB: 1,000 characters of it": (repeated, ("buffalo " * 125).strip()),
        "one repeated word, 500 KB: with one other": (repeated, "buffalo " * 60 + "bison " + "buffalo " * 60),
        "one letter 500,000 times": ("a" * 500_000, "aaaa"),
        "one letter and space 250,000 times": ("a " * 250_000, "a a a b a a a"),
        "5 MB in one line: exact": (line, line[4_000_000:4_000_200]),
        "5 MB in one line: disturbed": (line, curly),
        "5 MB in one line: invented": (line, made_up[:1000]),
        "10,000 near-misses: one of them, altered": (
            misses,
            "the army lost 10999 men near Nowhere and took the bridge.",
        ),
        "10,000 near-misses: long": (misses, misses[400_000:401_000].replace("army", "navy")),
        "10,000 ellipses": ("so … it … was … not … so. " * 2_500, "so … it … was … all … so"),
        "500 KB of spaces": ("a" + " " * 500_000 + "b", "a b c"),
        "500 KB of marks": ("“" * 250_000 + "—…" * 125_000, "“—…“ who"),
        "decomposed Korean, 600 KB": (nfd, unicodedata.normalize("NFC", nfd[300_000:300_100]).strip()),
    }
    for cell, (text, quote) in cases.items():
        seconds = min(timed(partial(locate, text, [quote]))[0] for _ in range(2))
        tracemalloc.start()
        locate(text, [quote])
        peak = tracemalloc.get_traced_memory()[1] / sys.getsizeof(text)
        tracemalloc.stop()
        met = seconds <= 1 and peak <= 20
        yield Row("worst cases", cell, f"{seconds:.3f} s, {peak:.1f} × the text", "≤ 1 s, ≤ 20 ×", met)


# --- peers ----------------------------------------------------------------------------------------------------------


def peers(names: Sequence[str], limit: float, rng: random.Random) -> Iterator[Row]:
    """The peers beside us on exact quotations and on what must not be found."""
    for size, count in ((5_000, 10), (5_000, 100), (50_000, 100), (500_000, 100), (500_000, 1_000)):
        corpus = english(size, 51)
        ordered = cut(corpus, count, rng)
        shuffled = rng.sample(ordered, len(ordered))
        for order, quoted in (("in order", ordered), ("shuffled", shuffled)):
            cell = f"{size // 1000} KB, {len(quoted)} {order}"
            quotes = [q.quote for q in quoted]
            ours = _best_of(corpus, quotes)
            good = sum(right(found, q.place) for found, q in zip(locate(corpus.text, quotes), quoted, strict=True))
            measured = f"{good} of {len(quoted)} right, {ours:.4f} s"
            yield Row("peers", f"{cell}: onrecord", measured, "all", good == len(quoted))
            yield from (_beside(peer, corpus, quoted, cell, ours, limit, order) for peer in names)
    corpus = english(5_000, 52)
    for title in ("one digit changed", "negator added"):
        sources = _sources(corpus, rng)
        lies = [lie for source in sources if (lie := DAMAGES[title].damage(source, rng)) and lie not in corpus.text][
            :40
        ]
        kept = sum(found.accepted for found in locate(corpus.text, lies))
        yield Row("peers", f"{title}: onrecord", f"{kept} of {len(lies)} kept", "0", kept == 0)
        for peer in names:
            outcome = _in_child(peer, corpus.text, lies, limit)
            said = (
                outcome if isinstance(outcome, str) else f"{sum(p is not None for p in outcome[1])} of {len(lies)} kept"
            )
            yield Row("peers", f"{title}: {peer}", said, "", None)


def _beside(
    peer: str, corpus: Corpus, quoted: Sequence[Quoted], cell: str, ours: float, limit: float, order: str
) -> Row:
    outcome = _in_child(peer, corpus.text, [q.quote for q in quoted], limit)
    if isinstance(outcome, str):
        return Row("peers", f"{cell}: {peer}", outcome, "", None)
    seconds, places = outcome
    near = sum(
        p is not None and abs(p[0] - q.place[0]) <= 3 and abs(p[1] - q.place[1]) <= 3
        for p, q in zip(places, quoted, strict=True)
    )
    times = seconds / ours
    measured = f"{near} of {len(quoted)} right, {seconds:.4f} s, {times:.1f} × our time"
    if peer != "langextract":
        return Row("peers", f"{cell}: {peer}", measured, "", None)
    bar, met = ("≥ 100 ×", times >= 100) if order == "shuffled" else ("≥ 1 ×", times >= 1)
    return Row("peers", f"{cell}: {peer}", measured, bar, met)


def _in_child(peer: str, text: str, quotes: Sequence[str], limit: float) -> tuple[float, list[Place | None]] | str:
    """CPU seconds and places from a process of its own, or why there are none."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(peer, text, quotes, theirs))
    process.start()
    theirs.close()
    try:
        answer = ours.recv() if ours.poll(limit) else f"not finished after {limit:.0f} s"
    except EOFError:
        answer = "failed"
    process.kill()
    process.join()
    return answer


def _answer(peer: str, text: str, quotes: Sequence[str], out: "multiprocessing.connection.Connection") -> None:
    try:
        find: Peer = PEERS[peer]()
    except ImportError:
        out.send("skipped: not installed")
        return
    find(text[:200], ["warm up"])
    out.send(timed(partial(find, text, quotes)))


# --- the run --------------------------------------------------------------------------------------------------------

SECTIONS = ("exact", "disturbed", "damaged", "twice", "languages", "speed", "worst", "peers")


def run(options: argparse.Namespace) -> list[Row]:
    """All sections asked for, printed as they come."""
    corpora = [english(size, 7) for size in SIZES]
    news = from_folder(options.data, 500_000) if options.data else None
    if options.data and news is None:
        print(f"no texts in {options.data}: news left out")
    middle = [corpora[1], *([news] if news else [])]
    makers: dict[str, Callable[[random.Random], Iterator[Row]]] = {
        "exact": partial(exact, [*corpora, *([news] if news else [])]),
        "disturbed": partial(disturbed, middle),
        "damaged": partial(damaged, middle),
        "twice": twice,
        "languages": languages,
        "speed": speed,
        "worst": worst,
        "peers": partial(peers, options.peers, options.limit),
    }
    rows: list[Row] = []
    for section in options.only or SECTIONS:
        for row in makers[section](random.Random(options.seed)):
            rows.append(row)
            print(f"{_sign(row)} {row.work:16} {row.cell:58} {row.measured:44} {row.bar}", flush=True)
    return rows


def _sign(row: Row) -> str:
    return {None: " ", True: "✓", False: "✗"}[row.met]


def main() -> int:
    """Runs the benchmark; exit 1 when a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--data", type=Path, default=Path("../shared/corpora/polnear/text"), help="a folder of .txt articles"
    )
    parser.add_argument("--json", type=Path, default=Path("build/bench-locate.json"), help="where the numbers go")
    parser.add_argument("--only", nargs="*", choices=SECTIONS, help="these sections alone")
    parser.add_argument("--peers", nargs="*", choices=sorted(PEERS), default=sorted(PEERS), help="these peers alone")
    parser.add_argument("--limit", type=float, default=120.0, help="seconds a peer may take for a cell")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", action="store_true", help="print every miss")
    options = parser.parse_args()
    global VERBOSE
    VERBOSE = options.verbose
    rows = run(options)
    options.json.parent.mkdir(parents=True, exist_ok=True)
    options.json.write_text(json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=1) + "\n", "utf-8")
    missed = [row for row in rows if row.met is False]
    print(f"{sum(row.met is True for row in rows)} bars met, {len(missed)} missed; numbers in {options.json}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
