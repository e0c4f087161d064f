"""Finds what somebody says is not so, against what was told before, or of his own part in it: "said it had never sold
the land", "had no role in the sale".

No word of denying is needed: a "no" or "not" in somebody's mouth answers another's words where they tell of the same deed.
What is not so and was told by nobody answers nobody, and stays a claim.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from onrecord.drafts import DraftDenial, DraftEvidence
from onrecord.extract.at_no_time import denied_at_no_time, taken_up_and_denied
from onrecord.extract.case import first_clause
from onrecord.extract.knows_of_none import denied_by_knowing_of_none
from onrecord.extract.said import WRONG, accused_of
from onrecord.extract.sentence import as_sentence, with_article
from onrecord.records import Document
from onrecord.text.attribution import Attribution, attributions_in, attributions_of, flattened
from onrecord.text.attribution.nobody import names_nobody
from onrecord.text.attribution.pronouns import PRONOUNS
from onrecord.text.cues import denial_cues_in, negators_in
from onrecord.text.families import families, family
from onrecord.text.lowered import lowered
from onrecord.text.own_part import OWN_PART, told
from onrecord.text.pasts import A_VERB, IN_THE_PAST
from onrecord.text.people import LAWYERS, PEOPLE
from onrecord.text.sentences import Sentence, told_just_before
from onrecord.text.words import STOP_WORDS, words_in

_NEAR = 8
"""sentences back in which what is not so was told"""
_SUBJECT = r"(?P<subj>(?:[\w’'.&-]+\s+){1,7}?)"
_HOW = r"(?:\s+(?:ever|even|actually|simply|knowingly|personally|[a-z]+ly))*"
_NOT = re.compile(
    rf"(?:^|,\s+|\b(?:that|and|but|because)\s+|[“\"‘:]\s*){_SUBJECT}[“\"‘]?(?:(?P<aux>did|does|do|had|has|have|was|were|is|are|will|would)(?:\s+not|n[’']t|\s+never)|(?P<never>never)(?=\s+{IN_THE_PAST}\b))(?!\s+(?:only|just|merely|so|as|all|always|enough|necessarily|everyone|everything)\b)"
    rf"(?P<how>{_HOW})\s+(?P<rest>[a-z].*)",
    re.DOTALL,
)
_NO_ONE = re.compile(
    rf"(?:^|,\s+|\b(?:that|and|but|because)\s+|[“\"‘:]\s*)(?:no|not\s+(?:one|a)|(?:nobody|no\s+one)(?=\s+(?:at|in|from|of|on|with|for)\s)|none\s+of\s+(?:the|its|his|her|their|our|my|those))\s+(?P<noun>(?:[\w’'-]+\s+){{1,5}}?)(?P<aux>had|has|have|was|were|is|are|{IN_THE_PAST})\s+(?P<rest>.+)",
    re.DOTALL,
)
_NOTHING = re.compile(
    rf"(?:^|,\s+|\b(?:that|and|but|because)\s+|[“\"‘:]\s*)(?P<subj>he|she|it|they|i|we)\s+(?P<aux>had|has|have)?(?P<rest>\s*(?!(?:said|did|done|had|saw|knew|heard|found)\b){IN_THE_PAST}\s+)nothing(?P<more>.*)",
    re.DOTALL,
)
_NO_THING = re.compile(
    rf"(?:^|,\s+|\b(?:that|and|but|because)\s+|[“\"‘:]\s*){_SUBJECT}(?:(?P<aux>had|has|have)\s+)?(?P<verb>{IN_THE_PAST})\s+no\s+"
    r"(?P<noun>(?!(?:longer|doubts?|more|less|fewer|further|one|such|reason|way|plans?|idea|comments?|intention|need|sign|choice|alternative|objections?|problems?|time|interest|part"
    r"|role|evidence|bounds|difference|questions)\b)[a-z].*)",
    re.DOTALL,
)
_THERE = re.compile(
    r"\bthere\s+(?P<aux>was|were|is|are|(?:had|has|have)\s+been)(?:\s+(?:absolutely|simply))?\s+(?:no|never\s+any|not\s+any)\s+(?P<noun>(?!(?:doubt|question|need|plans?|evidence|sign|reason|way|risk|danger|time)\b)[a-z].*)",
    re.DOTALL,
)
_IN_QUESTION = re.compile(r"\bin\s+question\b")
"""points at what is spoken of"""
_AGAIN = frozenset({"reiterate"})
"""says once more what was said against it"""
_ASKED_OF_CLAIMS = re.compile(
    r"\b(?:asked|questioned|pressed)\b[^.;“”\"]{0,40}?\babout\s[^.;“”\"]{0,30}?\b(?:claims?|allegations?|accusations?|rumou?rs?|reports|posts|criticism)\b",
    re.IGNORECASE,
)


def _asked_of_claims(document: Document, here: Sentence, rest: str, low: str) -> bool:
    """Whether somebody is asked in the sentence about what is claimed, and says that he did not do it."""
    if _PERCEIVED.match(rest) or _DID.search(low) is None:
        return False
    return _ASKED_OF_CLAIMS.search(document.text, here.start, here.end) is not None


_INSISTS = frozenset({"adamant", "swear", "insist", "maintain"})
_LIGHT = frozenset(map(family, "do have make take give get be go come say see hold put use let keep need want".split()))
_HAPPENS = re.compile(
    r"(?:(?:had|was|were|ha(?:s|ve)\s+been|had\s+been)\s+)?(?:t(?:ook|aken)\s+place|happen|happened|occur|occurred|exist|existed|place)\b"
)
_WILL = re.compile(r"\b(?:will|would|due\s+to|set\s+to|about\s+to|plann\w+\s+to)\b")
_OWN = re.compile(
    r"(?:he|she|it|they|i|we)$|(?:his|her|its|their|our|my)\s"
    r"|this\s+(?:government|company|ministry|club|bank|firm|council|party|department|force|hospital|school|university|administration)$",
    re.IGNORECASE,
)
_MISDEED = re.compile(
    r"\b(?:falsif|tamper|hit\s|struck|punch|slapp|harm(?:ed)?\s|brok(?:e|en)\s+(?:[a-z]+\s+){0,2}(?:rules?|laws?|regulations?|promises?|codes?)|infring|shredd|delet(?:e|ed)|alter(?:ed)?|doctor(?:ed)"
    r"|plott|conspir|collud|discriminat|assault|grop|rape|molest|swindl|overcharg|profiteer|interfer|swept|hack(?:ed)?|spied|pollut|withh[eo]ld|mistreat|misuse|exploit|blackmail"
    r"|(?:us(?:e|ed|ing)|tak(?:e|en)|took)\s+(?:[a-z]+\s+){0,2}(?:banned|forbidden|prohibited|illegal|performance|steroids?|drugs?|bribes?|gifts?)|torch|looted|evad(?:e|ed)|fabricat|plagiari|stalk|sex(?:ual)?\b"
    r"|(?:order|instruct|authoris|authoriz)(?:ed|e)\s+(?:any(?:one|body)?|the|them)|left\s+the\s+scene|skimm|inflat(?:e|ed)\s|pressured?\s|coerc|drunk\b|drinking\b|b(?:ought|uy)\s+(?:an?\s+)?votes?|s(?:old|ell)\s+(?:expired|stolen|fake|secrets)|cut\s+corners)",
    re.IGNORECASE,
)
"""what people say that they did not do where they are accused of it"""
_OWNS_UP = frozenset({"admit", "acknowledge", "concede", "confess", "accept", "regret"})
"""who says so of what he did not do denies nothing"""
_CONTESTS = frozenset({"adamant", "swear", "insist"})
_DID = re.compile(
    r"\b(?:did|had|has|have)(?:\s+not|n[’']t)\s|\bnever\s|\b(?:was|were)(?:\s+not|n[’']t)\s+(?:[a-z]+ly\s+)?[a-z]+(?:ed|en|wn)\b"
)
"""of what somebody did not do, or was not done to him"""
_FIRST = 4
"""words in which it is told what somebody did not do"""
_PERCEIVED = re.compile(
    r"(?:see|seen|saw|find|found|hear|heard|know|knew|known|think|thought|believe|recall|remember|feel|felt|expect|want|report|need|like"
    r"|understand|mention|mind)\w*\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"(?:been|being)\s+\w")
_NEVER = re.compile(r"\bnever\s+(?!been\b)")
_A_VERB = re.compile(rf"\b{A_VERB}\b")
_LAWYER = re.compile(rf"\b{LAWYERS}\b", re.IGNORECASE)
_MODAL = re.compile(
    r"\b(?:to|should|must|ought|if|unless|will|would|could|may|might|can|whether)\s+(?:be\s+|have\s+|been\s+)?$",
    re.IGNORECASE,
)


def denials_of_what_was_told(
    document: Document, sentences: Sequence[Sentence], deniers: frozenset[str] = frozenset()
) -> Iterator[DraftDenial]:
    """Every such denial, in reported speech or in quotation marks; of a sentence with a word of denying none.

    `deniers` are those who deny something else in the article: what such a one says he did not do answers somebody, too.
    """
    for one in _heard(document):
        if not one.speaks or one.force not in ("says", "believes") or not one.speaker or names_nobody(one.speaker):
            continue
        for start, end in one.content:
            low = lowered(document.text[start:end])
            if not any(map(low.__contains__, _PIECES)):
                continue
            for here in _sentences_in(sentences, start, end):
                denies = one.speaker in deniers
                denied = _denied(
                    document, sentences, one, here, max(start, here.start), min(end, here.end), denies=denies
                )
                if denied is not None:
                    yield DraftDenial(
                        evidence=(DraftEvidence(sentence=here.number, quote=None),),
                        denier=one.speaker,
                        form="denies",
                        denied_statement=as_sentence(denied),
                        when=None,
                    )


def _heard(document: Document) -> Iterator[Attribution]:
    """Who says something in a document; within another's words only who is named there: "said it lied when it said"."""
    for one in attributions_in(document):
        yield one
        for inner in flattened(one.inner):
            if inner.source and document.text[slice(*inner.source)].casefold() not in PRONOUNS:
                yield inner


