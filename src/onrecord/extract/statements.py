"""Writes the sentence a claim makes, out of the article's own words: whole, with the speaker named where "he" stood.

Nothing is added but the speaker's name and, where the speaker says "I" or "we", a "said" before the quotation. What a
cue governs only in part ("vowed to resign") is given with its subject.
"""

import re

from onrecord.extract.attitudes import with_its_verb
from onrecord.extract.named import named
from onrecord.extract.sentence import COMMA_INSIDE, ENDS, QUOTED, VERB, as_sentence, clean, short
from onrecord.extract.with_subject import BESIDE, FAR_BEFORE, wanted, with_subject
from onrecord.records import Document
from onrecord.text.attribution import Attribution, Range
from onrecord.text.attribution.held import is_hoped
from onrecord.text.attribution.negated import is_negated
from onrecord.text.attribution.unsaid import is_taken_back
from onrecord.text.locate.bounds import bounded
from onrecord.text.lowered import lowered
from onrecord.text.pasts import A_VERB
from onrecord.text.sentences import sentences_of

_FIRST_OR_SECOND = re.compile(
    r"\b(?:I|I[’']\w+|me|my|mine|we|we[’']\w+|us|our|ours|you|you[’']\w+|your)\b", re.IGNORECASE
)
_PREDICATE = re.compile(r"(?:(?:not\s+)?to|whether|if|how|why|what|who|when|where|as)\s", re.IGNORECASE)
_AND_THAT = re.compile(
    r"(?<=[\w”\"’'.%)\]])(?P<joined>,?\s+(?:and|but)|,(?=\s+that\s+(?:he|she|it|they|there|the|an?)\b))\s+that"
    r"(?=\s+[\w“”\"‘'’.-]+[\s,])"
    r"(?!\s+(?:is|was|has|had|would|will|could|can|did|does|may|might|must|should)\b)"  # "but that was on Monday"
)
_WHAT_IS_SO = re.compile(
    r"\bit\s+(?:is|was|seem(?:s|ed)|remain(?:s|ed)|(?:would|had)\s+be(?:en)?)\s+[^,.;]{2,40},\s+[^,.;]{2,40}$"
)
"""before a comma: what a "that" behind it tells is "it": "it was unlikely, if not impossible, | that the weir would hold" """
_IF = re.compile(r"(?:If|Unless)\s[^,;:“\"]{3,120},")
# "declared three days of mourning": what is said has no verb of its own, so it is told with its subject.
_GERUND = re.compile(r"(?:[a-z]+ly\s+)?[a-z]{2,}ing\b", re.IGNORECASE)
_BREAKS_OFF = re.compile(
    r"(?<![A-Z])\b(?:that|which|who|whose|to|of|and|or|but|the|an?|with|for|from|by|as|than|because|if|into|when|saying|adding|describing"
    r"|calling|as\s+(?:long|soon|far|well))\W*$"
)
_STRANDED = re.compile(r"(?<![A-Z])\b(?:to|of|with|for|from|by|into)\W*$")
"""what a sentence can end with, too: "everybody was accounted for" """
_STOPS = re.compile(r"[”\"’']?\s*[.!?;]")
_TORN = re.compile(r" (?:(?<=\bof )|(?<=\bfor )|(?<=\bwith ))(?:in|on|at(?!\s(?:least|most)\b)|during)\b")
"""two prepositions, single-spaced, between which something is lost"""
PIECES = 2
"""stretches of content that make a statement; what follows stays in the article"""
MIN_WORDS = 4
"""words; a shorter content is no statement"""
MIN_QUOTED = 3
"""words; the same of words in quotation marks with a verb: "Vek must go" """


def statement_of(document: Document, one: Attribution) -> str:
    """What the speaker is given to say, as one sentence, without the outlet's word that it tells so first; empty where it is
    too little to stand alone."""
    statement = _statement(document, one)
    return _TOLD_FIRST.sub(".", statement) if "reveal" in statement or " learn" in statement else statement


_CREDIT_FIRST = re.compile(
    r"^(?:cited|quoted|seen|obtained|reviewed|published|carried|released|issued|aired|reported|compiled)\s+(?:by|in|on)\s+[^,]{2,60},\s+"
)
"""what only tells how a paper came to the outlet: "According to a note, | seen by the Post, | nine were sacked" """
_AND_CALLED = re.compile(
    r"\s+and\s+(?:termed|called|described|dubbed|branded|labelled|labeled|dismissed|rejected|condemned|criticised|criticized|welcomed|praised)"
    r"\s+(?:as\s+)?(?:[“\"‘]|[^,;]{1,30}\sas\s+[“\"‘])"
)
"""what the speaker does besides: "said it was safe | and termed the rumours “wild”" """
_TOLD_FIRST = re.compile(
    r",?\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3}\s+(?:can\s+(?:exclusively\s+|now\s+)?reveal|has\s+(?:exclusively\s+)?learn(?:ed|t))\.$"
)


