"""Who says what: the source, the cue and the content of every attribution in a document.

Works sentence by sentence on a copy in which quoted words are masked, so that a verb inside a quotation is never taken
for the cue. A source that is a pronoun or a role is resolved to the person the article named last in that role.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from onrecord.records import Document
from onrecord.text.cues import alternatives, forms
from onrecord.text.names import Name, fold_name, names_in, without_role
from onrecord.text.quotations import Quotation, quotations_in
from onrecord.text.sentences import Sentence, sentences_of

Range = tuple[int, int]
"""Half-open code point offsets into the document's text."""

AttributionKind = Literal["direct", "indirect", "mixed"]

MASK = "\ufffc"
_PRONOUNS = frozenset({"he", "she", "they", "it", "who"})
_SOURCE_NOUNS = frozenset(
    """official officials minister ministry spokesman spokeswoman spokesperson spokesmen police source sources witness
    witnesses government company agency report reports media statement lawmaker lawmakers expert experts analyst
    analysts army military group residents doctors newspaper study survey poll president leader chief governor mayor
    prosecutor prosecutors court judge lawyer lawyers investigators authorities administration department office
    council committee commission union party campaign organisation organization institute university bank firm
    operator owner mother father family son daughter brother sister survivor survivors driver resident passenger
    passengers professor researcher researchers scientists critics activists militants rebels kremlin parliament
    embassy ambassador delegation commander general officer officers soldiers channel broadcaster network outlet
    website daily magazine tv television document agreement letter memo filing indictment complaint director head
    chairman executive secretary senator candidate observatory monitor monitors service services union workers
    worker employee employees neighbours neighbor man woman people some many others one""".split()
)
_AUXILIARIES = (
    r"(?:has|have|had|was|is|are|were|also|later|earlier|then|reportedly|repeatedly|already|previously|recently|again|now"
    r"|further|often|subsequently|separately|meanwhile|too|additionally|immediately|publicly|quickly|strongly|would|will|could|did|does)"
)
_AUXILIARY_TAIL = re.compile(rf"(?:\s+(?:{_AUXILIARIES}|\w+ly))+$", re.IGNORECASE)
_ACCORDING = re.compile(
    r"\b(?:according\s+to|as\s+reported\s+by|reported\s+by|citing|quoted\s+by|in\s+the\s+words\s+of)\s+", re.IGNORECASE
)
_CLAUSE_START = re.compile(
    rf"[,;:—–{MASK}]|\s-\s|\b(?:and|but|while|when|as|because|although|that|after|which|where)\b", re.IGNORECASE
)
_AFTER_CUE = re.compile(
    r"\s*(?P<rest>(?:(?:the|a|an|his|her|its|their)\s+)?[^,.;:]{0,80}?)?\s*(?P<that>\bthat\b|:|,\s*(?=[\ufffc“\"]))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words, the one who says them, and the cue that tells so."""

    sentence: int
    kind: AttributionKind
    content: tuple[Range, ...]
    cue: Range | None
    """None where a quotation goes on under the cue of the sentence before"""
    source: Range | None
    """None where a quotation goes on"""
    speaker: str | None
    """the source's name, resolved as far as the article allows; None when it cannot be told"""
    role: str | None


@cache
def _cue_pattern() -> re.Pattern[str]:
    verbs = forms("saying") | forms("denying") | forms("disputing") | forms("accusing")
    # Base forms and -ing forms rarely attribute in a news report's main clause and often are nouns.
    finite = {
        verb for verb in verbs if verb.endswith(("ed", "s")) or verb in ("said", "told", "wrote", "thought", "put")
    }
    noise = {
        "reports",
        "claims",
        "comments",
        "notes",
        "states",
        "posts",
        "estimates",
        "charges",
        "agreed",
        "read",
        "reads",
    }
    return re.compile(rf"\b(?:{alternatives(finite - noise)}|says|states that|notes that|claims that)\b", re.IGNORECASE)


class _Scene:
    """The people an article has named so far, most recent last."""

    def __init__(self) -> None:
        self.people: list[tuple[str, str]] = []

    def meet(self, name: str, role: str | None) -> None:
        known = next((full for full, _ in reversed(self.people) if _same_person(full, name)), None)
        self.people.append((known if known and len(known) >= len(name) else name, (role or "").casefold()))

    def resolve(self, source: str) -> tuple[str | None, str | None]:
        """The person a source phrase means, and the role it gives them."""
        bare = source.strip(" ,")
        words = bare.casefold().split()
        if len(words) == 1 and words[0] in ("he", "she", "who"):
            return (self.people[-1][0] if self.people else None), None
        named = [name for name in names_in(bare) if not _is_nationality_only(name, bare)]
        if named:
            name, role = without_role(named[-1].text if len(named) == 1 else _the_person(named, bare))
            if name.casefold() not in _SOURCE_NOUNS and not _ends_in_noun(bare):
                full = next((full for full, _ in reversed(self.people) if _same_person(full, name)), name)
                return full, role
        for full, role in reversed(self.people):
            if role and words and words[-1] in role.split() and words[0] in ("the", "mr", "ms"):
                return full, None
        return bare or None, None


def _same_person(full: str, name: str) -> bool:
    """Whether a shorter mention is part of a full name: "Kim" or "Mr Vek" for "Ana Vek"."""
    a, b = fold_name(full).split(), fold_name(without_role(name)[0]).split()
    return bool(b) and (a == b or (len(b) < len(a) and (a[-len(b) :] == b or a[: len(b)] == b)))


def _is_nationality_only(name: Name, phrase: str) -> bool:
    return phrase[name.end :].lstrip().split(" ")[0].casefold() in _SOURCE_NOUNS


def _the_person(named: list[Name], phrase: str) -> str:
    """Of several names in a source phrase, the one before an apposition, else the last."""
    first = named[0]
    return first.text if phrase[first.end :].lstrip().startswith(",") else named[-1].text


def _ends_in_noun(phrase: str) -> bool:
    last = phrase.split()[-1].casefold().strip(",.") if phrase.split() else ""
    return last in _SOURCE_NOUNS


def _masked(text: str, quotations: tuple[Quotation, ...], start: int, end: int) -> str:
    chars = list(text[start:end])
    for quotation in quotations:
        for i in range(max(quotation.start, start), min(quotation.end, end)):
            chars[i - start] = MASK
    return "".join(chars)


@lru_cache(maxsize=256)
def attributions_in(document: Document) -> tuple[Attribution, ...]:
    """Every attribution of the body, in order of sentences."""
    scene, found = _Scene(), []
    last_in_block: Attribution | None = None
    for block in document.blocks:
        if block.kind != "body":
            continue
        last_in_block = None
        quotations = quotations_in(document.text, block.start, block.end)
        for sentence in sentences_of(document):
            if not block.start <= sentence.start < block.end:
                continue
            for attribution in _in_sentence(document.text, sentence, quotations, scene, last_in_block):
                found.append(attribution)
                last_in_block = attribution
            _meet_all(document.text[sentence.start : sentence.end], scene)
    return tuple(found)


def _meet_all(text: str, scene: _Scene) -> None:
    for name in names_in(text):
        person, role = without_role(name.text)
        if role or any(_same_person(full, person) for full, _ in scene.people):
            scene.meet(person, role)


def _in_sentence(
    text: str, sentence: Sentence, quotations: tuple[Quotation, ...], scene: _Scene, before: Attribution | None
) -> list[Attribution]:
    masked = _masked(text, quotations, sentence.start, sentence.end)
    inside = [q for q in quotations if q.start < sentence.end and q.end > sentence.start]
    found = _by_verb(masked, sentence, inside, scene) or _by_according(masked, sentence, inside, scene)
    if found is not None:
        return [found]
    quoted = sum(min(q.end, sentence.end) - max(q.start, sentence.start) for q in inside)
    if before is not None and quoted > 0.8 * (sentence.end - sentence.start):
        content = tuple((max(q.start, sentence.start), min(q.end, sentence.end)) for q in inside)
        return [Attribution(sentence.number, "direct", content, None, None, before.speaker, before.role)]
    return []


def _by_verb(masked: str, sentence: Sentence, inside: list[Quotation], scene: _Scene) -> Attribution | None:
    for cue in _cue_pattern().finditer(masked):
        source = _source_before(masked, cue.start()) or _source_after(masked, cue)
        if source is None:
            continue
        content = _content(masked, sentence, inside, cue, source)
        if not content:
            continue
        phrase = masked[source[0] : source[1]]
        speaker, role = scene.resolve(phrase)
        if speaker and role:
            scene.meet(speaker, role)
        return Attribution(
            sentence.number,
            _kind(content, inside, sentence),
            content,
            (sentence.start + cue.start(), sentence.start + cue.end()),
            (sentence.start + source[0], sentence.start + source[1]),
            speaker,
            role,
        )
    return None


def _source_before(masked: str, end: int) -> Range | None:
    """The source phrase that ends where the cue begins, without auxiliaries and adverbs."""
    left = masked[:end].rstrip()
    left = _AUXILIARY_TAIL.sub("", left).rstrip()
    if not left or left[-1] in f'{MASK},;:"”':
        return _before_apposition(left) if left.endswith(",") else None
    starts = [found.end() for found in _CLAUSE_START.finditer(left)]
    start = starts[-1] if starts else 0
    while start < len(left) and not left[start].isalnum():
        start += 1
    # "Lt Gen Vek, the chief of staff, said": an apposition belongs to the name before it.
    phrase = left[start:]
    return (start, len(left)) if _is_source(phrase) else None


def _before_apposition(left: str) -> Range | None:
    commas = [i for i, char in enumerate(left[:-1]) if char == ","]
    if not commas:
        return None
    start = commas[-2] + 1 if len(commas) > 1 else 0
    while start < len(left) and not left[start].isalnum():
        start += 1
    phrase = left[start : commas[-1]]
    return (start, commas[-1]) if names_in(phrase) and _is_source(phrase) else None


_SOURCE_AFTER = re.compile(
    r"\s+(?P<source>(?:(?:the|a|an|one|two|his|her|its|their)\s+)?[^\W\d_][^,.;:\ufffc\"“”]{1,80}?)(?=\s*(?:[,.;:\ufffc\"“”]|$|\b(?:on|in|at|who|during|after|as|told|when|to|while)\b))",
    re.IGNORECASE,
)


def _source_after(masked: str, cue: re.Match[str]) -> Range | None:
    """The source of an inverted cue: '…", said the minister'."""
    left = masked[: cue.start()].rstrip()
    if not left or left[-1] not in f'{MASK},"”’-–—':
        return None
    found = _SOURCE_AFTER.match(masked, cue.end())
    if found is None or not _is_source(found["source"]):
        return None
    return found.span("source")


def _is_source(phrase: str) -> bool:
    words = phrase.split()
    if not words or len(words) > 14:
        return False
    last = words[-1].casefold().strip(".,’'")
    if len(words) == 1 and words[0].casefold() in _PRONOUNS:
        return True
    return last in _SOURCE_NOUNS or bool(names_in(phrase)) or any(word.casefold() in _SOURCE_NOUNS for word in words)


def _content(
    masked: str, sentence: Sentence, inside: list[Quotation], cue: re.Match[str], source: Range
) -> tuple[Range, ...]:
    """What is said: the rest of the sentence after the cue, or what stands before a cue at its end."""
    after_at = max(cue.end(), source[1])
    after = masked[after_at:]
    lead_in = _AFTER_CUE.match(after)
    begin = after_at + (lead_in.end() if lead_in else 0)
    rest = masked[begin:].strip(' .,;"“”’')
    before = masked[: min(cue.start(), source[0])].rstrip(' ,"”“')
    ends_sentence = len(rest.split()) < 4 and MASK not in rest
    if len(before.split()) + (MASK in before) * 4 >= 4 and (ends_sentence or MASK in before):
        ranges = [(sentence.start, sentence.start + len(before))]
        if MASK in rest:
            ranges.append((sentence.start + begin, sentence.end))
    elif rest:
        ranges = [(sentence.start + begin, sentence.end)]
    else:
        return ()
    return _trim_to_quotes(ranges, inside)


def _trim_to_quotes(ranges: list[Range], inside: list[Quotation]) -> tuple[Range, ...]:
    """Where a range is nothing but a quotation and its marks, the quotation's own words."""
    trimmed = []
    for start, end in ranges:
        own = [q for q in inside if q.start < end and q.end > start]
        if len(own) == 1 and own[0].start - start <= 3 and end - own[0].end <= 3:
            trimmed.append((max(own[0].start, start), min(own[0].end, end)))
        else:
            trimmed.append((start, end))
    return tuple((start, end) for start, end in trimmed if start < end)


def _kind(content: tuple[Range, ...], inside: list[Quotation], sentence: Sentence) -> AttributionKind:
    total = sum(end - start for start, end in content)
    quoted = sum(
        max(0, min(q.end, end, sentence.end) - max(q.start, start, sentence.start))
        for q in inside
        for start, end in content
    )
    return "direct" if quoted > 0.9 * total else "mixed" if quoted else "indirect"


def _by_according(masked: str, sentence: Sentence, inside: list[Quotation], scene: _Scene) -> Attribution | None:
    cue = _ACCORDING.search(masked)
    if cue is None:
        return None
    end = next(
        (found.start() for found in re.finditer(r"[,;.]\s|[.]$|,$", masked[cue.end() :])), len(masked) - cue.end()
    )
    source = (cue.end(), cue.end() + end)
    if not _is_source(masked[source[0] : source[1]]):
        return None
    before, after = masked[: cue.start()].rstrip(" ,"), masked[source[1] :].lstrip(" ,")
    if len(before.split()) >= 3 or MASK in before:
        content = [(sentence.start, sentence.start + len(before))]
    elif after.strip(" ."):
        content = [(sentence.end - len(after), sentence.end)]
    else:
        return None
    speaker, role = scene.resolve(masked[source[0] : source[1]])
    ranges = _trim_to_quotes(content, inside)
    return Attribution(
        sentence.number,
        _kind(ranges, inside, sentence),
        ranges,
        (sentence.start + cue.start(), sentence.start + cue.end()),
        (sentence.start + source[0], sentence.start + source[1]),
        speaker,
        role,
    )


def subject_before(document: Document, sentence: Sentence, position: int) -> str | None:
    """Who does what the verb at `position` (an offset into the document) says; None when no source stands before it."""
    masked = _masked(
        document.text, quotations_in(document.text, sentence.start, sentence.end), sentence.start, sentence.end
    )
    source = _source_before(masked, position - sentence.start)
    return masked[source[0] : source[1]] if source else None
