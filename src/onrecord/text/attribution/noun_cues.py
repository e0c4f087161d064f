"""Finds attributions that hang on a noun: "his claim that", "they voiced concern about", "she is a critic of"."""

from onrecord.text.attribution.complements import after
from onrecord.text.attribution.edges import Phrase, looks_past, opens_with_verb
from onrecord.text.attribution.endings import clause_end, object_end
from onrecord.text.attribution.found import NOUN, Found
from onrecord.text.attribution.main_clause import main_subject
from onrecord.text.attribution.main_verbs import before_main_verb
from onrecord.text.attribution.phrases import before
from onrecord.text.attribution.words import TIMES, Line, is_participle
from onrecord.text.lexicon import Entry, Force, nouns, plain_verbs
from onrecord.text.words import POSSESSIVES


def find(line: Line) -> list[Found]:
    known = nouns()
    if known.keys().isdisjoint(line.low):
        return _by_side(line)
    found = []
    for i, word in enumerate(line.low):
        entry = known.get(word)
        if entry is None or line.tag[i] not in "xN":
            continue
        owner, cue = owner_of(line, i), i
        if owner is None or line.word(owner.head) in POSSESSIVES:
            # "He offered his congratulations to": whose they are, the verb's subject tells better than "his".
            doer, verb = _light_verb(line, i)
            owner, cue = (doer, verb) if doer is not None or owner is None else (owner, cue)
        told = _told_by_noun(line, i, entry, owner)
        if told is not None:
            found.append(told)
            continue
        follows = after(line, i + 1, entry)
        if owner is None and (follows is None or not _needs_no_owner(line, i, follows.start, entry)):
            continue
        if follows is None or follows.kind not in ("clause", "infinitive", "object", "quotation"):
            continue
        if line.at(i + 1) not in "tTPQq:" or (follows.kind != "quotation" and "," in line.tag[i + 1 : follows.start]):
            continue  # "found no evidence of a bomb, | officials said"
        stop = follows.end if follows.kind == "clause" else _before_verb(line, follows.start, follows.end)
        if _is_subject(line, owner, i):
            stop = before_main_verb(line, follows.start, stop, clause=follows.kind == "clause")
        if line.at(0) in "PU" and "," not in line.tag[:i]:
            # "Despite its claims of a win, the party lost": the opening ends at its comma.
            stop = next((k for k in range(follows.start + 1, stop) if line.tag[k] == ","), stop)
        found.append(
            Found(
                entry.lemma + NOUN,
                entry.force,
                (cue, i + 1),
                owner,
                ((follows.start, stop),),
                follows.kind == "clause",
            )
        )
    return [*found, *_by_side(line)]


def _is_subject(line: Line, owner: Phrase | None, i: int) -> bool:
    """Whether a noun opens its clause, so that the clause's verb comes after what hangs on the noun."""
    k = (owner.start if owner is not None and owner.start < i else i) - 1
    while line.at(k) in "DxR#" and k >= 0:
        k -= 1
    return line.at(k) in ".,;" or (line.at(k) in "CU" and line.at(k - 1) in ",.")


_HELD_BY_MANY = frozenset("fear concern worry doubt speculation rumour rumor allegation accusation suspicion".split())
"""Nouns for what is in the air, told without saying whose it is: "fears that", "amid concern over"."""


_IN_THE_AIR = _HELD_BY_MANY | frozenset(
    "call support opposition hope criticism praise talk anger outrage demand".split()
)
"""Nouns that open a sentence, or follow "amid", without saying whose it is: "calls for", "amid anger over"."""


def _needs_no_owner(line: Line, i: int, start: int, entry: Entry) -> bool:
    if line.at(start) == "t":
        return entry.lemma in _HELD_BY_MANY or _there_is(line, i)
    opens = (
        line.at(i - 1) == "."
        or line.word(i - 1) in ("amid", "despite")
        or (line.at(i - 1) in "xR" and line.at(i - 2) == ".")
    )
    return opens and entry.lemma in _IN_THE_AIR


def _there_is(line: Line, i: int) -> bool:
    """Whether "there is" stands before a noun: "there is some evidence that"."""
    k = i - 1
    while k > 0 and line.tag[k] in "DxR#" and line.word(k) != "there":
        k -= 1
    return line.at(k) == "B" and "there" in line.low[max(0, k - 3) : k]


