"""Who says what: the source, the cue and the content of every attribution in a document.

Works sentence by sentence on a copy in which each quotation is one word, so that a verb inside a quotation is never
taken for the cue. Cues are verbs, nouns, adjectives and phrases of the lexicon; what a cue governs is decided by what
stands beside it. Quotations that go on without a cue of their own are joined to the attribution they go on from.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from functools import lru_cache

from onrecord.records import BlockKind, Document
from onrecord.text.attribution import (
    chains,
    continued,
    main_clause,
    nesting,
    phrase_cues,
    phrases,
    pointing,
    transcripts,
    turns,
    verb_cues,
)
from onrecord.text.attribution.continued import in_parts
from onrecord.text.attribution.edges import Phrase, names_nobody
from onrecord.text.attribution.found import NOUN, Found
from onrecord.text.attribution.met import Speaker
from onrecord.text.attribution.nesting import flattened
from onrecord.text.attribution.passing import is_in_passing, opening_voice
from onrecord.text.attribution.pronouns import PRONOUNS
from onrecord.text.attribution.records import Attribution, AttributionKind, Range
from onrecord.text.attribution.source_phrases import BODY, in_full
from onrecord.text.attribution.speakers import BEFORE_TURNS, Scene
from onrecord.text.attribution.words import MASK, MOST_WORDS, SPEECH, Line, lines_of
from onrecord.text.cues import is_unreturned
from onrecord.text.names import names_in
from onrecord.text.quotations import Quotation, quotations_in
from onrecord.text.sentences import Sentence, sentences_of

__all__ = [
    "Attribution",
    "AttributionKind",
    "Range",
    "attributions_in",
    "attributions_of",
    "flattened",
    "in_parts",
    "speaker_before",
    "subject_before",
    "who_is_named",
    "whom_it_is_about",
]

READ: frozenset[BlockKind] = frozenset({"title", "heading", "body", "caption"})
"""The kinds of block in which somebody can be given words."""


def attributions_in(document: Document) -> tuple[Attribution, ...]:
    """Every attribution of the headlines, the body and the captions, in order of sentences; the outermost voices.

    What stands within another's content is in its `inner`; `flattened` gives all.
    """
    return _read(document)[0]


def attributions_of(document: Document, sentence: int, *, inner: bool = False) -> tuple[Attribution, ...]:
    """Those of them that begin in the sentence of this number; with `inner`, also what stands within another's content."""
    return _by_sentence(document, inner).get(sentence, ())


@lru_cache(maxsize=16)
def _by_sentence(document: Document, inner: bool) -> dict[int, tuple[Attribution, ...]]:
    found: dict[int, list[Attribution]] = {}
    for one in flattened(attributions_in(document)) if inner else attributions_in(document):
        found.setdefault(one.sentence, []).append(one)
    return {number: tuple(ones) for number, ones in found.items()}