_NOT_YET = re.compile(r"(?:\bnot|n[’']t)\s+(?:[a-z]+\s+){0,4}yet\b")
"""what is still to come is not denied"""
_PIECES = (
    "no ", "none ", "nothing", "not ", "n’t", "n't", "never", "nowhere", "neither",
    "nobody", "wrong", "false", "untrue", "nonsense")  # fmt: skip
"""a text without any of them says of nothing that it is not so"""


def _sentences_in(sentences: Sequence[Sentence], start: int, end: int) -> Iterator[Sentence]:
    first = bisect_right(sentences, start, key=lambda sentence: sentence.end)
    for sentence in sentences[first : first + _NEAR]:
        if sentence.start >= end:
            return
        if sentence.kind == "body":
            yield sentence


def _denied(
    document: Document,
    sentences: Sequence[Sentence],
    one: Attribution,
    here: Sentence,
    start: int,
    end: int,
    *,
    denies: bool,
) -> str | None:
    words = document.text[start:end].removeprefix("that ")
    before = sentences[here.number - 2] if here.number > 1 else here
    if heard := taken_up_and_denied(document, one, words, before):
        return heard
    if one.lemma in _OWNS_UP:
        return None
    if denial_cues_in(document.text[here.start : here.end]) or words.rstrip('”" ').endswith("?"):
        return None
    if _NOT_YET.search(lowered(words)):
        return None
    if told := denied_by_knowing_of_none(document, one, here, words) or denied_at_no_time(one, words):
        return told
    return _own_part(document, sentences, one, here, words) or _told_before(
        document, sentences, one, here, words, denies=denies
    )


