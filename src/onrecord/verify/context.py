"""Finds what a statement that does not stand alone hangs on: the nearest earlier sentence that can tell it.

So a reader of "He was not charged" sees who, in the article's own words. It is no evidence: it bears nothing out.
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.records import Span
from onrecord.text.attribution.persons import does_something, gender_of, gender_of_role, is_first_name, is_no_person
from onrecord.text.attribution.source_phrases import AGE
from onrecord.text.attribution.verb_group import SHOWING
from onrecord.text.bodies_by_trade import tells_a_body
from onrecord.text.hanging import SAID, Loose, all_loose_in
from onrecord.text.institutions import ORGANISATION
from onrecord.text.names import fold_name, names_in, without_role
from onrecord.text.people import ONE_PERSON, PEOPLE
from onrecord.text.referents import Kind, can_be, can_tell
from onrecord.text.sentences import Sentence
from onrecord.text.stances import stance_on
from onrecord.text.words import stem
from onrecord.verify.article import Article
from onrecord.verify.labelled import is_the_story, label_of, tells_of
from onrecord.verify.long_ago import goes_on_then, has_its_time, is_long_ago, tells_of_today

REACH = 3
"""sentences of the body before the evidence in which the thing is looked for; else the one just before is given"""
REACH_OF_NAMES = 5
"""the same, where it is a person whose name or office tells that it can be them"""
REACH_OF_LABELS = 8
"""the same, where what is looked for is called by what it is: "the findings" """
_STILL_THEN = 2
"""sentences of a paragraph over which a time long past goes on"""
_ANYWHERE = 60
"""the same, for whom the headline names"""
_ASKED = re.compile(
    r"\b(?:asked|shown|confronted|pressed|questioned|after|when|while|although|though|if|that|which)\b", re.IGNORECASE
)
"""words of a sentence before what is said in it, by which it tells more than who says it"""
_SEVERAL = r"(?:[\w-]+\s+){0,5}?[a-z-]+(?<!s)s"
_TOLD_SEVERAL = re.compile(
    rf"\b(?:told|tells?|telling|warn(?:ed|s|ing)|inform(?:ed|s|ing)|advis(?:ed|es|ing)|assur(?:ed|es|ing)|remind(?:ed|s|ing)|promis(?:ed|es|ing))\s+{_SEVERAL}\s+(?:that\s+)?$"
    r"(?<!reporters )(?<!journalists )(?<!reporters that )(?<!journalists that )"
)
"""before what several are told: "told the staff's leaders that | they would be asked" """
_OF_A_COUPLE = re.compile(
    r"\b(?:his|her)\s+(?:husband|wife|partner|widow|brother|sister|fiancée?|twin)\b", re.IGNORECASE
)
"""who speaks for two: "Her husband, Jon, said | they would appeal" """
_OWNED_BY = re.compile(
    r"^(?:But\s+|And\s+)?(?:[A-Z][\w’'-]*|(?:[Tt]he|[Aa]n?)\s+[\w’'-]+)(?:\s+[\w’'-]+){0,3}?[’']s?\s+(?:[\w-]+\s+){0,4}?"
    r"(?:spokes\w+|head|chief|director|leader|president|chair\w*|secretary|executive|manager|lawyer|solicitor|mayor|captain|treasurer)\b"
)
"""opens with whose somebody is: "The council's head, Ana Vek, said | it would wait" """
_SAYING_OF_THEM = re.compile(
    r"\b(?:prais|thank|blam|accus|criticis|criticiz|defend|condemn|warn|urg|attack|back|support|prosecut|arrest|congratulat|pit|su)\w*\s+"
    r"[^,;:]{0,40}?\b(?:[a-z]+s|staff|police|people|crew)\b[^,;:]{0,30},\s+(?:saying|adding|arguing|claiming|insisting|explaining)\s+(?:that\s+)?$"
)
"""speaks of people before it says of them: "praised staff, saying | they had acted" """
_AS_FOR = re.compile(
    r"(?:As\s+for|As\s+to|Of|On|About|Regarding|Turning\s+to)\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[^,]{3,}[,]"
)
"""opens with what is spoken of: "As for the hotel, Ana Vek said | it was sold" """
_AND_SAID = re.compile(
    r"\s(?:and|but)\s+(?:\w+ly\s+|also\s+)?(?:said|says|added)\s+(?:that\s+)?(?:(?:he|she|it|they)\s[^,;:]*)?$"
)
"""behind what else the speaker tells: "put the injured at four and said | she was hopeful about them" """
_ONE_MORE = re.compile(
    r"(?:An?\s+(?:second|third|fourth|fifth|sixth)|[Tt]he\s+(?:other|two|three|four|others)|One|Two|Three|Another|Others|Some|Both)(?:\s+of\s+(?:them|these|those))?",
    re.IGNORECASE,
)
"""one more of those of whom the sentence before tells"""
_EVER_SINCE = re.compile(r"\bsince\b(?!\s+(?:the|last|early|late|mid|it|he|she|they|[A-Z0-9])\b|\s+\d)")
"""since something told before: "it has since spent" """
_COUNTED = {
    "number": r"\d|\b(?:tenth|twelfth|eighth|quarter|fifth|sixth|third|half|two|three|four|five|six|seven|eight|nine|ten)\b",
    "other": r"\b(?:one|two)\b",
    **{word: rf"\b{word}\b" for word in "two three four five six seven eight nine ten".split()},
}
"""what an earlier sentence holds that counts those of whom "the two" or "the other" are said, or gives another number"""
_STOP = re.compile(r"[.!?][”\"]?\s")
_SPEAKS_FOR = re.compile(
    r"^(?:But\s+)?(?:An?\s+|The\s+|One\s+)?(?:[\w-]+\s+){0,2}(?:spokes\w+|lawyers?|solicitors?)\s+(?:for|of|at)\s",
    re.IGNORECASE,
)
"""opens with who speaks for a body: "A spokesman for the fund said | it would wait" """
_SAYING_OF_IT = re.compile(
    r"\b(?:refused|declined|failed|agreed|wanted|had|has|forced|ordered|asked|called|urged|bought|sold|shut|closed|built|sent|put|kept|made|took"
    r"|banned|withdrew|published|released|approved|signed|cancell?ed|delayed|dropped|launched|opened|stopped|[a-z]+ed)\s+(?:[a-z-]+\s+){0,3}?"
    r"(?:the|a|an|its|his|her|their)\s[^,;:]{3,80},\s+(?:saying|adding|arguing|claiming|insisting|explaining|warning|noting)\s+(?:that\s+)?$"
)
"""does something to a thing and says of it: "declined to release the letter, saying | it was private" """
_OPENS_WITH_SOME = re.compile(
    rf"(?:{'|'.join(sorted(word.capitalize() for word in PEOPLE - ONE_PERSON))})\s+(?!of\b|who\b)[a-z]"
)
"""a sentence about people of whom the one quoted next is one: "Parents were furious." """
_PEOPLE_OR_BODIES = (PEOPLE - ONE_PERSON) | frozenset(word for word in ORGANISATION if word.isalpha())
_ONE_WHO = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne|[Tt]he)\s+(?:[a-z-]+\s+){0,2}(?P<noun>[a-z]+),?\s+(?:who|whose|aged|told|said|says)\b"
)
_SOMEBODYS = re.compile(
    r"\b(?:his|her)\s+(?:[a-z]+\s+)?(?:husband|wife|partner|son|daughter|father|mother|brother|sister|friend|boss|lawyer|neighbour|neighbor|colleague)\b",
    re.IGNORECASE,
)
"""somebody of theirs, whom a "him" later in the sentence stands for: "Her husband rang, but she told | him to wait" """
_SOMEBODY = ONE_PERSON - {"head", "one", "person"}  # "shook his head"
_MARKS = ("“", '"', "‘", "'")
_THAT_LAST = re.compile(r"\bthat\W*$")
"""opens what is said, and tells nothing: "told them that | the plan was dead" """
_OF_SOMEBODY = re.compile(r"(?:His|Her)\s|[^,.;:]*[’']s?\s", re.IGNORECASE)
"""opens the words for a speaker who is somebody else's lawyer, or mother"""


