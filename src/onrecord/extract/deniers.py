"""Who denies or does not answer: the subject of the cue, each of several, or whoever else the sentence gives the answer to."""

import re
from collections.abc import Iterator, Sequence

from onrecord.extract.case import (
    BEFORE_CUE,
    NAMED_BETWEEN_DASHES,
    Case,
    denied_by_one,
    is_passive,
    is_said_of_a_label,
    opens_with_denying,
)
from onrecord.extract.denied import called
from onrecord.extract.denier_told import (
    HE_OPENS,
    OFFICE_AND_NAME,
    agrees,
    body_that_says,
    charged_before,
    named_so_far,
    who_spoke_before,
)
from onrecord.records import NON_ANSWERS, Document
from onrecord.text.attribution import (
    Attribution,
    attributions_of,
    speaker_before,
    who_is_named,
    whom_it_is_about,
)
from onrecord.text.cues import (
    denial_cues_in,
    is_plain_no,
    is_plea,
    is_verdict_first,
    is_verdict_last,
    subject_of_verdict,
)
from onrecord.text.institutions import BODIES
from onrecord.text.labels import LABEL
from onrecord.text.lowered import lowered
from onrecord.text.non_answers import NOBODY, NOR_SAYS
from onrecord.text.pasts import TO_BE
from onrecord.text.people import LAWYERS, ONE_PERSON
from onrecord.text.sentences import Sentence, sentences_of
from onrecord.text.when_asked import WHEN_ASKED
from onrecord.text.words import POSSESSIVES

_SAYS = re.compile(
    r"\b(?:said|says|insisted|insists|maintained|maintains|argued|argues|added|adds)\s+(?:that\s+)?(?:there\s+(?:is|was)\s+)?$"
)
"""before a verdict: "the firm | said | this was false" """
_ASIDE = re.compile(
    r",\s+(?:however|meanwhile|though|too|in\s+turn|for\s+(?:his|her|its|their)\s+part),\s+(?:\w+ly\s+)?$"
)
"""between a subject and its verb: "He, however, | denied" """
_FIRST_PERSON = re.compile(r"\b(?:I|we|our|my)\b", re.IGNORECASE)


def deniers_of(document: Document, case: Case) -> Iterator[str]:
    """Who denies or does not answer: of "neither the bank nor the firm" both."""
    if _is_disputed_by_nobody(document.text, case):
        return
    if several := tuple(_named_together(document, case)):
        yield from several
        return
    if pair := _both_told_of(document, case):
        yield from pair
        return
    if listed := _LISTED.fullmatch(document.text, case.sentence.start, case.start):
        for name in _PARTS_OF_LIST.finditer(document.text, *listed.span("names")):
            yield who_is_named(document, case.sentence, *name.span())
        return
    both = _NEITHER.search(document.text, case.sentence.start, case.start)
    if both and (first := speaker_before(document, case.sentence, both.end("one") + 1)):
        yield first
    if (named := _BY_NAMED.match(document.text, case.end, case.sentence.end)) and _stands_behind_by(
        document.text, case
    ):
        yield who_is_named(document, case.sentence, *named.span("name"))
        return
    denier = _denier(document, case)
    if denier in _OWNERS:  # "did not respond to our question about whether"
        denier = next(
            (one.speaker for one in attributions_of(document, case.sentence.number) if _is_cue(one, case)), None
        )
    if denier and agrees(document.text, case, denier):
        denier = _TITLED.sub("", named_so_far(document, case, denier))
        denier = _IN_APPOSITION.sub("", denier)
        yield _client(document, case) or denier if _CLIENT.fullmatch(denier) else denier


_OWNERS = POSSESSIVES | {"this"}
"""words that name nobody by themselves"""


def _is_disputed_by_nobody(text: str, case: Case) -> bool:
    """Whether it is only said that something is disputed, and not who does: "reports of a leak are disputed"."""
    return (
        _DISPUTED.fullmatch(case.cue.text) is not None
        and TO_BE.search(text, case.sentence.start, case.start) is not None
        and _ENDS_THERE.match(text, case.end) is not None
    )