def _told_by_noun(line: Line, i: int, entry: Entry, owner: Phrase | None) -> Found | None:
    """ "Her argument is that the pier fell": the clause after the verb is what the noun tells."""
    k = i + 1
    while line.at(k) in "BHR":
        k += 1
    if owner is None or k == i + 1 or line.at(k) not in "tW" or "c" not in entry.frames:
        return None
    return Found(entry.lemma + NOUN, entry.force, (i, k), owner, ((k, clause_end(line, k)),), True)


_SIDES: dict[str, Force] = {
    "critic": "accuses", "opponent": "disputes", "skeptic": "disputes", "sceptic": "disputes", "supporter": "stands",
    "advocate": "stands", "proponent": "stands", "defender": "stands", "backer": "stands", "fan": "stands", "admirer": "stands",
    "champion": "stands", "believer": "believes",
}  # fmt: skip
"""Nouns for one who takes a side, and what that does: "she has been a critic of"."""


def _by_side(line: Line) -> list[Found]:
    found: list[Found] = []
    if _SIDES.keys().isdisjoint(line.low):
        return found
    for i, word in enumerate(line.low):
        force = _SIDES.get(word)
        if force is None or line.word(i + 1) not in ("of", "in", "for") or i + 2 >= len(line):
            continue
        k = i - 1
        while k > 0 and line.tag[k] in "DxR":
            k -= 1
        if line.at(k) != "B" or line.at(k + 1) not in "DR":
            continue
        group = k
        while group > 0 and line.tag[group - 1] in "BHMR":
            group -= 1
        source = before(line, group)
        if source is not None:
            found.append(Found(word + NOUN, force, (i, i + 1), source, ((i + 2, object_end(line, i + 2)),), False))
    return found


def _before_verb(line: Line, start: int, end: int) -> int:
    """Where the noun's own phrase ends and the verb it is the subject of begins: "his plan to run | would cost"."""
    for k in range(start + 1, end):
        if line.tag[k] in "SWtU":
            return end
        if line.tag[k] in "BHM":
            return k
    return end


def owner_of(line: Line, i: int) -> Phrase | None:
    """Whose the noun is: "his", or a phrase that ends in a possessive."""
    k = i - 1
    while k >= 0 and line.tag[k] in "x#R" and i - k <= 3:
        k -= 1
    if line.word(k) in POSSESSIVES:
        return Phrase(k, k + 1, k)
    if k > 0 and line.tag[k] == "'" and line.word(k - 1) not in TIMES:
        owner = before(line, k)
        return _behind_verb(line, owner) if owner is not None else None
    return None


def _behind_verb(line: Line, owner: Phrase) -> Phrase:
    """The owner alone, where a verb has been taken for a part of it: "the union embraced | the firm's claims"."""
    verbs = [
        n
        for n in range(owner.start, owner.end - 1)
        if looks_past(line, n) or (n == owner.start and (opens_with_verb(line, owner) or _is_infinitive(line, n)))
    ]
    if not verbs:
        return owner
    start = verbs[-1] + 1
    while line.at(start) in "PR" and start < owner.end - 1:
        start += 1  # "pounced quickly on | the firm's claims"
    return Phrase(start, owner.end, max(owner.head, start))


def _is_infinitive(line: Line, i: int) -> bool:
    """Whether a verb in its base form stands there: "could not | confirm the firm's claims"."""
    form = plain_verbs().get(line.word(i))
    return line.tag[i] == "x" and line.at(i - 1) in "MTRO" and form is not None and "base" in form.shapes


_LIGHT = frozenset(
    """make makes made making take takes took taken taking have has had having give gives gave given giving express
    expresses expressed expressing voice voices voiced voicing raise raises raised raising offer offers offered offering
    issue issues issued issuing pin pins pinned pinning affirm affirms affirmed cast casts
    casting lodge lodged launch launches launched launching show shows showed
    pay pays paid paying put puts putting lay laid level levelled leveled draw drew repeat repeats repeated""".split()
)
"""Verbs that say little beside a noun: "made the claim that", "cast doubt on"."""


def _light_verb(line: Line, i: int) -> tuple[Phrase | None, int]:
    """Whose a noun is by a light verb before it, and where that verb stands."""
    k = i - 1
    while k >= 0 and i - k <= 4 and line.tag[k] in "DxR#N" and line.word(k) not in _LIGHT:
        k -= 1
    if line.word(k) not in _LIGHT:
        return None, i
    group = k
    while group > 0 and line.tag[group - 1] in "BHMORT":
        group -= 1
    hangs = (is_participle(line.word(k)) and group == k) or any(line.tag[n] == "T" for n in range(group, k))
    found = main_subject(line, group) if hangs or line.at(group - 1) in "C," else before(line, group)
    return found, k
