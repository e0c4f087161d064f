"""Puts the speaker in the place of the "he", "it" or "they" that opens what they say, where it stands for nobody else."""

import re

from onrecord.extract.sentence import JOINING, QUOTED, behind
from onrecord.extract.with_subject import BESIDE, FAR_BEFORE, bounded_subject
from onrecord.records import Document
from onrecord.text.attribution import Attribution
from onrecord.text.attribution.persons import (
    gender_of,
    gender_of_role,
    head_of,
    is_first_name,
    is_no_person,
    is_somebody,
    person_in,
)
from onrecord.text.attribution.titles import described_by
from onrecord.text.attribution.verb_group import READ_OR_SHOWN
from onrecord.text.bodies_by_trade import tells_a_body
from onrecord.text.names import fold_name, names_in, without_role
from onrecord.text.pasts import IN_THE_PAST
from onrecord.text.people import PEOPLE
from onrecord.text.sentences import sentences_of
from onrecord.text.stances import stance_on

_OPENING_PRONOUN = re.compile(
    r"(?P<pronoun>he|she|it|they)(?=\s)|(?P<possessive>his|her|its|their)(?=\s)", re.IGNORECASE
)


def named(document: Document, words: str, one: Attribution) -> str:
    """The words with an opening "he" replaced by the speaker, where it stands for nobody else after "X said that"."""
    text = document.text
    bare = behind(JOINING, words)
    found = _OPENING_PRONOUN.match(bare)
    if found is not None and one.lemma == "according to" and found.group().casefold() in ("he", "she"):
        return ""  # "according to the Herald, he …" is about somebody else
    if found is None or not one.speaker or not one.source or not one.cue or one.cue[0] > one.content[0][0]:
        return bare
    pronoun = found.group().casefold()
    if pronoun in ("they", "their") and _SOME_OF_THEM.search(text, max(0, one.source[0] - BESIDE), one.source[0]):
        return bare  # how many of them there are stands before their names
    if pronoun in ("they", "their"):
        begin = max(one.source[1], one.cue[0] - FAR_BEFORE)
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
    if pronoun == "it" and text.startswith("ing", one.cue[1] - len("ing")) and _WAS_SO.match(bare, found.end()):
        return bare  # "would not release the report, saying it was secret"
    if pronoun == "it" and _EMPTY.match(bare, found.end()):
        return bare  # "said it was “highly likely” that they died"
    if pronoun in ("it", "its") and (_is_a_paper(one.speaker) or _is_somebodys(one.speaker)):
        return bare  # "The catalogue said it came from Velm", "A source said it was worth more"
    if not _agree(pronoun, one, text[slice(*one.source)]) or (pronoun == "it" and not _DOES.match(bare, found.end())):
        return bare
    if pronoun in ("it", "its") and stance_on(text[one.source[1] : one.cue[0]]):
        return bare  # "opposed the bill, arguing that it would cost jobs"
    name = bounded_subject(text, one.speaker, one.source)
    own = "" if not found["possessive"] else "’" if pronoun == "their" and name.endswith("s") else "’s"
    return name + own + bare[found.end() :]


_WAS_SO = re.compile(
    r"\s+(?:was|is|had\s+been|has\s+been|would\s+be)\s+(?!(?:not\s+)?(?:aware|unable|able|working|considering|reviewing|committed|cooperating)\b)"
)


_EMPTY = re.compile(
    r"\s+(?:is|was|[’']s|would\s+be|will\s+be|remains?|remained|seems?|seemed|appears?|appeared)\s+[“\"‘]?(?:\w+ly\s+|not\s+|too\s+|very\s+|more\s+|most\s+)*[a-z]+[”\"’]?\s+(?:that|whether|if|to)\s"
)
"""behind an "it" that stands for the clause after it"""


def _is_a_paper(speaker: str) -> bool:
    """Whether what says it is a paper, which mostly tells of other things: "the catalogue", "an audit by the firm"."""
    words = _BEHIND_HEAD.split(speaker, maxsplit=1)[0].split()
    return bool(words) and words[-1] in READ_OR_SHOWN | _BOOKS


def _is_somebodys(speaker: str) -> bool:
    """Whether a description is of people, and no "it": "a source close to the deal", but not "the Health Executive"."""
    head = head_of(speaker)
    return head in PEOPLE and head in speaker.split()


