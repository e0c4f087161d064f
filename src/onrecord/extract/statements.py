"""Writes the sentence a claim makes, out of the article's own words: whole, with the speaker named where "he" stood.

Nothing is added but the speaker's name and, where the speaker says "I" or "we", a "said" before the quotation. What a
cue governs only in part ("vowed to resign") is given with its subject.
"""

import re

from onrecord.records import Document
from onrecord.text.attribution import Attribution, Range, attributions_of
from onrecord.text.attribution.persons import (
    gender_of,
    gender_of_role,
    is_first_name,
    is_no_person,
    is_somebody,
    person_in,
)
from onrecord.text.attribution.titles import described_by
from onrecord.text.figures import figures_in
from onrecord.text.locate.bounds import bounded
from onrecord.text.lowered import lowered
from onrecord.text.names import fold_name, names_in, without_role
from onrecord.text.pasts import A_VERB, IN_THE_PAST
from onrecord.text.people import PEOPLE
from onrecord.text.sentences import sentences_of

_FIRST_OR_SECOND = re.compile(
    r"\b(?:I|I[’']\w+|me|my|mine|we|we[’']\w+|us|our|ours|you|you[’']\w+|your)\b", re.IGNORECASE
)
_PREDICATE = re.compile(r"(?:(?:not\s+)?to|whether|if|how|why|what|who|when|where|as)\s", re.IGNORECASE)
_OPENING_PRONOUN = re.compile(
    r"(?P<pronoun>he|she|it|they)(?=\s)|(?P<possessive>his|her|its|their)(?=\s)", re.IGNORECASE
)
_THAT_ITSELF = re.compile(
    r"that\s+(?:(?:figure|number|sum|amount|total|toll|count|claim|report|account|version|story|statement|allegation|suggestion|description|decision"
    r"|offer|deal|idea|plan|matter|letter|meeting|document|estimate)\s+)?(?:is|was|has|had|would|will|could|can|did|does|may|might|should)\b",
    re.IGNORECASE,
)
"""a "that" which is a word of what is said, and opens no clause: "said that figure was wrong" """
_JOINING = re.compile(
    r"(?:that,?|and|but|or|so(?!\s+(?:far|many|much|few|little|long|called))|(?:because|while|as(?!\s+(?:many|much|few|little|long|soon|of)\b))(?=\s[^,]*$))\s+",
    re.IGNORECASE,
)
_AGENCIES = re.compile(r"\([^()]{3,60}\)\s+(?=[A-Z])")
"""a credit in brackets before the first sentence of an article"""
_AND_THAT = re.compile(
    r"(?<=[\w”\"’'])(?P<joined>,?\s+(?:and|but)|,(?=\s+that\s+(?:he|she|it|they|there|the|an?)\b))\s+that"
    r"(?=\s+[\w“\"‘'’]+[\s,])"
)
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|(?<!\w)‘[^‘’]*’(?!\w)")
_IF = re.compile(r"(?:If|Unless)\s[^,;:“\"]{3,120},")
_EDGES = " \t\r\n,;:—–-"
_COMMA_INSIDE = re.compile(r",([”\"’'])(?=[.!?]?$)")
_ENDS = re.compile(r"[.!?…][”\"’')\]]*$")
# "declared three days of mourning": what is said has no verb of its own, so it is told with its subject.
_VERB = re.compile(rf"\b{A_VERB}\b|[’'](?:s|re|ve|ll|d|m)\b")  # in lower case, for the lowered text
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
MAX_WORDS = 90
"""words; a longer one is cut after the sentence in which it is reached"""


def clean(words: str) -> str:
    """Words on one line, without stray marks at the edges."""
    return " ".join(words.split()).strip(_EDGES)


def as_sentence(words: str) -> str:
    """Words with a capital and a full stop; empty where there are none."""
    bare = _balanced(_behind(_JOINING, _behind(_AGENCIES, clean(words))))
    if not bare:
        return ""
    bare = _COMMA_INSIDE.sub(r"\1", bare[0].upper() + bare[1:])
    return bare if _ENDS.search(bare) else bare + "."


def _behind(opening: re.Pattern[str], words: str) -> str:
    """The words without what they open with."""
    found = opening.match(words)
    if found is None or (opening is _JOINING and (words.startswith("That ") or _THAT_ITSELF.match(words))):
        return words
    return words[found.end() :]