def _statement(document: Document, one: Attribution) -> str:
    text = document.text
    if not all(bounded(text, start, end) for start, end in one.content[:PIECES]):
        return ""  # cut within a figure or a word: "18" out of "18:21"
    pieces = [clean(text[start:end]) for start, end in one.content]
    if one.lemma == "according to" and pieces:
        pieces[0] = _CREDIT_FIRST.sub("", pieces[0])
    if one.kind != "direct" and pieces and (judged := _AND_CALLED.search(pieces[0])):
        pieces[0] = pieces[0][: judged.start()]
    if one.kind == "mixed":  # 'It was rotten, Ana Vek said. "I saw it myself."': her own words stay hers
        pieces[1:] = [
            f"“{piece}”" if _is_quoted(text, *place) else piece
            for piece, place in zip(pieces[1:], one.content[1:], strict=True)
        ]
    if len(pieces) == 1 and pieces[0].casefold() in _POINTING:
        return ""  # "the pier, as Ana Vek called it"
    if pieces and pieces[0].casefold() in _RELATIVE:
        meant = _antecedent(document, one)
        if meant is None:
            return ""
        pieces[0] = meant
    if len(pieces) == PIECES and _NO_CHANCE.match(pieces[0]) and pieces[1].startswith("that "):
        # "There was no chance, Ana Vek said, that it was open": a "no" and what it governs stay as they are.
        return _whole(as_sentence(text[one.content[0][0] : one.content[1][1]]), ended=True)
    words = _joined(pieces[:PIECES], goes_on=len(pieces) > 1 and _goes_on(text, one.content[0][1], one.content[1][0]))
    if (
        len(pieces) == PIECES
        and one.cue
        and pieces[1].startswith("to ")
        and _PASSIVE.fullmatch(text, one.content[0][1], one.cue[0])
    ):
        words = clean(text[one.content[0][0] : one.content[1][1]])  # "The clerk was said by many to have known"
    promised = text.startswith("to ", one.content[0][0]) and text[one.content[0][0] - 1].isspace()
    if one.kind == "direct" and (quoted := _THAT_QUOTED.match(text, *one.content[0])) is not None:
        pieces[0] = clean(text[quoted.end() : one.content[0][1]]).rstrip(_MARKS)  # 'said that "it is late"'
    if one.kind == "direct" and not promised:
        least = MIN_QUOTED if VERB.search(words) else MIN_WORDS
        return _quoted(pieces, one.speaker, _saying(text, one)) if len(words.split()) >= least else ""
    if (
        not one.speaks
        or is_negated(text, one)
        or (_PREDICATE.match(words) and not _is_a_clause(one, words) and not _CLEFT.match("\n".join(pieces)))
    ):
        return _whole(with_subject(document, one))
    if (
        one.cue
        and (
            _HEARSAY.search(
                text, max(0, one.cue[0] - BESIDE), max(one.cue[1], min(one.cue[1] + BESIDE, one.content[0][0]))
            )
            or _PASSED_ON.search(text, max(0, one.cue[0] - FAR_BEFORE), one.cue[0])
        )
        and (told := with_subject(document, one))
    ):
        return _whole(told)  # "reportedly told": the doubt is about who said so
    if told := wanted(text, one):
        return _whole(told)
    if is_taken_back(text, one):
        return ""
    if (kept := with_its_verb(document, one)) is not None:
        return _whole(kept)
    if one.source and one.cue and _AT_FIRST.search(text, one.source[1], max(one.source[1], one.content[0][0])):
        return _whole(with_subject(document, one))  # what somebody "had initially ruled" is told as such
    words_named = named(document, words, one)
    if max(len(words.removeprefix("that ").split()), len(words_named.removeprefix("that ").split())) < MIN_WORDS:
        return _whole(with_subject(document, one)) if _SHORT_CLAUSE.match(lowered(words)) else ""
    if not VERB.search(lowered(words)):
        if _GERUND.match(words):  # "said, updating an earlier count": how it was said, not what
            return ""
        as_told = one.source and _AS_BEFORE.search(text, max(0, one.source[0] - BESIDE), one.source[0])
        if not as_told and (told := with_subject(document, one)):
            return _whole(told)
        if one.cue and text.startswith("ing", one.cue[1] - len("ing")):
            return ""
    told = _without_that(short(words_named))
    ended = _STOPS.match(text, last := one.content[min(len(one.content), PIECES) - 1][1]) is not None
    # "…, the mission said": what stands before its speaker is whole.
    ended = ended or (one.cue is not None and last <= one.cue[0] and text[last : last + 1] == ",")
    return _whole(as_sentence(f"{_condition(document, one)}{told}"), ended=ended)