_DISPUTED = re.compile(r"(?:disputed|contested|denied|rejected|refuted|challenged|questioned)", re.IGNORECASE)
_ENDS_THERE = re.compile(r"\s*(?:[.;,]|$|\b(?:and|but)\b)")


def _is_cue(one: Attribution, case: Case) -> bool:
    """Whether an attribution is that of the words that deny or do not answer."""
    return one.cue is not None and one.cue[0] < case.end and case.start < one.cue[1] and one.speaker not in _OWNERS


def _client(document: Document, case: Case) -> str | None:
    """Who "his client" is: the one whose lawyer is named before, or speaks; None where neither tells."""
    found = _CLIENT_OF.search(document.text, case.sentence.start, case.start)
    if found is not None:
        return found["whose"] or found["of"]
    told = (_LAWYER_OF.match(one.speaker or "") for one in attributions_of(document, case.sentence.number))
    return next((found["who"] for found in told if found), None)


def told_of_before(document: Document, case: Case, denier: str) -> Sentence | None:
    """The sentence before, where it names the one whom "both men" stands for among others."""
    pair = _both_told_of(document, case)
    return sentences_of(document)[case.sentence.number - 2] if denier in pair else None


def _both_told_of(document: Document, case: Case) -> tuple[str, ...]:
    """The two whom the sentence before names, of whom "both", "the two men" or "they" deny; nothing where it names more or
    fewer."""
    found = _BOTH.fullmatch(document.text, case.sentence.start, case.start)
    if found is None or case.sentence.number < 2:
        return ()
    before = sentences_of(document)[case.sentence.number - 2]
    places = {name.group(): name.span() for name in _NAME.finditer(document.text, before.start, before.end)}
    joined = _AND_NAME.search(document.text, before.start, before.end)
    if before.kind != "body" or len(places) != _TWO or not joined:
        return ()
    return tuple(who_is_named(document, before, *place) for place in places.values())


_TWO = 2
_BOTH = re.compile(
    r"(?:(?:But|And|Yet)\s+)?(?:(?i:both)(?:\s+(?:of\s+them|the\s+)?[a-z]+)?|(?i:the\s+two)(?:\s+[a-z]+){0,2}|(?i:they))"
    r"\s+(?:(?:both|have|had|also|\w+ly)\s+)*"
)
"""the whole subject of a denial by two who were named before"""
_NAME = re.compile(r"(?<!\w)(?!(?:The|A|An|Mr|Mrs|Ms|Dr|Both)\s)[A-Z][\w’-]+(?:\s+[A-Z][\w’-]+)+")
"""two names or more of one person"""
_AND_NAME = re.compile(rf"{_NAME.pattern}(?:,[^,.;]{{1,40}},)?\s+and\s+{_NAME.pattern}")
_LISTED = re.compile(
    rf"(?P<names>{_NAME.pattern}(?:,\s+{_NAME.pattern})*\s+and\s+{_NAME.pattern}|(?:[A-Z][\w’-]+,\s+)+[A-Z][\w’-]+,?\s+and\s+[A-Z][\w’-]+)"
    r"\s+(?:(?:both|all|have|had|also|\w+ly)\s+)*"
)
"""several persons as the subject of a denial: "Ana Vek and Jon Ek have" """
_PARTS_OF_LIST = re.compile(r"[A-Z][\w’-]+(?:\s+[A-Z][\w’-]+)*")
_TITLED = re.compile(r"^[A-Z]{2,6}\s+(?:[A-Z][\w’'-]+\s+){1,3}(?=[A-ZÀ-Þ][\w’'-]+\s+[A-ZÀ-Þ][\w’'-]+$)")
"""a body and an office before a name: "Harbour Guild Vice-Chair | Ana Vek" """
_IN_APPOSITION = re.compile(
    rf"^an?\s+(?:\w+\s+)?(?:{LABEL}|something|descriptions?|results?|verdicts?|conclusions?)\s+(?:that\s+|which\s+)?(?=[A-Z]|(?:the|his|her|its|their|an?)\s)"
)
"""what is denied, before the one who denies it: "a claim the firm" """


