"""Finds what is said behind the one addressed: "told reporters in Velm that", "asked him whether", "urged the union to"."""

from onrecord.text.attribution.clause_starts import FAR, ComplementKind, is_clause, there_is
from onrecord.text.attribution.words import TIMES, UNITS, Line
from onrecord.text.lexicon import Entry
from onrecord.text.pasts import OF_DEEDS, OF_SAYING
from onrecord.text.words import UP_TO_TEN


def past_addressee(line: Line, i: int, entry: Entry) -> tuple[int, ComplementKind] | None:
    """What follows the one addressed: "told reporters in Velm that", "asked him whether", "urged the union to"."""
    if line.at(i) in "JS" and line.at(i + 1) == "C":
        return None  # "hired a bank to advise it | and could bid"
    for k in range(i + (line.at(i) in "JS"), min(i + FAR, len(line))):
        tag, word = line.tag[k], line.word(k)
        if word in TIMES or word in UNITS:
            continue
        if tag == "U" and k > i and word not in ("as", "where", "than"):
            return None  # "told parliament after reports claimed that": what follows tells when
        if tag == "t" and line.at(k - 1) not in "P":
            return k, "clause"
        if k > i and "c" in entry.frames and there_is(line, k):
            return k, "clause"  # "told the Herald there was no plan"
        if tag == ":":
            return (k + 1, "quotation") if k + 1 < len(line) else None
        if tag in "Qq":
            if line.at(k + 1) == "t" and "c" in entry.frames:
                return k + 1, "clause"  # 'told staff "in terms" that'
            return k, "quotation"
        if tag == "T" and "t" in entry.frames:
            return k - (line.word(k - 1) == "not"), "infinitive"
        if (tag == "W" or word in ("if",)) and k > i and "w" in entry.frames:
            return k, "question"
        if tag == "," and line.at(k + 1) in ("Q", "q"):
            return k + 1, "quotation"
        if tag in "PT" and word in entry.prepositions and k > i:
            return k + 1, "object"
        if tag == "S" and k > i and word != "who":
            return k, "clause"
        if tag in "D" and k > i and line.at(k - 1) in "NxJ" and "c" in entry.frames:
            if word in UP_TO_TEN and line.at(k + 1) in ":QqPt," and line.word(k + 1) != "of":
                continue  # "told Channel Four: “…”"
            return (k, "clause") if is_clause(line, k, loosely=True) else None
        if (tag == "N" and k > i and line.at(k - 1) in "J") or (
            tag == "N" and line.at(k - 1) == "x" and k > i and "c" in entry.frames
        ):
            if is_clause(line, k, loosely=True):
                return k, "clause"
            if line.at(k - 1) in "J":
                return None
        if tag == "x" and "c" in entry.frames and _behind_listeners(line, i, k) and is_clause(line, k, loosely=True):
            return k, "clause"  # "told the jury petrol had been poured"
        if tag in ";.-BHMO":
            return None
        if tag == ",":
            return _past_aside(line, k + 1, entry)
    return None


_LISTENERS = frozenset(
    """jury jurors inquest hearing tribunal committee panel inquiry court parliament congress reporters journalists residents
    mps lawmakers senators councillors councilors magistrates police officers detectives investigators viewers listeners readers
    supporters staff workers employees colleagues parents pupils students customers passengers members delegates
    shareholders investors fans voters villagers neighbours neighbors relatives""".split()
)
"""those who are told things, by the one word behind "told" or "told the" """


def _behind_listeners(line: Line, i: int, k: int) -> bool:
    """Whether the word at `k` stands right behind those addressed from `i` on, and says nothing of them: no "gathered"."""
    if line.word(k - 1) not in _LISTENERS or k - 1 - (line.at(i) == "D") != i:
        return False
    word = line.word(k)
    return not (word.endswith(("ed", "ing", "ly", "wards")) or word in OF_DEEDS or word in OF_SAYING)


def _past_aside(line: Line, i: int, entry: Entry) -> tuple[int, ComplementKind] | None:
    """What follows an aside after the addressee: "told the council, after a night of talks, that"."""
    if line.at(i) == "S" and line.word(i) != "who" and "c" in entry.frames:
        said = line.word(i + 1) in ("said", "says") and line.at(i + 2) == ","  # "When he told her, he said, she wept"
        return None if said else (i, "clause")
    for k in range(i, min(i + 2 * FAR, len(line))):
        if line.tag[k] == "t" and line.at(k - 1) in ",)":
            return k, "clause"
        if line.tag[k] == "T" and line.at(k - 1) == "," and "t" in entry.frames:
            return k, "infinitive"
        if line.tag[k] in ";:-":
            return None
    return None