_SHORT_CLAUSE = re.compile(
    rf"(?:that\s+)?(?!(?:he|she|it|they|this|that|these|those|yes|no|so|we|you|i)\b)(?:[\w’'-]+\s+){{1,2}}(?:{A_VERB}|[a-z]+s)\b"
)
"""a clause of three words with a subject of its own: "funds were missing" """
_AT_FIRST = re.compile(
    r"\b(?:had\s+(?:\w+\s+){0,2}?(?:initially|originally|previously|at\s+first|earlier|once)|(?:initially|originally|at\s+first|once)\s+\w+ed"
    r"|used\s+to|no\s+longer)\b"
)
"""between a speaker and his words: he may have said otherwise since"""
_THAT_QUOTED = re.compile(r"that,?\s+[“\"„«]")
_MARKS = '”"“»'
_PASSIVE = re.compile(r"\s+(?:has\s+been|have\s+been|had\s+been|is|are|was|were)\s+(?:\w+ly\s+)?")


_AS_BEFORE = re.compile(r"\b[Aa]s\s+$")
"""before a source: "As Ana Vek says, the river belongs to all" """


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether a place is all that stands between two quotation marks."""
    return text[max(0, start - 1) : start] in _OPENING and text[end : end + 1] in _CLOSING and start > 0


_OPENING, _CLOSING = frozenset('“"„«'), frozenset('”"“»')


def _without_that(words: str) -> str:
    """Without the "that" which opens a further clause: "the pier was safe and that it would open"; quotations stay."""
    if " that " not in words:
        return words
    quoted = [found.span() for found in QUOTED.finditer(words)]
    kept, at = [], 0
    for found in _AND_THAT.finditer(words):
        of_it = found["joined"] == "," and _WHAT_IS_SO.search(words, 0, found.start("joined"))
        if not of_it and not any(start < found.start("joined") + 1 < end for start, end in quoted):
            kept.append(words[at : found.end("joined")])
            at = found.end()
    return "".join((*kept, words[at:]))


_NO_CHANCE = re.compile(r"There\s+(?:is|was|were|are|had\s+been|has\s+been)\s+(?:no|little|hardly|never|not)\b")
_POINTING = frozenset("it this that them him her so these those".split())
_RELATIVE = frozenset({"which", "that", "who", "whom"})
_NOUN_PHRASE = re.compile(
    r"(?:^|[,;:–—]\s*|\b(?:but|said|saw|is|was|were|are|has|had)\s+)"
    r"(?P<meant>(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]his|[Tt]hese|[Tt]hose)\s+(?:[\w’'-]+\s+){0,4}?[\w’'-]+"
    r"|(?:[A-Z][\w.’'-]*\s+){0,4}[A-Z][\w’'-]*)),?\s*$"
)


def _antecedent(document: Document, one: Attribution) -> str | None:
    """What a "which" that opens the content stands for: the noun phrase just before it; None where it is not plain.

    In "plans for the harbour, which" it may be either.
    """
    sentence = sentences_of(document)[one.sentence - 1]
    found = _NOUN_PHRASE.search(document.text, sentence.start, one.content[0][0])
    return clean(found["meant"]) if found else None


def _condition(document: Document, one: Attribution) -> str:
    """The if-clause that opens the sentence, where what is said hangs on it but does not hold it; else nothing."""
    sentence = sentences_of(document)[one.sentence - 1]
    found = _IF.match(document.text, sentence.start, max(sentence.start, one.content[0][0]))
    return f"{clean(found.group())}, " if found else ""


def _is_a_clause(one: Attribution, words: str) -> bool:
    """Whether what opens like a predicate is a clause by itself: "If it rains, the match is off, she said"."""
    if one.lemma == "according to":
        return True
    ahead = one.cue is not None and one.content[-1][1] <= one.cue[0]
    return ahead and "," in words and words.split(" ", 1)[0].casefold() in ("if", "when", "where", "as")


_CLEFT = re.compile(r"What\s.*\n(?:is|was|are|were)\s")
"""two pieces of one clause: "What it shows, Ana Vek said, is that" """
_HEADLESS = re.compile(
    r"(?:In|At|On|Of|For|To|From|By|With|Under|During|After)\s(?:which|whom|whose)\b|"
    r"(?:Is|Are|Was|Were|Has|Have|Had|May|Might|Could|Would|Will|Can|Must|Should)\s"
    r"(?!(?:he|she|it|they|we|you|I|there|the|an?|this|that|these|those|[A-Z]\w+)\b)"
)


_LAST = 60
"""code points at the end of a statement in which its last two words stand with the marks behind them"""
_CLOSED = re.compile(r"\b(?:unaccounted|accounted|cared|provided|paid|called|spoken|catered)\s+for\.?$")
"""a participle with its preposition, after which nothing has to follow"""


def _whole(statement: str, *, ended: bool = False) -> str:
    """The statement; empty where it breaks off at a word that something has to follow, or opens with a verb whose
    subject was cut off. `ended` tells that the article's sentence ends there, too."""
    if _HEADLESS.match(statement):
        return ""
    last = max(0, len(statement) - _LAST)
    if (ended and _STRANDED.search(statement, last)) or _CLOSED.search(statement, last):
        return statement
    words = statement.split()
    end = words[-1] if words and any(map(str.isalnum, words[-1])) else statement
    return "" if _BREAKS_OFF.search(end) or _TORN.search(" ".join(words)) else statement