@lru_cache(maxsize=256)
def _read(document: Document) -> tuple[tuple[Attribution, ...], Scene]:
    """The attributions of a document, and its people as they are known at its end."""
    text = document.text
    sentences = [sentence for sentence in sentences_of(document) if sentence.kind in READ]
    scene = Scene(text)
    found: list[Attribution] = []
    everything: list[Quotation] = []
    at = 0
    turns = transcripts.turns_in(document)
    for block in document.blocks:
        if block.kind not in READ:
            continue
        turn = turns.get(block.start)
        said: list[Attribution] = []
        scene.me = _in_turn(scene, turn, text[max(0, block.start - BEFORE_TURNS) : block.start]) if turn else None
        number = sentences[at].number if at < len(sentences) else 0
        quotations = quotations_in(text, block.start, block.end)
        everything += quotations
        quoted = _Quoted(quotations)
        masked = _masked(text, quotations, block.start, block.end)
        while at < len(sentences) and sentences[at].start < block.end:
            sentence = sentences[at]
            at += 1
            made: list[Attribution] = []
            scene.anew = not text[block.start : sentence.start].strip()
            earlier = len(found)
            anybody = False
            for line in lines_of(masked, sentence.start - block.start, sentence.end - block.start, block.start):
                made = []
                finds = _finds(line)
                if sentence.kind == "caption":  # the name before its colon is the photographer's
                    finds = [each for each in finds if each.lemma != ":"]
                if not finds:
                    continue
                inside = quoted.between(line.start(0), line.end(len(line) - 1))
                read = [(each, one) for each in finds if (one := _attribution(sentence, line, inside, each))]
                made = [one for _, one in read]
                anybody = anybody or any(one.speaks and one.force != "shows" for one in made)
                given = [
                    _with_speaker(
                        text, sentence, one, made, scene, _place(line, each.credited), _place(line, each.through)
                    )
                    for each, one in read
                ]
                if turn:
                    said += [
                        one for one in given if one.content[0][0] >= turn.start and (one.cue or (0,))[0] >= turn.start
                    ]
                else:
                    found += nesting.nest(given)
            whole = masked[sentence.start - block.start : sentence.end - block.start]
            # A caption tells of nobody whom a "they" of the next sentence takes up.
            spoken_of = (
                " "
                if sentence.kind == "caption"
                else ""
                if anybody and not is_in_passing(text, sentence, found[earlier:])
                else whole
            )
            scene.opens = sentence.kind == "body" and not text[block.start : sentence.start].strip()
            told = found[earlier:]
            nobodys = not any(one.source for one in told)  # "The fund has been asked to pay."
            opener = next((one for each in told if (one := opening_voice(sentence, each))), None)
            scene.opener = opener.speaker if opener else None
            about = sentence.kind == "body" and (not anybody or spoken_of or nobodys or opener)
            scene.meet_all(text[sentence.start : sentence.end], spoken_of, whole if about else "")
            if scene.he_now is not None:
                scene.he[sentence.number] = scene.he_now
            if sentence.kind == "title":
                scene.headline += f" {text[sentence.start : sentence.end]}"
            if made and not turn:
                telling = [one for one in made if one.speaks or one.force in _OF_PEOPLE]
                first = next((one for one in telling if one.force != "believes"), telling[0] if telling else made[0])
                _remember(text, scene, found[earlier:], first)
        if turn and scene.me:
            spoken = transcripts.attribution(document, turn, number, scene.me)
            found += nesting.nest([spoken, *said])
            scene.spoke(scene.me, "", surname=False)
    scene.read = True
    if later := scene.introduced():
        found = [_introduced(one, later) for one in found]
    found = pointing.told_before(text, found, sentences)
    joined = continued.join(text, found, everything, sentences)
    return tuple(continued.with_last_speaker(text, joined, transcripts.LEMMA)), scene


def _introduced(one: Attribution, later: Mapping[str, Speaker]) -> Attribution:
    """The attribution with the name of a speaker whom the article names only afterwards; those within it alike."""
    inner = tuple(_introduced(each, later) for each in one.inner)
    meant = later.get(one.speaker or "") if not one.named else None
    if meant is None:
        return one._replace(inner=inner) if one.inner else one
    return one._replace(speaker=meant.name, role=meant.role, named=True, inner=inner)


def _in_turn(scene: Scene, turn: transcripts.Turn, before: str) -> Speaker:
    """Who has the turn: the one named before the colon; for "A:" the one interviewed, for "Q:" nobody."""
    if turn.asks:
        return Speaker(None, None, named=False)
    if turn.answers:
        return scene.interviewed(before)
    label = turn.name.title() if turn.name.isupper() and len(turn.name) > 3 else turn.name
    return scene.in_turn(label, turn.role)


class _Quoted:
    """The quotations of a block, to be asked for by place."""

    def __init__(self, quotations: tuple[Quotation, ...]) -> None:
        self.quotations = quotations
        self.starts = [quotation.start for quotation in quotations]
        self.ends = [quotation.end for quotation in quotations]

    def between(self, start: int, end: int) -> list[Quotation]:
        """Those that reach into a range."""
        first, past = bisect_right(self.ends, start - 1), bisect_right(self.starts, end)
        return list(self.quotations[first : min(past, first + MOST_WORDS)])