def _own_part(
    document: Document, sentences: Sequence[Sentence], one: Attribution, here: Sentence, words: str
) -> str | None:
    """What somebody says was none of his, by a set phrase."""
    found = OWN_PART.search(lowered(words))
    if found is None:
        return None
    before = words[: found.start()].rstrip()
    if found["any"] is not None:
        neither = _NEITHER_NOR.search(before)
        if neither is None:
            return None
        before = f"{neither['one']} or {neither['other']}"
    subject = _HE_LAST.search(before) or _LAST_SUBJECT.search(before)
    named = before if found["any"] else subject["who"].strip() if subject else ""
    if not named or not (_OWN.match(named) or _is_speaker(named, one) or (found["do"] and _A_MOVE.search(named))):
        return None
    if found["thing8"] and not _A_PLACE.match(words, found.end()):
        return None
    rest = words[found.end() :]
    what = _clause(rest)
    if not found.group().rstrip().endswith(_COMPLETE) and not what:
        return None
    crowd = (one.speaker or "").split()[-1].casefold()
    if _ONLY_KNOWS.search(found.group()) and (
        (crowd in PEOPLE and crowd.endswith("s")) or not _was_told(document, sentences, here, what)
    ):
        return None
    return " ".join(filter(None, (named, told(found, words), what)))