_BOOKS = frozenset("catalogue catalog brochure label leaflet newsletter book booklet dossier page website".split())
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
    """lawyer attorney solicitor barrister agent father mother brother sister son
    daughter wife husband partner widow uncle aunt cousin friend neighbour neighbor
    colleague girlfriend boyfriend fiancée doctor family""".split()
)
_OF_SOMEBODY = re.compile(
    rf"(?:[Hh]is|[Hh]er|[’']s)\s+(?:[\w-]+\s+)?(?:{_CLOSE})\b|(?:[Hh]is|[Hh]er)\s+(?:[\w-]+\s+)?(?:coach|trainer|manager|teacher)\b"
)
"""who speaks for somebody, or is close to them: it is they whom "he" stands for"""
_SPEAKS_OF_OTHERS = re.compile(
    r"(?:an?|the|one|another|some)\s+(?:[\w’'-]+\s+){0,4}?(?:official|source|spokes\w+|aide|adviser|advisor|diplomat|insider|lawyer|solicitor"
    r"|coroner|judge|prosecutor|doctor|relative|friend|neighbour|neighbor|colleague)\b",
    re.IGNORECASE,
)
"""somebody without a name who is asked for what they know of others"""
_TITLED = re.compile(r"\b(?:(?P<m>Mr|Sir|Lord)|(?P<f>Mrs|Ms|Miss|Dame|Lady))\b")


def _of_another(text: str, words: str, pronoun: str, one: Attribution) -> bool:
    """Whether the "he" that opens what somebody says is likely not themselves, but somebody they speak of."""
    gender = _OF_A_PERSON[pronoun]
    if not one.named and not one.role and _SPEAKS_OF_OTHERS.match(one.speaker or ""):
        return True  # "a government official said she would be given a state funeral"
    source, start = one.source, one.content[0][0]
    if source is None or one.speaker is None:
        return False
    own = gender_of(one.speaker) or gender_of_role(f"{one.role or ''} {text[slice(*source)]}")
    if own not in ("", gender) or _HELD.match(words, len(pronoun)):
        return True
    if (of := _OF_SOMEBODY.search(text, *source)) is not None and not (
        of.group()[:4].casefold() == ("his " if gender == "f" else "her ") and own == gender
    ):
        return True  # "Her lawyer, Jon Ek, said she"; but "His lawyer, Ana Vek, said she would sue"
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
    before = QUOTED.sub(" ", text[max(begin, one.source[0] - _RIVALS_NEAR) : one.source[0]])
    source = text[slice(*one.source)]
    other = _BESIDE_ONE.search(source) and not gender_of(one.speaker)
    if _WHOSE[gender].search(source) or other or (not one.named and _BESIDE_AN_OFFICE.search(source)):
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
    return role is not None or is_first_name(bare) or (" " in bare and described_by(before[-BESIDE:], bare) is not None)


def _gender(name: str, before: str) -> str:
    """m or f, where a name or the title before it tells; else empty."""
    titled = _TITLED.search(name) or _TITLED.search(before[-BESIDE:])
    told = ("m" if titled["m"] else "f") if titled else ""
    return told or gender_of(without_role(name)[0])


_WHOSE = {"m": re.compile(r"\b(?:his|him)\b", re.IGNORECASE), "f": re.compile(r"\bher\b", re.IGNORECASE)}
_BESIDE_ONE = re.compile(r"\b(?:to|with|of|for|by)\s+(?:him|her)\b")
_BESIDE_AN_OFFICE = re.compile(
    r"\b(?:to|for|with|of)\s+(?:the|an?)\s+(?:[a-z]+\s+){0,2}[a-z]*(?:er|or|ent|man|ive|ary|ain|ief|oss)\b"
)
"""of a source: beside whom it stands, "a source close to the minister" """


def _agree(pronoun: str, one: Attribution, phrase: str) -> bool:
    """Whether a pronoun can stand for the speaker: "he" for a person, "it" for a body, "they" for several; `phrase` is how
    the sentence calls them."""
    speaker = one.speaker or ""
    if pronoun in ("it", "its") and one.named and tells_a_body(phrase, speaker):
        return True
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
    if _THE_BODY.fullmatch(speaker):
        return True
    if head.casefold() in ("crew", "staff", "people", "officers"):
        return False  # "crew reported it was sticking"
    a_body = speaker[:1].isupper() and is_no_person(speaker)
    return not _is_somebody(speaker) and (a_body or not (person or several))