def context_of(article: Article, statement: str, speaker: str | None, evidence: Sequence[Span]) -> Span | None:
    """The sentence that tells what a loose word of a statement stands for; None where it stands alone, where the word is
    likely for the speaker, who is told beside it, or where nothing stands before it.

    The words before the statement in its own sentence count as well.
    """
    found = all_loose_in(statement)
    begin = _where(statement, evidence)
    own = next(iter(article.sentences_in(begin, begin + 1)), None)
    if own is None:
        return None
    whole = article.text[own.start : own.end]
    for n, loose in enumerate(found):
        opening = _before(whole, statement, begin - own.start, speaker, loose)
        told = (
            loose.word in ("him", "her")
            and _SOMEBODYS.search(opening) is not None
            and whole.startswith(statement[:_ENOUGH])
        )
        label = label_of(statement, loose.word) if loose.kind in ("told", "thing") else None
        if told or _is_told_there(opening, speaker, loose, label):
            return article.document.span(own.start, own.end)
        if speaker and (_is_the_speakers(statement, speaker, whole, loose) or _is_taken_back(statement, loose)):
            continue
        spoken = opening.endswith(_MARKS) or SAID.match(statement) is not None
        unsaid = speaker is None and statement[: len(loose.word)].casefold() == loose.word
        points = n + 1 < len(found)
        near = _earlier(article, own, loose, label, speaker, spoken=spoken, unsaid=unsaid, points=points)
        return article.document.span(near.start, near.end) if near else None
    if speaker and _ONE_MORE.fullmatch(speaker):
        near = next(_sentences_before(article, own, 1), None)
        return article.document.span(near.start, near.end) if near else None
    return _since_when(article, own, whole, statement) or _of_long_ago(article, own, statement, speaker)