_A_MOVE = re.compile(
    r"\b(?:[a-z]{3,}(?:als?|sions?|tions?|ures?|ments?|ings?)"
    r"|moves?|sales?|delays?|cuts?|arrests?|trips?|visits?|deaths?|vote|award|contract)$"
)
"""what somebody did, of whose reason it is asked: "the dismissals had nothing to do with the strike" """
_A_PLACE = re.compile(
    r"[A-Z]|(?:the|his|her|its|their|any|my|our|that)\s(?!(?:level|number|amount|figure|total|same)s?\b)"
)
_NEITHER_NOR = re.compile(r"\bneither\s+(?P<one>[^,.;]{2,40}?)\s+nor\s+(?P<other>[^,.;]{2,40}?)$", re.IGNORECASE)
_ONLY_KNOWS = re.compile(r"\b(?:kn[eo]w\w*|aware|knowledge)\b")
"""of what somebody did not know: that is denied where it is charged, and else complained of"""
_COMPLETE = ("wrong", "illegal", "improper", "unlawful", "untoward", "criminal", "dishonest")
_HE_LAST = re.compile(
    r"(?:^|[\s“\"‘])(?P<who>(?:he|she|it|they|I|we|He|She|It|They|We)|(?i:his|her|its|their|our|my)(?:\s+[\w’'-]+){1,3})$"
)
_LAST_SUBJECT = re.compile(r"(?:^|[\s“\"‘])(?P<who>(?:(?:[Tt]he\s+)?(?:[\w’'-]+\s+){0,2}[\w’'-]+))$")


def _is_speaker(named: str, one: Attribution) -> bool:
    mine = {word.casefold() for word in words_in(one.speaker or "")} - _ARTICLES
    return bool(mine) and bool(mine & {word.casefold() for word in words_in(named)})


_ARTICLES = frozenset({"the", "a", "an", "of", "for"})


def _was_told(document: Document, sentences: Sequence[Sentence], here: Sentence, what: str) -> bool:
    """Whether what is not known was spoken of before."""
    wanted = families(what)
    return any(
        wanted & families(document.text[s.start : s.end]) for s in told_just_before(sentences, here.number, _NEAR)
    )