def _stands_behind_by(text: str, case: Case) -> bool:
    """Whether the one who denies stands behind "by"."""
    return is_passive(text, case) or is_said_of_a_label(text, case)


def _named_together(document: Document, case: Case) -> Iterator[str]:
    """All of several who deny: "was denied by the palace and the army", "both – Ana Vek and Jon Ek – denied it"."""
    text, sentence = document.text, case.sentence
    dashed = NAMED_BETWEEN_DASHES.search(text, sentence.start, case.start)
    listed = None if dashed else _BY_SEVERAL.match(text, case.end, sentence.end)
    if dashed is None and (listed is None or not _stands_behind_by(text, case)):
        return
    found = dashed or listed
    begin, end = found.span("names") if found else (0, 0)
    named, by = begin, True
    for parted in (*_PARTS.finditer(text, begin, end), None):
        until = parted.start() if parted else end
        first = _BY.match(text, named, until)
        named = first.end() if first else named
        remark = not by and _LOWER.match(text, named) is not None  # "Ana Vek, the mayor, and Jon Ek"
        if named < until and not remark:
            lower = _LOWER.match(text, named) is not None  # "the union" is said to be no other
            yield text[named:until] if lower else who_is_named(document, sentence, named, until)
        if parted:
            named, by = parted.end(), "by" in parted.group().split() or parted.group().split()[-1] == "and"


_BY_NAMED = re.compile(
    r"\s+(?:\w+ly\s+)?by\s+(?:the|its|his|her|their|an?)\s+[^,.;]{2,40},\s+(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3})(?=\s*(?:[,.;]|$))"
)
"""one who is told of by an office and by a name: "by the colonel, Rado Petz," """
_PARTY = (
    r"(?:by\s+)?(?:even\s+)?(?:by\s+)?(?:(?:the|its|his|her|their|an?|one|two|three|four|several|some|both)\s+(?:[\w’'-]+\s+){0,4}?[\w’'-]+"
    r"|(?:[A-Z][\w’'.-]*\s+){0,3}[A-Z][\w’'-]+)"
)
_BY_SEVERAL = re.compile(
    rf"\s+(?:\w+ly\s+)?by\s+(?:both\s+)?(?P<names>{_PARTY}(?:,\s+{_PARTY})*?,?\s+and\s+{_PARTY})(?=\s*(?:[.;,]|$|(?:on|in|at|last|as|who|after)\s))"
)
_PARTS = re.compile(r"(?:,\s+and|,|\s+and)\s+(?:even\s+)?(?:by\s+)?(?:even\s+)?(?:both\s+)?")
_BY = re.compile(r"\s*(?:(?:even|by|both)\s+)*")
_LOWER = re.compile(r"[a-z]")
_CLIENT = re.compile(r"(?:his|her|their)\s+clients?", re.IGNORECASE)
_CLIENT_OF = re.compile(
    rf"(?P<whose>[A-Z][\w-]+(?:\s+[A-Z][\w-]+)*)[’']s?\s+(?:defen[cs]e\s+)?{LAWYERS}\b"
    rf"|\b{LAWYERS}\s+(?:for|representing)\s+(?P<of>[A-Z][\w-]+(?:\s+[A-Z][\w-]+)*)"
)
"""whose lawyer speaks: "Vek's lawyer said her client denied it" """
_LAWYER_OF = re.compile(rf"(?:[Tt]he\s+)?(?:[\w-]+\s+)?{LAWYERS}\s+(?:of|for)\s+(?P<who>[A-Z].*)")
"""a speaker who speaks for somebody: "the lawyer of Ana Vek" """
_NEITHER = re.compile(
    r"\bneither\s+(?P<one>[^,.;]{2,60}?)\s+nor\s+[^,.;]{2,60}(?:,[^,.;]{2,60},\s+(?:(?:would|could|will|has|have)\s+)?)?$",
    re.IGNORECASE,
)