def _is_taken_back(statement: str, loose: Loose) -> bool:
    """Whether a "he" is who takes something of their words back: "was nearer 45, though | he could not exclude 50"."""
    return loose.kind == "person" and re.search(rf"\b(?:al)?though\s+{loose.word}\b", statement) is not None


def _where(statement: str, evidence: Sequence[Span]) -> int:
    """Where a statement begins in its evidence: in the place that holds its first words, or else its last."""
    said = SAID.match(statement)
    first = _STOP.split(statement[said.end() if said else 0 :].strip('“"'))[0].rstrip('.”"')[:_MANY].casefold()
    last = " ".join(statement.rstrip('.”"').split()[-_LAST:])
    places = [place for place in evidence if first in place.text.casefold()]
    places += [place for place in reversed(evidence) if last in place.text]
    places += [place for place in evidence if statement[:_ENOUGH] in place.text]
    return (places or list(evidence))[0].start


def _before(sentence: str, statement: str, at: int, speaker: str | None, loose: Loose) -> str:
    """The words of a sentence before a statement that begins at `at`, and before its "him" where that is all of it."""
    opening = sentence[: max(at, _place_in(sentence, statement))]
    if not opening and loose.word in ("him", "her") and loose.kind == "person":
        opening = sentence[: max(0, sentence.find(statement[statement.find(f" {loose.word} ") :].rstrip(".")))]
        return opening if _SOMEBODYS.search(opening) else ""
    if not opening and speaker and not sentence.startswith(statement[:_ENOUGH]):
        # The statement names the speaker where the sentence has a pronoun.
        return sentence[: max(0, sentence.find(" ".join(statement.rstrip(".").split()[-_LAST:])))]
    return opening


def _since_when(article: Article, own: Sentence, sentence: str, statement: str) -> Span | None:
    """The sentence itself where it tells since when a statement is so: "bought it in 2016 and says it has since spent"."""
    if _EVER_SINCE.search(statement) is None:
        return None
    opening = sentence[: max(0, sentence.find(statement[-_MANY:-1]) - len(statement) + _MANY)]
    return article.document.span(own.start, own.end) if has_its_time(opening) else None


def _of_long_ago(article: Article, own: Sentence, statement: str, speaker: str | None) -> Span | None:
    """The sentence that tells of which year a statement is, where that is long past and the statement does not say so."""
    text, published = article.text, article.document.published
    if own.kind != "body" or has_its_time(statement):
        return None
    sentence = text[own.start : own.end]
    if is_long_ago(sentence, published) and not tells_of_today(sentence):
        return article.document.span(own.start, own.end)
    if not goes_on_then(sentence, speaker):
        return None
    for near in _sentences_before(article, own, _STILL_THEN):
        words = text[near.start : near.end]
        if "\n" in text[near.end : own.start]:
            return None
        if is_long_ago(words, published):
            return article.document.span(near.start, near.end)
        if tells_of_today(words):
            return None
    return None


def _place_in(sentence: str, statement: str) -> int:
    """Where a statement begins in its sentence; 0 where its first words are not the sentence's."""
    return max(0, sentence.casefold().find(statement[:_MANY].rstrip(".").casefold()))