def _told_before(
    document: Document, sentences: Sequence[Sentence], one: Attribution, here: Sentence, words: str, *, denies: bool
) -> str | None:
    """What somebody says is not so, where an earlier sentence tells that it is."""
    low = lowered(words)
    nothing = _NOTHING.search(low) if "nothing" in low else None
    if nothing is not None:
        subject, more = words[slice(*nothing.span("subj"))], _clause(words[slice(*nothing.span("more"))])
        rest = f"{nothing['rest'].strip()} something {more}".strip()
        if _is_licensed(document, sentences, one, here, subject, "", rest, low):
            return " ".join(filter(None, (subject, nothing["aux"], rest)))
    if (none := _NO_THING.search(low)) is not None:
        subject, thing = words[slice(*none.span("subj"))].strip(), _clause(words[slice(*none.span("noun"))])
        rest = f"{none['verb']} {_SOME.sub(_some, _some_of(thing))}"
        clear = thing and not negators_in(thing) and not _A_VERB.search(lowered(subject))
        if clear and _is_licensed(document, sentences, one, here, subject, "", rest, low):
            return " ".join(filter(None, (subject, none["aux"], rest)))
    for pattern in (_NOT, _NO_ONE, _THERE):
        found = pattern.search(low)
        if found is None:
            continue
        rest = _clause(words[found.start("rest") : found.end("rest")]) if pattern is not _THERE else ""
        how = _narrowing(found["how"] if pattern is _NOT else "")
        noun = words[slice(*found.span("noun"))].strip() if pattern is not _NOT else ""
        noun = _clause(noun) if pattern is _THERE else noun
        subject = words[slice(*found.span("subj"))].strip() if pattern is _NOT else ""
        if _WOULD_SAY.match(f"{found['aux'] or ''} {rest}"):
            continue  # "I wouldn't say leading"
        if negators_in(rest):
            continue  # "have not paid a euro that is not invoiced": what stands without the first "not" would mislead
        if _MODAL.search(f"{subject} ") or _A_VERB.search(lowered(subject)):
            continue
        own = bool(_OWN.match(subject)) and not _PERCEIVED.match(rest) and _DID.search(low) is not None
        if own and (denies or one.lemma in _CONTESTS):
            return " ".join(filter(None, (subject, found["aux"] or "", *how, _SOME.sub(_some, rest))))
        if not _is_licensed(document, sentences, one, here, subject, noun, rest, low):
            continue
        if pattern is _THERE:
            return f"There {found['aux']} {_some_of(noun)}"
        aux = found["aux"] or ""
        return " ".join(filter(None, (subject or _some_of(noun), aux, *how, _SOME.sub(_some, rest))))
    return None


def _narrowing(how: str) -> list[str]:
    """The adverbs that say how something was not done: who never knowingly did it does not deny that it was done."""
    return [word for word in how.split() if word in _NARROWING]


_NARROWING = frozenset(
    """knowingly deliberately intentionally wilfully willfully wittingly consciously personally directly illegally unlawfully improperly
    publicly formally officially""".split()
)
_WOULD_SAY = re.compile(r"(?:would|could|will|can)\s+(?:say|call|describe|go\s+so\s+far|put\s+it)\b", re.IGNORECASE)
"""what somebody would only put otherwise"""
_SOME = re.compile(r"\b(?:any(?P<kind>thing|one|body)|any\s)")
"""words that stand only where something is not so"""


def _some(found: re.Match[str]) -> str:
    return f"some{found['kind']}" if found["kind"] else "some "


def _some_of(noun: str) -> str:
    return f"somebody {noun}" if _AT.match(noun) else with_article(noun)


_AT = re.compile(r"(?:at|in|from|of|on|with|for)\s")
"""opens what only says where or of what nobody is meant: "no one | at the works" """


def _clause(rest: str) -> str:
    return first_clause(_AND_THAT.split(rest)[0].rstrip(" ,"))


_AND_THAT = re.compile(r",?\s+(?:(?:and|but)\s+(?:that|I|we|he|she|they|nobody|never|did|was|had|has)|nor|but)\s")