def _balanced(words: str) -> str:
    """Without a quotation mark or bracket that has lost its partner."""
    for opening, closing in (("“", "”"), ("(", ")"), ("[", "]")):
        if words.count(opening) != words.count(closing):
            words = words.replace(opening, "").replace(closing, "")
    return words.replace('"', "") if words.count('"') % 2 else words


def statement_of(document: Document, one: Attribution) -> str:
    """What the speaker is given to say, as one sentence; empty where it is too little to stand alone."""
    text = document.text
    if not all(bounded(text, start, end) for start, end in one.content[:PIECES]):
        return ""  # cut within a figure or a word: "18" out of "18:21"
    pieces = [clean(text[start:end]) for start, end in one.content]
    if one.kind == "mixed":  # 'It was rotten, Ana Vek said. "I saw it myself."': her own words stay hers
        pieces[1:] = [
            f"“{piece}”" if _is_quoted(text, *place) else piece
            for piece, place in zip(pieces[1:], one.content[1:], strict=True)
        ]
    if pieces and pieces[0].casefold() in _RELATIVE:
        meant = _antecedent(document, one)
        if meant is None:
            return ""
        pieces[0] = meant
    words = _joined(pieces[:PIECES])
    if (
        len(pieces) == PIECES
        and one.cue
        and pieces[1].startswith("to ")
        and _PASSIVE.fullmatch(text, one.content[0][1], one.cue[0])
    ):
        words = clean(text[one.content[0][0] : one.content[1][1]])  # "The clerk was said by many to have known"
    promised = text.startswith("to ", one.content[0][0]) and text[one.content[0][0] - 1].isspace()
    if one.kind == "direct" and not promised:
        least = MIN_QUOTED if _VERB.search(words) else MIN_WORDS
        return _quoted(pieces, one.speaker, _saying(text, one)) if len(words.split()) >= least else ""
    if not one.speaks or (
        _PREDICATE.match(words) and not _is_a_clause(one, words) and not _CLEFT.match("\n".join(pieces))
    ):
        return _whole(_with_subject(document, one))
    if (
        one.cue
        and (
            _HEARSAY.search(text, max(0, one.cue[0] - _BESIDE), one.cue[1])
            or _PASSED_ON.search(text, max(0, one.cue[0] - _FAR_BEFORE), one.cue[0])
        )
        and (told := _with_subject(document, one))
    ):
        return _whole(told)  # "reportedly told": the doubt is about who said so
    if told := _wanted(text, one):
        return _whole(told)
    named = _named(document, words, one)
    if max(len(words.split()), len(named.split())) < MIN_WORDS:
        return ""
    if not _VERB.search(lowered(words)):
        if _GERUND.match(words):  # "said, updating an earlier count": how it was said, not what
            return ""
        as_told = one.source and _AS_BEFORE.search(text, max(0, one.source[0] - _BESIDE), one.source[0])
        if not as_told and (told := _with_subject(document, one)):
            return _whole(told)
        if one.cue and text.startswith("ing", one.cue[1] - len("ing")):
            return ""
    told = _without_that(_short(named))
    ended = _STOPS.match(text, last := one.content[min(len(one.content), PIECES) - 1][1]) is not None
    # "…, the mission said": what stands before its speaker is whole.
    ended = ended or (one.cue is not None and last <= one.cue[0] and text[last : last + 1] == ",")
    return _whole(as_sentence(f"{_condition(document, one)}{told}"), ended=ended)


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
    quoted = [found.span() for found in _QUOTED.finditer(words)]
    kept, at = [], 0
    for found in _AND_THAT.finditer(words):
        if not any(start < found.start("joined") + 1 < end for start, end in quoted):
            kept.append(words[at : found.end("joined")])
            at = found.end()
    return "".join((*kept, words[at:]))


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


_CLOSED = re.compile(r"\b(?:unaccounted|accounted|cared|provided|paid|called|spoken|catered)\s+for\.?$")
"""a participle with its preposition, after which nothing has to follow"""


def _whole(statement: str, *, ended: bool = False) -> str:
    """The statement; empty where it breaks off at a word that something has to follow, or opens with a verb whose
    subject was cut off. `ended` tells that the article's sentence ends there, too."""
    if _HEADLESS.match(statement):
        return ""
    if (ended and _STRANDED.search(statement)) or _CLOSED.search(statement):
        return statement
    words = statement.split()
    end = words[-1] if words and any(map(str.isalnum, words[-1])) else statement
    return "" if _BREAKS_OFF.search(end) or _TORN.search(" ".join(words)) else statement