def _of_the_headline(article: Article, own: Sentence, gender: str) -> Sentence | None:
    """The nearest earlier sentence that names the one person whom the headline names: the "she" that opens a paragraph."""
    text = article.text
    named = {
        without_role(name.text)[0]
        for title in article.titles
        for name in names_in(text[title.start : title.end])
        if " " in name.text and not is_no_person(name.text) and gender_of(without_role(name.text)[0]) in ("", gender)
    }
    if len(named) != 1:
        return None
    surname = named.pop().split()[-1]
    return next(
        (
            one
            for one in _sentences_before(article, own, _ANYWHERE)
            if re.search(rf"\b{re.escape(surname)}\b", text[one.start : one.end])
        ),
        None,
    )


def _earlier(
    article: Article,
    own: Sentence,
    loose: Loose,
    label: str | None,
    speaker: str | None,
    *,
    spoken: bool,
    unsaid: bool,
    points: bool = False,
) -> Sentence | None:
    """The nearest earlier sentence that can tell what a loose word stands for; where none can, the one just before.

    `spoken` tells that the words are somebody's own, `unsaid` that the outlet's sentence opens with the word, and `points`
    that more of the statement hangs on what was told before.
    """
    text = article.text
    before = list(_sentences_before(article, own, REACH_OF_LABELS))
    earlier = before[:REACH]
    if label is not None:
        if told := next((one for one in before if tells_of(text[one.start : one.end], label)), None):
            return told
        if is_the_story(label) and earlier and "\n" in text[earlier[0].end : own.start]:
            return next((one for one in article.sentences if one.kind == "body"), None)
    if loose.word in _COUNTED:
        counted = (one for one in before if re.search(_COUNTED[loose.word], text[one.start : one.end], re.IGNORECASE))
        return next(counted, earlier[0] if earlier else None)
    if spoken and loose.kind == "several":  # "Parents were angry. “They lied,” said Ana Vek": nobody calls their own so
        earlier = [one for one in earlier if not _OPENS_WITH_SOME.match(text, one.start)] or earlier
    gender = "" if loose.kind != "person" else "f" if loose.word in _HERS else "m"
    opens = unsaid and bool(gender) and bool(earlier) and "\n" in text[earlier[0].end : own.start]
    if opens and (headed := _of_the_headline(article, own, gender)) is not None:
        return headed
    farther = before[:REACH_OF_NAMES] if loose.kind == "person" else earlier
    own_name = frozenset((speaker or "").split()) if spoken else frozenset()
    beside = [one for one in farther[:1] if "\n" not in text[one.end : own.start]]
    if beside and (points or loose.kind != "person") and (loose.kind == "told" or article.tells(beside[0], loose.kind)):
        return beside[0]
    if beside and _tells_surely(text[beside[0].start : beside[0].end], loose.kind, ("", gender), article, own_name):
        return beside[0]
    known = (
        one
        for one in farther
        if gender and _tells_surely(text[one.start : one.end], loose.kind, (gender,), article, own_name)
    )
    surely = (
        one for one in farther if _tells_surely(text[one.start : one.end], loose.kind, ("", gender), article, own_name)
    )
    likely = (one for one in earlier if article.tells(one, loose.kind))
    return next(known, None) or next(surely, None) or next(likely, None) or (earlier[0] if earlier else None)


def _sentences_before(article: Article, own: Sentence, reach: int) -> Iterator[Sentence]:
    """The sentences of the body before one, the nearest first, as far as its heading."""
    for at in range(own.number - 2, -1, -1):
        one = article.sentences[at]
        if one.kind in ("heading", "title") or not reach:
            return
        if one.kind == "body" and article.orders(one) is None:
            yield one
            reach -= 1


def _is_told_there(opening: str, speaker: str | None, loose: Loose, label: str | None) -> bool:
    """Whether the words before a statement in its own sentence tell what its loose word stands for."""
    if loose.kind == "person":
        return _names_another(opening, speaker) and can_tell(opening, loose.kind)
    if loose.kind == "several" and (
        _TOLD_SEVERAL.search(opening) or _OF_A_COUPLE.search(opening) or _SAYING_OF_THEM.search(opening)
    ):
        return True
    if loose.kind == "thing" and (
        stance_on(opening) == "thing"
        or _OWNED_BY.search(opening)
        or _SPEAKS_FOR.search(opening)
        or _SAYING_OF_IT.search(opening)
    ):
        return True
    before = _THAT_LAST.sub("", opening)
    besides = _AND_SAID.search(opening)
    if _AS_FOR.match(opening) or (besides and can_tell(opening[: besides.start()], loose.kind)):
        return True
    if label is not None:
        return _ASKED.search(before) is not None and (loose.kind == "told" or tells_of(before, label))
    return _ASKED.search(before) is not None and can_tell(before, loose.kind)