def _of_who_speaks(text: str, case: Case) -> bool:
    """Whether it is the speaker who answers, whatever the subject: "No", "ministers do not comment", "it would be wrong to"."""
    begun = case.held_by.content[0][0] if case.held_by else case.start
    return (
        is_plain_no(case.cue)
        or is_verdict_last(case.cue)
        or is_verdict_first(case.cue)
        or subject_of_verdict(case.cue) is not None
        or bool(_WHOEVER.match(case.cue.text))
        or bool(_HE_WHO_SPEAKS.fullmatch(text, begun, case.start))
    )


def _named_inside(text: str, case: Case) -> tuple[int, int] | None:
    """Where the one who answers is named when not as the subject of the cue: "attempts to reach Ana Vek failed"."""
    begin, end = case.sentence.start, case.sentence.end
    if case.cue.form in NON_ANSWERS:
        words = lowered(text[begin:end])
        for found in (*NOBODY.finditer(words), *NOR_SAYS.finditer(words)):
            group = "who" if found["who"] else "whom"
            if begin + found.end(group) <= case.start <= begin + found.end():
                tail = _TAIL.search(found[group])
                return begin + found.start(group), begin + (
                    found.start(group) + tail.start() if tail else found.end(group)
                )
    asked = _ASKED_FIRST.match(text, begin, case.start) or _WHICH.search(text, begin, case.start)
    return asked.span("who") if asked else None


def _who_answered_before(document: Document, case: Case) -> str | None:
    """Who does not answer in the sentence before: "Vek would not comment. Nor would she | say how"; None where nobody does."""
    if case.sentence.number < 2:
        return None
    before = sentences_of(document)[case.sentence.number - 2]
    cues = denial_cues_in(document.text[before.start : before.end])
    return speaker_before(document, before, before.start + cues[-1].start) if cues else None


_AND_DENIED = re.compile(
    r"\b(?:sa(?:id|ys)|insist(?:ed|s)|added)\s+(?:that\s+)?(?P<who>(?:the\s+[a-z-]+|(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?[A-Z][\w’'-]+)(?:\s+[\w’'-]+){0,2}?)"
    r"\s+(?:did|does|do|had|has|have|would|could)(?:\s+not|n[’']t)\s+[^.;“”\"]{3,120}?\s+(?:but|and)\s+(?:\w+ly\s+)?$"
)
"""before a denial by the subject of reported words: "said the driver did not contest the test but | denied" """


def _person_before(document: Document, case: Case) -> str | None:
    """Whom "he" or "she" is that opens a sentence: who denies in the sentence before, or the one person, told of by an
    office, whom it is about; None where neither tells."""
    before = sentences_of(document)[case.sentence.number - 2] if case.sentence.number > 1 else None
    text = document.text
    if before is None or before.kind != "body" or "\n\n" in text[before.end : case.sentence.start]:
        return None
    cues = denial_cues_in(text[before.start : before.end])
    who = speaker_before(document, before, before.start + cues[-1].start) if cues else None
    if who and who[:1].isupper() and not who.startswith("The ") and set(who.casefold().split()).isdisjoint(BODIES):
        return who
    office = _AN_OFFICE.match(text, before.start, before.end)
    return office["who"] if office and office["person"] in ONE_PERSON and not cues else None