def _is_anothers(
    document: Document, sentences: Sequence[Sentence], one: Attribution, here: Sentence, rest: str
) -> bool:
    """Whether it is somebody else who is accused of the deed just before."""
    near = next(told_just_before(sentences, here.number, _NEAR), None)
    said = document.text[near.start : near.end] if near else ""
    accused = accused_of(said)
    if accused is None or _LAWYER.search(f"{one.speaker} {one.role or ''}") or (one.speaker or " ").split()[-1] in said:
        return False
    return bool(families(accused) & families(rest))


def _is_licensed(
    document: Document,
    sentences: Sequence[Sentence],
    one: Attribution,
    here: Sentence,
    subject: str,
    noun: str,
    rest: str,
    low: str,
) -> bool:
    """Whether somebody else told before, or would have to have, what is said not to be so."""
    content = [word for word in words_in(rest) if word.casefold() not in STOP_WORDS and len(word) > 1]
    if not content and not noun:
        return False
    future = re.search(r"\b(?:will|would)\s+(?:not|never)|won[’']t", low) is not None
    passive = _PASSIVE.match(rest) is not None  # "nobody had been killed" tells of no deed
    own = _OWN.match(subject) is not None or passive or (bool(subject) and _is_speaker(subject, one))
    done = " ".join(rest.split()[:_FIRST])
    bad = not _PERCEIVED.match(rest) and ((not passive and WRONG.search(done)) or _MISDEED.search(f"{done} "))
    if own and (_IN_QUESTION.search(rest) or _asked_of_claims(document, here, rest, low)):
        return True
    if one.lemma in _AGAIN and not future:
        return True
    if not future and bad and (own or one.lemma in _INSISTS) and not _is_anothers(document, sentences, one, here, rest):
        return True  # nobody says so who is not accused of it
    never = own and not passive and one.lemma in _INSISTS and _NEVER.search(low) is not None
    if (never or one.lemma in ("swear", "adamant")) and not future and rest:
        return True
    wanted = families(f"{noun} {rest}")
    heads = {family(content[0])} if content else set()
    if noun:
        heads |= {family(re.split(r"\s(?:of|in|at|on|to|for|from|between|with|by)\s", noun)[0].split()[-1])}
    mine = {word.casefold() for word in words_in(one.speaker or "") if word[:1].isupper()} - _ARTICLES
    for sentence in told_just_before(sentences, here.number, _NEAR):
        said = document.text[sentence.start : sentence.end]
        shared = wanted & families(said)
        if _HAPPENS.match(rest if not noun else f"{rest}") and families(f"{subject} {noun}") & families(said) - _LIGHT:
            return True
        mine_too = own and not future and _DID.search(low) is not None and shared - _LIGHT
        known = shared & heads or mine_too or (one.lemma in _INSISTS and not future and shared - _LIGHT)
        if not known or negators_in(said) or said.endswith("?"):
            continue
        tellers = [each for each in attributions_of(document, sentence.number) if each.speaks and each.speaker]
        if tellers and all(each.speaker == one.speaker for each in tellers):
            continue
        told_as_so = [word for word in re.finditer(r"[\w’'-]+", said) if family(word.group()) in known]
        if not future and all(_MODAL.search(said, 0, word.start()) for word in told_as_so):
            continue
        lawyer = _LAWYER.search(f"{one.speaker} {one.role or ''}") is not None
        if accused_of(said) and not lawyer and (one.speaker or "").split()[-1] not in said:
            continue  # what another is accused of
        names_him = any(word in lowered(said) for word in mine) or bool(families(subject) & families(said))
        strong = bool(((shared & heads) or known) - _LIGHT)
        if names_him and own and not future and _DID.search(low) and shared - _LIGHT:
            return True
        if len(shared) > 1 or (strong and names_him and not future) or (strong and noun and tellers and not rest):
            return True
        foretold = not future or _WILL.search(said) is not None
        if strong and foretold and (sentence.number == here.number - 1 and (tellers or (noun and not rest))):
            return True
        if strong and not future and one.lemma in _INSISTS:
            return True
    return False