def _joined(pieces: list[str]) -> str:
    """Pieces in one line; a full stop parts one that ends from one that begins anew."""
    out = ""
    for piece in pieces:
        stop = "" if not out or not piece.lstrip("“")[:1].isupper() or _ENDS.search(out) else "."
        head = _COMMA_INSIDE.sub(r"\1", out) if stop else out
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
_BESIDE = 16
"""code points before a cue in which a word of hearsay still belongs to it"""
_FAR_BEFORE = 60
"""the same, for "is widely understood to have" """


def _saying(text: str, one: Attribution) -> str:
    """ "said", with the word of hearsay that stands beside the article's own cue."""
    hearsay = _HEARSAY.search(text, max(0, one.cue[0] - _BESIDE), one.cue[1]) if one.cue else None
    return f"{hearsay.group().lower()} said" if hearsay else "said"


def _quoted(pieces: list[str], speaker: str | None, saying: str) -> str:
    words = [_short(piece) for piece in pieces if piece]
    if speaker and any(_FIRST_OR_SECOND.search(piece) for piece in words):
        quoted = " ".join(f"“{piece}”" for piece in _stopped(words[:PIECES]))
        return f"{speaker} {saying}: {quoted}{'' if _ENDS.search(words[-1]) else '.'}"
    return " ".join(as_sentence(piece) for piece in _as_one(words[:PIECES]))


def _as_one(pieces: list[str]) -> list[str]:
    """The pieces, a short one that the next goes on from joined to it: "It is," said Ana Vek, "a shame." """
    if len(pieces) == PIECES and pieces[1][:1].islower() and _AUXILIARY_LAST.search(pieces[0]):
        return [" ".join(pieces)]
    return pieces


_AUXILIARY_LAST = re.compile(
    r"(?:\b(?:is|are|was|were|am|be|been|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|not)|n[’']t|[’'](?:s|re|ve|ll|d|m))$"
)
"""ends what a clause cannot end with, if more of it follows"""


def _stopped(pieces: list[str]) -> list[str]:
    """The pieces with a full stop at the end of each after which the next begins anew."""
    following = [*pieces[1:], ""]
    return [
        f"{piece}." if after[:1].isupper() and not _ENDS.search(piece) else piece
        for piece, after in zip(pieces, following, strict=True)
    ]


def _short(words: str) -> str:
    """The first sentences of a long statement, as many as fit."""
    if len(words.split()) <= MAX_WORDS:
        return words
    cut = -1
    for found in re.finditer(r"[.!?]\s", words):
        if len(words[: found.start()].split()) > MAX_WORDS and cut > 0:
            break
        cut = found.start() + 1
    return words[:cut] if cut > 0 else words


_THAT_HE = re.compile(r"\s+that\s+(?:he|she|it|they)\s+[a-z]+(?<!ed)(?<!s)\b")
_THAT_IT_BE = re.compile(
    r"\s+that\s+(?:(?!(?:will|would|can|could|may|might|must|shall|should|to|cannot|not|let)\b)[\w’'-]+\s+){1,8}?(?:not\s+)?be\b"
)


def _wanted(text: str, one: Attribution) -> str:
    """What is asked for and is no fact, with who asks: "Ana Vek demanded that he publish it", "… that it be published".

    The speaker is never the "he"; empty where it is no such clause.
    """
    if one.cue is None or one.speaker is None or one.source is None or one.cue[0] > one.content[0][0]:
        return ""
    asked = one.force in ("wants", "asks") and _THAT_HE.match(text, one.cue[1])
    if not asked and not _THAT_IT_BE.match(text, one.cue[1]):
        return ""
    subject = _bounded_subject(text, one.speaker, one.source)
    return as_sentence(f"{subject} {_short(clean(text[one.cue[0] : one.content[-1][1]]))}")