def _names_another(words: str, speaker: str | None) -> bool:
    """Whether words name somebody who is not the speaker."""
    own = set((speaker or "").split())
    return any(own.isdisjoint(without_role(name.text)[0].split()) for name in names_in(words) if name.start)


def _tells_surely(
    words: str, kind: Kind, genders: tuple[str, ...], article: Article, but: frozenset[str] = frozenset()
) -> bool:
    """Whether a sentence names a person whose "he" or "she" it can be, or people or a body for a "they"; False for others.

    `but` are the words of the name of somebody who is not meant.
    """
    plain = set(re.findall(r"[a-z]+", words))
    if kind == "several":
        return not plain.isdisjoint(_PEOPLE_OR_BODIES)
    if kind != "person":
        return False
    for found in names_in(words):
        name, role = without_role(found.text)
        bare = name.split()
        surname = stem(fold_name(bare[-1])) if bare else ""
        known = role is not None or (bare and (is_first_name(bare[0]) or surname in article.surnames))
        known = known or AGE.match(words, found.end) is not None
        gender = gender_of(name) or gender_of_role(role) or article.genders.get(surname, "")
        if known and but.isdisjoint(bare) and not is_no_person(name) and gender in genders:
            return True
    if any(gender_of_role(noun) in genders for noun in plain & _SOMEBODY):
        return True
    return "" in genders and any(does_something(one["noun"]) for one in _ONE_WHO.finditer(words))


def _is_the_speakers(statement: str, speaker: str, sentence: str, loose: Loose) -> bool:
    """Whether a pronoun in reported speech can stand for the speakers themselves, as it does mostly: "The mill said it had
    paid"."""
    stands = sentence.casefold().find(statement[:_ENOUGH].casefold())
    if loose.word == "its" and stands > 0 and _JUST_SAID.search(sentence, 0, stands):
        return True  # "Corran Foods said its alarms had rung"
    if loose.kind == "thing" and loose.word in ("it", "its") and tells_a_body(sentence, speaker):
        return not SAID.match(statement)
    if loose.word in _OF_OTHERS or SAID.match(statement) or not can_be(speaker, loose.kind):
        return False
    if loose.kind == "person" and not SHOWING.isdisjoint(speaker.casefold().split()):
        return False  # a letter shows what "she" did
    if loose.kind == "person" and _HIS.search(statement) and _HERS_TOO.search(statement):
        return False  # one of the two is another: "he had looked her in the eye"
    at = sentence.casefold().find(statement[:_ENOUGH].casefold())
    before = sentence[:at] if at > 0 else sentence
    if loose.kind == "thing" and _A_PERSON_SAYS.match(before):
        return False  # "He said it did not happen"
    if loose.kind == "person" and _CLIENT.match(statement):
        return True  # "Vek's counsel said her client was helping"
    if at == 0 or before.rstrip().endswith(("“", '"', "‘")):
        return False  # their own words: "He" is somebody else
    if loose.kind != "person":
        return stance_on(before) is None
    gender, meant = gender_of(speaker) or gender_of_role(before), "f" if loose.word in _HERS else "m"
    if (not gender and speaker[:1].islower()) or speaker.startswith(("The ", "A ", "An ", "One ")):
        return False  # "The coroner said he was found downstream"
    of_somebody = _OF_SOMEBODY.match(speaker) or _OF_SOMEBODY.match(before)
    if of_somebody and gender == meant and of_somebody.group().casefold() == ("his " if meant == "f" else "her "):
        return True  # "His lawyer, Ana Vek, said she would sue"
    return of_somebody is None and gender in ("", meant)


_A_PERSON_SAYS = re.compile(r"(?:But\s+|And\s+)?(?:He|She)\b")
_JUST_SAID = re.compile(r"\b(?:said|says|announced|confirmed|added|stated)\s+(?:that\s+)?$")
_CLIENT = re.compile(r"(?:Her|His)\s+clients?\b")
_OF_OTHERS = frozenset("them this that these those such other others the".split())
"""loose words that never stand for who says them"""
_HIS = re.compile(r"\b(?:he|his|him)\b", re.IGNORECASE)
_HERS_TOO = re.compile(r"\b(?:she|hers?)\b", re.IGNORECASE)
_HERS = frozenset("she she's her hers herself".split())
_ENOUGH = 12
"""code points by which the beginning of a statement is found in its sentence, or in its evidence"""
_LAST = 4
"""words by which the end of a statement is found in its sentence"""
_MANY = 24
"""the same, where it can be anywhere in the sentence"""