_HE_ALONE = re.compile(r"(?:He|She)\s+(?:(?:also|then|later|has|had|[a-z]+ly)\s+)*")
_AN_OFFICE = re.compile(
    r"(?P<who>(?:Its|Their|His|Her)\s+(?:[a-z-]+\s+){0,2}?(?P<person>[a-z]+))\s+(?:will|would|has|had|is|was|said|[a-z]+ed|[a-z]+s)\s"
)
_THAT_DOES = re.compile(
    r"(?P<who>(?:The|An?|Its|His|Her|Their)\s+(?:[\w’'-]+\s+){0,3}?[\w’'-]+)\s+(?:that|which|who)\s+(?!(?:said|says|told|had\s+said)\b)[a-z]+(?:s|ed|t|d)\s[^,.;:“”\"]{2,80}?\s(?:(?:has|have|had)\s+(?:\w+ly\s+|also\s+)?)?"
)
"""a subject with a clause of its own: "The company that runs the works has | denied" """
_PRONOUN = re.compile(r"he|she|it|they", re.IGNORECASE)
_TAIL = re.compile(r"\s+(?:for|by|on|at|through|late|early|via)\s")
_ASKED_FIRST = re.compile(
    rf"{WHEN_ASKED}[^.;“”\"]{{3,160}}?,\s+(?P<who>(?:[A-Z][\w’'.-]*\s+)*[A-Z][\w’'-]+"
    r"|(?:the|his|her|its|their|an?)\s+(?:[\w’'-]+\s+)?[\w’'-]+)\s+(?:\w+ed|said|told)\b"
)
"""who is asked, and does something else before the answer: "Asked if it was, Ana Vek smiled and | said nothing" """
_WHICH = re.compile(
    r"\s(?:to|with|from|of|against|by)\s+(?P<who>(?:the\s+)?[A-Z][\w’'-]+(?:\s+(?:of\s+|for\s+|and\s+)?(?:the\s+)?[A-Z][\w’'-]+)*),\s+which\s+(?:also\s+|has\s+|had\s+)?$"
)
"""a body named just before "which", and not as the subject"""
_WHOEVER = re.compile(
    r"do(?:es)?\s+not\s+comment|can(?:not|[’']t|\s+not)\s|inappropriate|improper|no\s+(?:further\s+)?comment|premature|irresponsible|wrong|un(?:wise|fair|helpful)|reckless|too\s|nothing|not\s+for|would\s+be\s|ha(?:d|s|ve)\s+[“\"‘]?no\s|never\s+discuss|(?:does|do|did)(?:\s+not|n[’']t)(?:\s+\w+)?\s+discuss|(?:is|was|would\s+be)\s[^.;]*\bfor\b|(?:that|this|it)(?:[’']s|\s)[^.;]{0,30}?\bfor$|(?:you\s[^.;]*)?\bask\s*$|(?:.*\s)?speaks?\s+for\s|(?:no|not\s+(?:an?|one))\s+(?:\w+\s+){0,3}truth",
    re.IGNORECASE,
)
_HE_WHO_SPEAKS = re.compile(
    r"(?:that\s+)?(?:he|she|it|they)\s+(?:[“\"‘'](?:\w+ly\s+|also\s+)*|[^.;]{3,160}\s(?:and|but)\s+)", re.IGNORECASE
)


_MARKS = re.compile(r"[“”\"]")