def _named(document: Document, words: str, one: Attribution) -> str:
    """The words with an opening "he" replaced by the speaker, where it stands for nobody else after "X said that"."""
    text = document.text
    bare = _behind(_JOINING, words)
    found = _OPENING_PRONOUN.match(bare)
    if found is not None and one.lemma == "according to" and found.group().casefold() in ("he", "she"):
        return ""  # "according to the Herald, he …" is about somebody else
    if found is None or not one.speaker or not one.source or not one.cue or one.cue[0] > one.content[0][0]:
        return bare
    pronoun = found.group().casefold()
    if pronoun in ("they", "their") and _SOME_OF_THEM.search(text, max(0, one.source[0] - _BESIDE), one.source[0]):
        return bare  # how many of them there are stands before their names
    if pronoun in ("they", "their"):
        begin = max(one.source[1], one.cue[0] - _FAR_BEFORE)
        told = _ADDRESSED.search(text[begin : one.content[0][0]])
        whom = (told["told"] or told["sent"]) if told else ""
        if whom and not _AN_AUDIENCE.search(whom):
            return _of_those_told(bare, found, whom, one)
    if found["possessive"] and len(one.speaker.split()) > _LONGEST_OWNER:
        return bare
    if pronoun in _OF_A_PERSON and (
        _OUGHT.match(bare, found.end()) or _of_another(text, bare, pronoun, one) or _has_rival(document, pronoun, one)
    ):
        return bare
    if not _agree(pronoun, one) or (pronoun == "it" and not _DOES.match(bare, found.end())):
        return bare
    name = _bounded_subject(text, one.speaker, one.source) + ("’s" if found["possessive"] else "")
    return name + bare[found.end() :]


_TELLS = r"(?:told|telling|tells?|(?:warn|remind|inform)(?:ed|s|ing)?|advis(?:ed|es|ing)|notif(?:ied|ies|ying)|assur(?:ed|es|ing))"
_SEVERAL_OF = r"(?:(?:the|its|his|her|their|all|some|many)\s+)?(?:[\w-]+\s+){0,2}?(?:[a-z-]+(?<!s)s|people|them)"
_ADDRESSED = re.compile(
    rf"(?:\b{_TELLS}\s+(?P<told>{_SEVERAL_OF})|\bto\s+(?P<sent>{_SEVERAL_OF})\s+warning)(?:\s+(?:on|in|at)\s[\w ]+)?\s*$"
)
"""those several who are told or warned, up to what they are told"""
_AN_AUDIENCE = re.compile(
    r"\b(?:reporters|journalists|members|lawmakers|mps|viewers|listeners|readers|supporters|delegates|investigators|detectives"
    r"|officers|judges|jurors|councillors|colleagues|friends)$",
    re.IGNORECASE,
)
"""whoever is told what somebody else will do"""


def _of_those_told(bare: str, found: re.Match[str], whom: str, one: Attribution) -> str:
    """The words with an opening "they" replaced by those who are warned; as they are where it may be either."""
    if one.lemma not in ("warn", "remind", "notify", "advise") or whom == "them" or found["possessive"]:
        return bare
    return whom + bare[found.end() :]


_SOME_OF_THEM = re.compile(r"\bof\s+(?:them|us|those|these),\s+$")
_OUGHT = re.compile(r"\s+(?:should|must|ought)\b")
"""behind a "he": what somebody asks of another"""
_OF_A_PERSON = {"he": "m", "his": "m", "she": "f", "her": "f"}
_LONGEST_OWNER = 6
"""words; a longer description of a speaker is not made a possessive"""
_HELD = re.compile(
    r"\s+(?:(?:is|was|had|has|been|being|not|still|also)\s+){1,3}(?:questioned|arrested|detained|charged|interviewed|cautioned|remanded|jailed)\b"
)
"""what an officer says of somebody else"""
_CLOSE = "|".join(
    "lawyer attorney solicitor barrister agent father mother brother sister son daughter wife husband partner widow uncle aunt cousin "
    "friend neighbour neighbor colleague girlfriend boyfriend fiancée doctor family".split()
)
_OF_SOMEBODY = re.compile(rf"(?:[Hh]is|[Hh]er|[’']s)\s+(?:[\w-]+\s+)?(?:{_CLOSE})\b")
"""who speaks for somebody, or is close to them: it is they whom "he" stands for"""
_TITLED = re.compile(r"\b(?:(?P<m>Mr|Sir|Lord)|(?P<f>Mrs|Ms|Miss|Dame|Lady))\b")


def _of_another(text: str, words: str, pronoun: str, one: Attribution) -> bool:
    """Whether the "he" that opens what somebody says is likely not themselves, but somebody they speak of."""
    gender = _OF_A_PERSON[pronoun]
    source, start = one.source, one.content[0][0]
    if source is None or one.speaker is None:
        return False
    own = gender_of(one.speaker) or gender_of_role(f"{one.role or ''} {text[slice(*source)]}")
    if own not in ("", gender) or _HELD.match(words, len(pronoun)) or _OF_SOMEBODY.search(text, *source):
        return True
    since = _TITLED.search(text, source[1], start)  # "The firm called Ms Vek's account false and said she"
    return since is not None and since[gender] is not None