def _masked(text: str, quotations: tuple[Quotation, ...], start: int, end: int) -> str:
    """The block with every quotation, its marks included, replaced by mask characters."""
    if not quotations:
        return text[start:end]
    pieces: list[str] = []
    at = start
    for quotation in quotations:
        first, last = max(quotation.outer[0], at), min(quotation.outer[1], end)
        mask = (
            SPEECH
            if text[first : quotation.end].rstrip("\"'”’»")[-1:] in _SPEECH_ENDS or text[last : last + 1] == ","
            else MASK
        )
        pieces += [text[at:first], mask * (last - first)]
        at = max(at, last)
    pieces.append(text[at:end])
    return "".join(pieces)


_SPEECH_ENDS = frozenset(",.?!…—-")


def _finds(line: Line) -> list[Found]:
    found = [
        one
        for one in (*verb_cues.find(line), *phrase_cues.find(line))
        if (one.source is None or not names_nobody(line, one.source)) and not _is_a_credit(line, one)
    ]
    if not found:
        return found
    return turns.take(line, sorted(found, key=lambda one: (one.cue[0], -one.cue[1])))


def _is_a_credit(line: Line, one: Found) -> bool:
    """Whether what would be said before a verb only credits somebody else: "According to Ana Vek, the firm asked"."""
    start, end = one.content[0]
    return start < one.cue[0] and end <= one.cue[0] and line.word(start) == "according" != line.word(one.cue[0])


def _attribution(sentence: Sentence, line: Line, inside: list[Quotation], one: Found) -> Attribution | None:
    """What was found, in the document's own offsets; who is meant is told later."""
    ranges = [(line.start(a), line.end(b - 1)) for a, b in one.content]
    content = (
        _trim_to_quotes([_whole_quotations(*place, inside) for place in ranges], inside) if inside else _some(ranges)
    )
    if not content:
        return None
    return Attribution(
        sentence=sentence.number,
        kind=_kind(content, inside),
        content=content,
        cue=(line.start(one.cue[0]), line.end(one.cue[1] - 1)),
        source=_place(line, one.source),
        speaker=None,
        role=None,
        force=one.force,
        lemma=one.lemma.removesuffix(NOUN),
        speaks=one.speaks,
        relative=one.relative,
    )


def _place(line: Line, phrase: Phrase | None) -> Range | None:
    return (line.start(phrase.start), line.end(phrase.end - 1)) if phrase else None


def _with_speaker(
    text: str,
    sentence: Sentence,
    one: Attribution,
    others: list[Attribution],
    scene: Scene,
    credited: Range | None,
    through: Range | None,
) -> Attribution:
    """The attribution with the one who says it, and those who pass it on."""
    if one.source is None:
        return one._replace(named=False)
    scene.at = one.source[0]
    outer = scene.resolve(in_full(text, one.source, one.cue), text[sentence.start : one.source[0]])
    if through is not None:
        passing = scene.resolve(text[slice(*through)], text[sentence.start : through[0]])
        via = (passing.name,) if passing.name and passing.name != outer.name else ()
        return one._replace(speaker=outer.name, role=outer.role, named=outer.named, via=via)
    chain = chains.quoted_by(text, one)
    place = credited or (chain[1] if chain else None) or chains.cited_in(text, one, others)
    if chain:
        one = chain[0]
    if place is not None and text.startswith("no ", place[0]):
        place = None  # "The Sentinel, citing no source, reported"
    if place is None:
        return one._replace(speaker=outer.name, role=outer.role, named=outer.named)
    meant = scene.resolve(text[slice(*place)], text[sentence.start : place[0]])
    via = (outer.name,) if outer.name and outer.name != meant.name else ()
    return one._replace(speaker=meant.name, role=meant.role, named=meant.named, via=via)