_COMMA_LAST = re.compile(r",\s*[“\"‘'„«]?$")


def _goes_on(text: str, end: int, start: int) -> bool:
    """Whether a sentence goes on behind who says it, however its next word is written: "In Velm, Ek said, Ana Vek won"."""
    return _COMMA_LAST.search(text, end, start) is not None


def _joined(pieces: list[str], *, goes_on: bool) -> str:
    """Pieces in one line; a full stop parts one that ends from one that begins anew."""
    out = ""
    for piece in pieces:
        anew = piece.lstrip("“")[:1].isupper() and not goes_on
        stop = "" if not out or not anew or ENDS.search(out) else "."
        if out and out[-1].isalnum() and piece.startswith(("and ", "but ")):
            stop = ","  # "The pier was shut," she said, "and boats were sold"
        head = COMMA_INSIDE.sub(r"\1", out) if stop == "." else out
        out = f"{head}{stop} {piece}".strip()
    return out


_HEARSAY = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|supposedly|wrongly|falsely|incorrectly|mistakenly|erroneously)\b",
    re.IGNORECASE,
)
_PASSED_ON = re.compile(
    r"\b(?:is|are|was|were|been)\s+(?:\w+ly\s+)?(?:understood|believed|said|thought|reported|alleged|known|rumou?red|claimed|supposed)\s+to"
    r"\s+have\s+(?:\w+ly\s+)?$"
)
"""before a cue: somebody "is understood to have | told" it """


def _saying(text: str, one: Attribution) -> str:
    """ "said", with the word of hearsay that stands beside the article's own cue; "joked" where that says what is not meant."""
    if one.cue and is_hoped(one):
        return text[slice(*one.cue)]  # "joked"
    hearsay = _HEARSAY.search(text, max(0, one.cue[0] - BESIDE), one.cue[1]) if one.cue else None
    return f"{hearsay.group().lower()} said" if hearsay else "said"


def _quoted(pieces: list[str], speaker: str | None, saying: str) -> str:
    words = [short(piece) for piece in pieces if piece]
    if speaker and (saying != "said" or any(_FIRST_OR_SECOND.search(piece) for piece in words)):
        quoted = " ".join(f"“{piece}”" for piece in _stopped(words[:PIECES]))
        return f"{speaker[:1].upper()}{speaker[1:]} {saying}: {quoted}{'' if ENDS.search(words[-1]) else '.'}"
    return " ".join(as_sentence(piece) for piece in _as_one(words[:PIECES]))


def _as_one(pieces: list[str]) -> list[str]:
    """The pieces, a short one that the next goes on from joined to it: "It is," said Ana Vek, "a shame." """
    if len(pieces) == PIECES and pieces[1][:1].islower() and not ENDS.search(pieces[0]):
        parted = _COMMA_BEFORE.match(pieces[1]) or _OPENS_SUBORDINATE.match(pieces[0])
        return [f"{pieces[0]}{',' if parted else ''} {pieces[1]}"]
    return pieces


_COMMA_BEFORE = re.compile(r"(?:but|so|and|which|who|though|although|yet|or|whereas|while)\b")
_OPENS_SUBORDINATE = re.compile(r"(?:If|When|While|As|Unless|Because|Although|Though|Since|Once|After|Before|Until)\b")
"""words before which, and behind a clause opened by which, a comma stands where who says it is left out"""


def _stopped(pieces: list[str]) -> list[str]:
    """The pieces with a full stop at the end of each after which the next begins anew."""
    following = [*pieces[1:], ""]
    return [
        f"{piece}." if after[:1].isupper() and not ENDS.search(piece) else piece
        for piece, after in zip(pieces, following, strict=True)
    ]


def places(one: Attribution) -> tuple[Range, ...]:
    """Everywhere an attribution stands: its cue and its content, in order."""
    return tuple(sorted((*one.content, *((one.cue,) if one.cue else ()))))