def _has_rival(document: Document, pronoun: str, one: Attribution) -> bool:
    """Whether a "he" after "X said that" may be somebody else whom this sentence or the one before has named.

    Of an unnamed source it may be anybody with an office, too: "a source close to the minister said he would stay".
    """
    text, gender = document.text, _OF_A_PERSON[pronoun]
    if one.source is None or one.speaker is None:
        return False
    sentences = sentences_of(document)
    here = sentences[one.sentence - 1]
    near = sentences[one.sentence - 2] if one.sentence > 1 else here
    begin = near.start if near.kind == here.kind and "\n" not in text[near.end : here.start] else here.start
    before = _QUOTED.sub(" ", text[max(begin, one.source[0] - _RIVALS_NEAR) : one.source[0]])
    source = text[slice(*one.source)]
    if _WHOSE[gender].search(source) or (not one.named and _BESIDE_AN_OFFICE.search(source)):
        return True
    own = set(fold_name(f"{one.speaker} {source}").split())
    return any(
        _is_persons(name.text, before[: name.start])
        and own.isdisjoint(fold_name(name.text).split())
        and _gender(name.text, before[: name.start]) in ("", gender)
        for name in names_in(before)
    )


_RIVALS_NEAR = 600
"""code points before a source in which somebody else is looked for"""


def _is_persons(name: str, before: str) -> bool:
    """Whether a name is a person's by its title, its first name or the words before it."""
    described = person_in(name)
    if described is None:
        return False
    bare, role = described
    return (
        role is not None or is_first_name(bare) or (" " in bare and described_by(before[-_BESIDE:], bare) is not None)
    )


def _gender(name: str, before: str) -> str:
    """m or f, where a name or the title before it tells; else empty."""
    titled = _TITLED.search(name) or _TITLED.search(before[-_BESIDE:])
    told = ("m" if titled["m"] else "f") if titled else ""
    return told or gender_of(without_role(name)[0])


_WHOSE = {"m": re.compile(r"\bhis\b", re.IGNORECASE), "f": re.compile(r"\bher\b", re.IGNORECASE)}
_BESIDE_AN_OFFICE = re.compile(
    r"\b(?:to|for|with|of)\s+(?:the|an?)\s+(?:[a-z]+\s+){0,2}[a-z]*(?:er|or|ent|man|ive|ary|ain|ief|oss)\b"
)
"""of a source: beside whom it stands, "a source close to the minister" """


def _agree(pronoun: str, one: Attribution) -> bool:
    """Whether a pronoun can stand for the speaker: "he" for a person, "it" for a body, "they" for several."""
    speaker = one.speaker or ""
    head = _BEHIND_HEAD.split(speaker, maxsplit=1)[0]
    plural = any(words.rstrip(".").endswith("s") for words in (speaker, head))
    several = " and " in speaker or plural
    body = head.casefold().endswith(_SEVERAL)
    person = (
        one.role is not None
        or (_is_somebody(speaker) and not several and not body)
        or (
            one.named
            and 1 < len(speaker.split()) <= 3
            and speaker.istitle()
            and (not plural or is_first_name(speaker))
            and not is_no_person(speaker)
        )
    )
    if pronoun in ("he", "she", "his", "her"):
        return person
    if pronoun in ("they", "their"):
        return not person and (several or body)
    a_body = speaker[:1].isupper() and is_no_person(speaker)
    return not _is_somebody(speaker) and (a_body or not (person or several))


def _is_somebody(speaker: str) -> bool:
    """Whether it says that a person speaks, for whom no "it" stands: "a spokesman for the firm said it would pay"."""
    first = _BEHIND_HEAD.split(speaker, maxsplit=1)[0].split()
    head = first[-1] if first and (first[-1][:1].islower() or len(first) == 1) else ""
    return head.casefold() in PEOPLE or is_somebody(speaker)