def _is_somebody(speaker: str) -> bool:
    """Whether it says that a person speaks, for whom no "it" stands: "a spokesman for the firm said it would pay"."""
    first = _BEHIND_HEAD.split(speaker, maxsplit=1)[0].split()
    head = first[-1] if first and (first[-1][:1].islower() or len(first) == 1) else ""
    return head.casefold() in PEOPLE or is_somebody(speaker)


_THE_BODY = re.compile(r"[Tt]he\s+(?:[A-Z][\w’'-]+\s+){1,3}and\s+(?:[A-Z][\w’'-]+\s+){0,2}[A-Z][\w’'-]+")
"""a body's name: "the Health and Safety Executive" """
_BEHIND_HEAD = re.compile(r",?\s(?:of|in|at|from|for|with|who|near|on|to)\s")
_SEVERAL = ("police", "people", "staff", "crew", "public", "military", "government", "team", "press")
"""bodies of which news English says "they", too"""
_DOES = re.compile(
    r"\s+(?:(?:will|would|has|had|did|does|could|can|should|must|may|might)\s+(?:not\s+)?(?:also\s+)?[“\"‘']?(?!be\b|been\b|clear|likely|unlikely"
    r"|possible|important|necessary|its\b|his\b|her\b|their\b|our\b|my\b|for\b|about\b|because\b|who\b|what\b|that\b|too\b|not\b|time|hard|difficult|a\b|an\b|the\b|up\b|take(?!\s+(?:an?\s+(?:charge|loss|decision|stake)|legal|action|part|steps|measures|over|responsibility)\b)|mean|seem|appear|look|rain|snow"
    r"|cost\b|harm|hurt|damage|undermine|jeopardi[sz]e|endanger|violate|breach|require|involve|depend|prove|ruin|destroy|weaken|worsen|lead\b|boost|benefit)[a-z]+"
    r"|(?:is|was)\s+(?:(?:not|now|still|also|always|[a-z]+ly)\s+){0,2}[“\"‘']?(?:(?:[a-z]+ly\s+)?(?!(?:rain|snow|go|gett|becom|be|do|happen)ing\b)[a-z]{3,}ing\b(?!\s+(?:how|that|to|what|if|when)\b)"
    r"|being\s+[a-z]+ed\b|(?:fined|hacked|sold|founded|sued|raided|banned|cleared|charged|investigated|targeted|bought|audited|censured|barred|blocked|licensed|owed|set\s+up"
    r"|taken\s+over)\b|(?:dismayed|happy|unhappy|worried|alarmed|confident|surprised|against|in\s+favou?r\s+of|open\s+to)\b"
    r"|(?:[a-z]+ly\s+)?(?:sorry|disappointed|saddened|concerned|pleased|delighted|proud|shocked|appalled|satisfied|disturbed|troubled|angry|grateful|determined|ready|keen)\b"
    r"|under\s+(?:no|an?)\s+(?:duty|obligation)\b)"
    r"|(?:had|has|have|was|were|is|would|could|might|may|will)\s+(?:not\s+|also\s+|never\s+)?(?:been\s+|be\s+|being\s+)?"
    r"(?:told|refused|informed|asked|given|denied|advised|warned|notified|forced|misled|offered|promised|invited|contacted|consulted|instructed|assured"
    r"|responsible|aware|unaware|involved|unable|able|willing|prepared|confident|committed|cooperating|co-operating|investigating|considering|reviewing"
    r"|looking|working|preparing)\b"
    r"|(?:had|has|have)\s+(?:no|received\s+no|seen\s+no|found\s+no)\s+(?:plans?|records?|comment|knowledge|intention|information|choice|doubt|reason|complaints?)\b"
    rf"|(?!seem|appear|look|turn|remain|matter|happen|rain|snow|help|depend|emerge|follow|relat|concern|contain"
    rf"|consist|dated|referr|involv|belong|occurr|stemm|result|amount|applied|cost|lasted|affect|contribut|emanat|measur|weigh)(?:plans|wants|intends|expects|knows|supports|{IN_THE_PAST})\b)"
)
"""a verb after "it" of which a body can be the subject; "it was clear" and "it would rain" are of nobody"""