def _remember(text: str, scene: Scene, found: list[Attribution], one: Attribution) -> None:
    spoken = next((each for each in reversed(found) if each.cue == one.cue), None)
    if spoken is None:  # it is part of what another says: "The firm plans to sell, two officials said"
        spoken = next((each for each in found if each.speaks), None)
    if spoken and spoken.source and _IN_WHICH.search(text, max(0, spoken.source[0] - _NEAR), spoken.source[0]):
        return  # "an email in which an engineer calls it a match": the sentence is not about the engineer
    if spoken and spoken.speaker:
        phrase = text[slice(*spoken.source)] if spoken.source else ""
        surname = spoken.force in _OF_PEOPLE and spoken.lemma != ":" and bool(names_in(spoken.speaker))
        itself = _OF_ITSELF.match(text, spoken.content[0][0]) is not None
        meant = Speaker(spoken.speaker, spoken.role, spoken.named)
        scene.spoke(meant, phrase, surname=surname and not itself, itself=itself)


_IN_WHICH = re.compile(r"\b(?:in|by|to|from|on|for|through|of)\s+(?:which|whom)\s+$")
_NEAR = 20
"""code points"""
_OF_PEOPLE = frozenset({"says", "denies", "disputes", "accuses", "declines"})
"""what a cue does that a surname alone is taken for a person's before"""
_OF_ITSELF = re.compile(
    r"(?:that\s+)?(?:its\b|it\s+(?:had|has|would|will|could|did|does|plans|intends|expects|planned|intended|expected|hoped|wanted|aimed|knew|meant|received|found|offered"
    r"|proposed|(?:is|was)\s+(?!\w*thing)\w+ing)\b)",
    re.IGNORECASE,
)
"""before what a firm says: "Castle said that it would wait" """


_RECENT = 4
"""sentences; whoever spoke farther back is not who a "he" means"""


def _whole_quotations(start: int, end: int, inside: list[Quotation]) -> Range:
    """A range widened to take in the whole of a quotation that its first or last word belongs to."""
    for quotation in inside:
        first, last = quotation.outer
        if first <= start < last:
            start = first
        if first < end <= last:
            end = last
    return start, end


def _trim_to_quotes(ranges: list[Range], inside: list[Quotation]) -> tuple[Range, ...]:
    """Where a range is nothing but a quotation and its marks, the quotation's own words."""
    trimmed = []
    for start, end in ranges:
        own = [q for q in inside if q.start < end and q.end > start]
        if len(own) == 1 and own[0].start - start <= 3 and end - own[0].end <= 3:
            trimmed.append((max(own[0].start, start), min(own[0].end, end)))
        else:
            trimmed.append((start, end))
    return _some(trimmed)


def _some(ranges: list[Range]) -> tuple[Range, ...]:
    """Those ranges that hold anything."""
    return tuple(place for place in ranges if place[0] < place[1])


def _kind(content: tuple[Range, ...], inside: list[Quotation]) -> AttributionKind:
    if not inside:
        return "indirect"
    total = sum(end - start for start, end in content)
    quoted = sum(max(0, min(q.outer[1], end) - max(q.outer[0], start)) for q in inside for start, end in content)
    return "direct" if quoted > 0.9 * total else "mixed" if quoted else "indirect"


def subject_before(document: Document, sentence: Sentence, offset: int) -> str | None:
    """The subject of a verb that begins at `offset` in a sentence, in the article's words; None where there is none."""
    text = document.text
    quotations = quotations_in(text, sentence.start, sentence.end)
    masked = _masked(text, quotations, sentence.start, sentence.end)
    lines = lines_of(masked, 0, sentence.end - sentence.start, sentence.start)
    if not lines:
        return None
    line = lines[0]
    verb = next((i for i in range(len(line)) if line.end(i) > offset), len(line))
    while verb > 0 and line.tag[verb - 1] in "BHMORT":
        verb -= 1
    found = phrases.before(line, verb)
    if found is None or line.at(verb - 1) in "Cq":
        found = main_clause.main_subject(line, verb)
    if found is None:
        return None
    words = text[line.start(found.start) : line.end(found.end - 1)].strip(" ,—–-")
    return words.removeprefix("both ").removeprefix("Both ")