_BEHIND_HEAD = re.compile(r",?\s(?:of|in|at|from|for|with|who|near|on|to)\s")
_SEVERAL = ("police", "people", "staff", "crew", "public", "military", "government", "team", "press")
"""bodies of which news English says "they", too"""
_DOES = re.compile(
    r"\s+(?:(?:will|would|has|had|was|is|did|does|could|can|should|must|may|might)\s+(?:not\s+)?(?:also\s+)?[“\"‘']?(?!be\b|been\b|clear|likely|unlikely"
    r"|possible|important|necessary|too\b|not\b|time|hard|difficult|a\b|an\b|the\b|up\b|take(?!\s+(?:an?\s+(?:charge|loss|decision|stake)|legal|action|part|steps|measures|over|responsibility)\b)|mean|seem|appear|look|rain|snow)[a-z]+"
    r"|(?:had|has|have|was|were|is|would|could|might|may|will)\s+(?:not\s+|also\s+|never\s+)?(?:been\s+|be\s+|being\s+)?"
    r"(?:told|refused|informed|asked|given|denied|advised|warned|notified|forced|misled|offered|promised|invited|contacted|consulted|instructed|assured"
    r"|responsible|aware|unaware|involved|unable|able|willing|prepared|confident|committed|cooperating|co-operating|investigating|considering|reviewing"
    r"|looking|working|preparing)\b"
    r"|(?:had|has|have)\s+(?:no|received\s+no|seen\s+no|found\s+no)\s+(?:plans?|records?|comment|knowledge|intention|information|choice|doubt|reason|complaints?)\b"
    rf"|(?!seem|appear|look|turn|remain|matter|happen|rain|snow|help|depend|emerge|follow|relat|concern|contain"
    rf"|consist|dated|referr|involv|belong|occurr|stemm|result|amount|applied|cost|lasted|affect|contribut|emanat|measur|weigh)(?:plans|wants|intends|expects|knows|supports|{IN_THE_PAST})\b)"
)
"""a verb after "it" of which a body can be the subject; "it was clear" and "it would rain" are of nobody"""


def _with_subject(document: Document, one: Attribution) -> str:
    """ "Ana Vek vowed to resign": the speaker, and the article's words from the source to the end of the content."""
    text = document.text
    if one.source is None or one.cue is None or one.speaker is None:
        return ""
    if not one.speaks and _RELATIVE_BEFORE.search(text, max(0, one.source[0] - _BESIDE), one.source[0]):
        return ""  # "a step that Ana Vek called a disgrace": what it was stands before
    begin = _behind_other_cue(document, one)
    if not begin <= one.cue[0] < one.content[0][0] or one.content[0][0] - begin > 80:
        return ""
    between = lowered(text[one.source[1] : one.cue[0]])
    if text.startswith("ing", one.cue[1] - len("ing")) and not _VERB.search(between):
        return ""  # "a paper | outlining how": no sentence
    if _OWNED.match(text, one.source[1]) or text[slice(*one.source)].casefold() in _OWNERS:
        return ""  # "the ministry's decision to": a noun, of which nothing is told
    subject = _bounded_subject(text, one.speaker, one.source)
    parted = "" if text[one.source[1]] in "’'" else " "  # "Vek's predicted a win"
    return as_sentence(f"{subject}{parted}{_short(clean(text[begin : one.content[-1][1]]))}")


def _behind_other_cue(document: Document, one: Attribution) -> int:
    """Where the verb group of a cue begins that "and" joins to what its speaker said first: "said it was safe and |
    urged calm"; the end of the source where no other cue of theirs stands between."""
    if one.source is None or one.cue is None:
        return 0
    end, cue = one.source[1], one.cue[0]
    first = any(
        other.source == one.source and other.speaks and other.cue and end <= other.cue[0] and other.content[-1][1] < cue
        for other in attributions_of(document, one.sentence)
    )
    joined = _AND_VERB.search(document.text, max(end, cue - _FAR_BEFORE), cue) if first else None
    return joined.end() if joined else end


_AND_VERB = re.compile(r"\b(?:and|but)\s+(?=(?:\w+ly\s+|also\s+|then\s+|later\s+|has\s+|have\s+|had\s+)*$)")


_RELATIVE_BEFORE = re.compile(r"\b(?:that|which|whom)\s+$")
_OWNED = re.compile(r"[’']s?\s+(?!(?:been|not|never|now|going|got|[a-z]+ed|[a-z]+ing)\b)")
_OWNERS = frozenset("his her its their our my".split())


def _bounded_subject(text: str, speaker: str, source: Range) -> str:
    """The speaker, with the "about" or "at least" that the article has before the number of those who speak."""
    own = figures_in(speaker)
    if not own or own[0].start > 0:
        return speaker
    begin = max(0, source[0] - _BESIDE)
    whole = [figure for figure in figures_in(text[begin : source[1]]) if figure.start < source[0] - begin < figure.end]
    return f"{clean(text[begin + whole[0].start : source[0]])} {speaker}" if whole else speaker


def places(one: Attribution) -> tuple[Range, ...]:
    """Everywhere an attribution stands: its cue and its content, in order."""
    return tuple(sorted((*one.content, *((one.cue,) if one.cue else ()))))