def _is_quoted(text: str, content: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether words stand within quotation marks where what somebody says is given partly in his own words."""
    start = max((start for start, end in content if start <= at < end), default=at)
    opened = start > 0 and _MARKS.fullmatch(text, start - 1, start) is not None
    return (len(_MARKS.findall(text, start, at)) + opened) % 2 == 1


_DENIES = re.compile(r"den(?:y|ie)|reject|refut|disput|dismiss", re.IGNORECASE)
_QUOTED_VERB = re.compile(r"(?<=[\w,])\s+[“\"‘](?:\w+ly\s+)?$")
"""between a subject and a denial that is quoted with its verb: "Ana Vek | “categorically | denies” """


def _is_a_verdict(case: Case) -> bool:
    """Whether the cue has no denier for its subject: "this was false", "no such order was given"."""
    return case.cue.form == "disputes" or case.cue.text.casefold().endswith("no such")


def _denier(document: Document, case: Case) -> str | None:
    """Who denies: the source of the cue; for words in a quotation, the one who says them as "we" or of their own."""
    held, text = case.held_by, document.text
    if opens_with_denying(text, case):
        later = (
            one for one in attributions_of(document, case.sentence.number) if one.source and one.source[0] > case.end
        )
        return next((one.speaker for one in later if one.speaks), None)
    if (
        is_plea(case.cue)
        and _HE_ALONE.fullmatch(text, case.sentence.start, case.start)
        and (charged := charged_before(document, case))
    ):
        return charged
    if aside := denied_by_one(text, case):
        return who_is_named(document, case.sentence, *aside.span("who"))
    if named := whom_it_is_about(document, case.sentence, case.start):
        return named
    if case.cue.text.casefold().startswith("without"):
        told = [
            one
            for one in attributions_of(document, case.sentence.number)
            if one.cue is not None and one.cue[1] <= case.start and one.speaks
        ]
        # "that is wrong”, she said, | without saying why"; who only relays another's words says nothing of his own
        return told[-1].speaker if told and not told[-1].via else None
    if told_of := OFFICE_AND_NAME.fullmatch(text, case.sentence.start, case.start):
        return who_is_named(document, case.sentence, *told_of.span("who"))
    if (body := body_that_says(document, case)) is not None:
        return body
    if clause := _THAT_DOES.fullmatch(text, case.sentence.start, case.start):
        return who_is_named(document, case.sentence, *clause.span("who"))
    if shared := _AND_DENIED.search(text, case.sentence.start, case.start):
        client = _CLIENT_OF.search(text, case.sentence.start, shared.start())
        if client and shared["who"][:4].casefold() == "the ":
            return client["whose"] or client["of"]
        return who_is_named(document, case.sentence, *shared.span("who"))
    if held is not None and held.speaker is None and not held.speaks and called(text, case) is not None:
        return None  # "He called her story garbage": it is not the story that answers
    if (
        held is not None
        and held.speaker
        and held.content
        and held.content[0][0] <= case.start
        and _of_who_speaks(text, case)
    ):
        return held.speaker
    if held is not None and held.cue is not None and _ASIDE.search(text, case.sentence.start, case.start):
        held = None
    own = held is not None and held.cue is not None and held.cue[0] - BEFORE_CUE <= case.start < held.cue[1]
    if held is not None and own and held.speaker:
        return held.speaker
    if held is not None and held.speaker and called(text, case) is not None:
        return held.speaker
    if held is not None and held.kind != "indirect" and held.speaker and _is_quoted(text, held.content, case.start):
        before = text[max(held.content[0][0], case.start - 60) : case.start]
        if _DENIES.match(case.cue.text) and (quoted := _QUOTED_VERB.search(text, case.sentence.start, case.start)):
            return speaker_before(document, case.sentence, quoted.start())
        verdict = _is_a_verdict(case) and not re.search(r"\b(?:he|she|they|[A-Z]\w+)\s+(?:\w+\s+)?$", before)
        return held.speaker if verdict or _FIRST_PERSON.search(before) else None
    if (place := _named_inside(text, case)) is not None:
        if _PRONOUN.fullmatch(text, *place):
            return _who_answered_before(document, case) or who_spoke_before(document, case)
        return who_is_named(document, case.sentence, *place)
    calls = case.cue.text.casefold().startswith("call")  # "the firm called it absurd to say"
    if is_verdict_last(case.cue) or (is_verdict_first(case.cue) and not calls):
        return None
    if _HE_ALONE.fullmatch(text, case.sentence.start, case.start) and (person := _person_before(document, case)):
        return person
    says = _SAYS.search(text, case.sentence.start, case.start)
    aside = says or _ASIDE.search(text, case.sentence.start, case.start)
    subject = speaker_before(document, case.sentence, aside.start() if aside else case.start)
    if subject is None and (held is None or held.speaker is None) and HE_OPENS.match(text, case.sentence.start):
        return who_spoke_before(document, case)
    return subject or (held.speaker if held is not None else None)