def whom_it_is_about(document: Document, sentence: Sentence, offset: int) -> str | None:
    """The name that a "who" just before `offset` points back to: "Ana Vek, who | did not respond"; None without one."""
    named = _WHO.search(document.text, sentence.start, offset)
    if named is None:
        return None
    _, scene = _read(document)
    return scene.resolve(named["name"], document.text[sentence.start : named.start()]).name or named["name"]


_WHO = re.compile(
    r"(?P<name>(?:[A-Z][\w’'-]*\.?\s+){0,3}[A-Z][\w’'-]+)(?:,\s*\d{1,3})?,?\s+who\s+(?:(?:through|via|by|in|on|at|last)\s+(?:[\w’'-]+\s+){1,4}?)?(?:(?:has|have|had|also)\s+)?$"
)


def speaker_before(document: Document, sentence: Sentence, offset: int) -> str | None:
    """The one who does what a verb at `offset` says, as the article names them; None where it cannot be told."""
    phrase = subject_before(document, sentence, offset)
    if phrase is None:
        return None
    found, scene = _read(document)
    scene.at = offset
    if phrase in ("He", "She") and sentence.number in scene.he:
        return scene.he[sentence.number]
    if phrase.casefold() in PRONOUNS:
        begin = bisect_left(found, sentence.number - _RECENT, key=lambda one: one.sentence)
        end = bisect_right(found, sentence.number, key=lambda one: one.sentence)
        recent = [one for one in found[begin:end] if one.cue and one.cue[0] < offset][-1:]
        if recent and (recent[0].speaker or recent[0].sentence != sentence.number):
            spoken = recent[0].speaker
            meant = (
                None
                if spoken is None or scene.knows(spoken)
                else scene.told_of(_sentence_before(document, sentence), phrase)
            )
            return meant or spoken  # a memo is no "he"
        opened = BODY.match(document.text, sentence.start, offset)  # "The firm is accused of it, which it denies"
        if opened:
            return scene.resolve(opened["body"], "").name
        return scene.told_of(_sentence_before(document, sentence), phrase)
    if is_unreturned(document.text, offset):  # "Calls to the firm were not returned"
        if _SENT.match(phrase):
            found_whom = _WHOM.search(phrase)
            phrase = found_whom["whom"] if found_whom else ""
        phrase = _OF_SENDING.split(phrase)[0]
    return scene.resolve(phrase, document.text[sentence.start : offset]).name if phrase else None


def who_is_named(document: Document, sentence: Sentence, start: int, end: int) -> str:
    """Whom the phrase at `document.text[start:end]` means, as the article names them; the phrase where it cannot be told."""
    phrase = document.text[start:end]
    if phrase.casefold() in PRONOUNS:  # the people as they are known at the article's end would give the last one
        return speaker_before(document, sentence, end + 1) or phrase
    _, scene = _read(document)
    scene.at = start
    return scene.resolve(phrase, document.text[sentence.start : start]).name or phrase


def _sentence_before(document: Document, sentence: Sentence) -> str:
    """The text of the sentence before in the same or the paragraph before, of the body; else nothing."""
    before = sentences_of(document)[sentence.number - 2] if sentence.number > 1 else sentence
    told = before.number < sentence.number and before.kind == sentence.kind
    return document.text[before.start : before.end] if told else ""


_SENT = re.compile(
    r"(?:[\w-]+\s+){0,4}?(?:calls?|messages?|e-?mails?|requests?|inquir(?:y|ies)|enquir(?:y|ies)|quer(?:y|ies)|questions|letters?"
    r"|voicemails?|texts?)\b",
    re.IGNORECASE,
)
"""what reporters send"""
_WHOM = re.compile(r"\b(?:to|at|with|from|of|left\s+for)\s+(?P<whom>.+)$", re.DOTALL)
_OF_SENDING = re.compile(
    r",|\s+(?:seeking|asking|for|on|about|by|late|early|over|regarding|this|last)\s", re.IGNORECASE
)
