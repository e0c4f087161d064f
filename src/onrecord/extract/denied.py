"""What exactly a denial or a refusal to answer denies or leaves unanswered: what its cue governs, never more.

Where that only points back ("denied such allegations", "rejected this"), it is the accusation just before: the clause
before in the sentence, or the sentence before.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.statements import as_sentence, clean
from onrecord.records import NON_ANSWERS, Document
from onrecord.text.attribution import Attribution, attributions_in, flattened
from onrecord.text.cues import DenialCue, denial_cues_in, is_plain_no, is_unreturned, is_verdict_last
from onrecord.text.labels import LABEL, VERDICT, past_label
from onrecord.text.lowered import lowered
from onrecord.text.non_answers import WHAT
from onrecord.text.pasts import A_VERB
from onrecord.text.sentences import Sentence

_POINTS_BACK = re.compile(
    r"\s*(?:(?:all|any)\s+(?:of\s+)?)?(?:such|these|those|the|this|his|her|their|its"
    r"|that(?!\s+(?:the|an?|any|all|some|no|his|her|its|their|there|he|she|it|they)\b))\s+(?:(?!\w+[’']s?\s)[\w’'-]+\s+){0,2}?"
    r"(?:allegations?|claims?|accusations?|reports?|charges?|assertions?|suggestions?|rumou?rs?|statements?|remarks?|findings?"
    r"|figures?|version|account|idea|notion|theor(?:y|ies)|stor(?:y|ies)|speculation)\b(?!\s+(?:that|of|about|on|over|was|were|is|are|had|has|have|would|will|could)\b|\s+(?:by|from|in|made)\s[^,;.]{2,60}?\s(?:that|of)\s)"
    r"|\s*(?:it|this|that|them|both|everything|so|doing\s+so)\s*(?=[.,;:”\"]|$|as\b|and\b|but\b)|\s*(?:because|since)\b|\s*[.,;:]|\s*$",
    re.IGNORECASE,
)
_VERDICT_LAST = re.compile(
    rf"\s+as\s+(?:[“\"‘'][^”\"’]{{2,60}}[”\"’']?|(?:\w+\s+){{0,2}}(?:{VERDICT}|wrong|lies|fiction|rubbish"
    r"|fabrications?|propaganda|fake(?:\s+news)?|speculation|gossip|rumou?rs?))\W*$",
    re.IGNORECASE,
)
_AS_WHAT = re.compile(r"\s+as\s+(?:an?\s+[^,;.]{2,60}|[\w-]+)\W*$", re.IGNORECASE)
"""what somebody who dismisses a thing calls it: "the study as a stunt" """
_ONLY_AS_WHAT = re.compile(r"\s*as\s+[“\"‘]?(?:\w+ly\s+)?[\w-]+[”\"’]?\s*(?:[.,;]|$)", re.IGNORECASE)
_LEADS_IN = re.compile(
    r"^\s*(?:that|about|on|over|to|further|publicly|,|:|as\s+(?:too\s+)?\w+)\s+",
    re.IGNORECASE,
)
_ANY_AT_ALL = re.compile(r"^\s*(?:any|all)(?!\s+(?:of|such)\b)\s+", re.IGNORECASE)
"""before a noun that is denied: "any wrongdoing"; in "that any of it was sold" it is part of what is denied"""
# "denied outright that", "denied in court on Monday that"
_HOW_AND_WHEN = re.compile(
    r"^\s*(?:(?:outright|again|repeatedly|yesterday|today|early|late|last|this|\w+ly|on|in|at|during|to|through|before)\b[^,;.“”\"]{0,50}?)\s+(?=that\s)",
    re.IGNORECASE,
)
_IF = re.compile(r"^if\s", re.IGNORECASE)
_TURN = re.compile(
    r",?\s+\b(?:but|although|though|while|yet|which|and)\b"
    rf"|,\s+(?:(?:an?|the|all|any)\s+)?(?:something|{LABEL}|descriptions?|characteri[sz]ations?|results?|verdicts?|conclusions?)\b",
    re.IGNORECASE,
)
_AFTER_COMMENT = re.compile(
    rf"\s*(?:further\s+)?(?:publicly\s+)?(?:(?:on|about|over|regarding)\s|(?={WHAT}))", re.IGNORECASE
)
_FOR_COMMENT = re.compile(r"[^.;]{0,60}?\b(?:on|about|regarding)\s+(?P<what>[^.;]+)", re.IGNORECASE)
_TRAILING_CREDIT = re.compile(
    r",\s+according\s+to\s+[^,.;]+,?$|,\s+[^,.;]{2,60}\s(?:said|says|reported|reports),?$", re.IGNORECASE
)
_SOMEBODYS_WORDS = re.compile(
    r"\s*(?:(?:the|these|those)\s+(?:words|remarks|comments|statements?|claims?|reports?|allegations?)\s+(?:of|by|from)\s"
    r"|[^.;]{2,40}[’']s\s+(?:words|remarks|comments|statements?|claims?|reports?|allegations?)\W*$)",
    re.IGNORECASE,
)
_TO_WHAT = re.compile(r"^\s*(?:on|about|over|regarding|to)\b")
_END_OF_CLAUSE = re.compile(
    r"[.;](?!\d)|,\s+(?:and|but|while|although|[a-z]+ing|as|which|who|said|says|according)\b|\s+[–—-]\s"
    r"|\s+and\s+(?:\w+ly\s+)?(?:said|says|told|tells|added|adds|called|calls|insist(?:ed|s)|vow(?:ed|s)|pledg(?:ed|es)|promis(?:ed|es)|accus(?:ed|es)|blam(?:ed|es))\b"
)


def _limit(case: "Case") -> int:
    """Where what a cue governs ends at the latest: with its sentence, and with the quotation that it stands in."""
    held = case.held_by
    inside = [end for start, end in held.content if start <= case.start < end] if held and held.kind == "direct" else []
    return min([case.sentence.end, *inside])


@dataclass(frozen=True, slots=True)
class Case:
    """A cue of denial in its sentence."""

    sentence: Sentence
    cue: DenialCue
    start: int
    end: int
    """where the cue stands in the document, half-open"""
    held_by: Attribution | None
    """the attribution whose cue or content it stands in"""
    denier: str = ""


def denied_by(document: Document, case: Case, sentences: Sequence[Sentence]) -> tuple[str, Sentence | None]:
    """What `case.denier` denies, and the earlier sentence it stands in where it is not this one; "" where nothing tells."""
    text, sentence = document.text, case.sentence
    after = text[case.end : _limit(case)].lstrip("”\"’')")
    if is_plain_no(case.cue) and (asked := _ASKED.search(text, sentence.start, sentence.end)):
        return as_sentence(asked["what"]), None
    if case.cue.form in NON_ANSWERS:
        what = _asked(after, case)
        if what:
            return as_sentence(what), None
        return _unanswered(document, case, sentences)
    if is_verdict_last(case.cue):
        claim = _CLAIM_THAT.search(text, sentence.start, case.start)
        return (as_sentence(claim["what"]) if claim else ""), None
    if (verdict := called(text, case)) is not None:
        if _POINTS_BACK.fullmatch(" " + verdict):
            return _pointed_at(document, case, sentences, verdict)
        return as_sentence(verdict[past_label(verdict, 0, len(verdict)) :]), None
    if is_passive(text, case):
        whole = _WAS.sub("", clean(text[sentence.start : case.start]))
        if _POINTS_BACK.fullmatch(" " + whole):
            return _pointed_at(document, case, sentences, whole)
        subject = _WAS.sub("", clean(_TURN.split(text[sentence.start : case.start])[-1]))
        return as_sentence(_OWNED.sub("", subject)), None
    if _POINTS_BACK.match(after) or _ONLY_AS_WHAT.match(after):
        return _pointed_at(document, case, sentences, after)
    rest = after[past_label(after, 0, len(after)) :]
    aside = _IN_ASIDE.search(text, sentence.start, case.start) is not None or (
        case.cue.text.casefold() == "denial" and _OPENS_UNDER.match(text, sentence.start) is not None
    )
    rest = _HOW_AND_WHEN.sub("", rest)
    cut = (_COMMA.search(rest) if aside else None) or _END_OF_CLAUSE.search(rest, _SHORTEST)
    words = _VERDICT_LAST.sub("", clean(_before_next_verb(rest[: cut.start()] if cut else rest)))
    if case.cue.text.casefold().startswith(("dismiss", "reject")):
        words = _AS_WHAT.sub("", words)
    if len((shorter := _ANY_AT_ALL.sub("", words)).split()) > 1:
        words = shorter
    while (shorter := _LEADS_IN.sub("", words)) != words and (len(shorter.split()) > 1 or words.startswith("to ")):
        words = shorter
    return as_sentence(words), None


def _before_next_verb(words: str) -> str:
    """What is denied without what somebody else does, where it has no verb of its own: "any wrongdoing | and had stayed"."""
    joined = _AND_VERB.search(words)
    bare = joined is not None and not _VERB.search(lowered(words[: joined.start()]))
    return words[: joined.start()] if joined and bare else words


_VERB = re.compile(rf"\b{A_VERB}\b|\bthat\b")
_AND_VERB = re.compile(rf",?\s+(?:and|but)\s+(?:\w+ly\s+|also\s+|later\s+)?(?:{A_VERB})\b")


_OWNED = re.compile(
    rf"^(?:[\w’' .-]{{2,50}}[’']s?\s+|(?:the|a|an|his|her|its|their)\s+)?{LABEL}\s+(?:that|of|about)\s+", re.IGNORECASE
)
"""whose claim is denied: "Vek's claim that the wall was safe was rejected" """
_WAS = re.compile(r"\s+(?:was|were|is|are|has been|have been|had been)\s*(?:\w+ly)?$")
_SHORTEST = 8
"""code points; what is denied ends at no mark before these"""
_COMMA = re.compile(r",(?!\d)")
_OPENS_UNDER = re.compile(r"(?:Despite|Notwithstanding|After|Following|Amid|In\s+spite\s+of|For\s+all)\s")
_IN_ASIDE = re.compile(r",\s+(?:who|which)\s+(?:\w+\s+){0,3}$")
"""a cue in a clause between commas: "Ana Vek, who denies" """


NAMED_BETWEEN_DASHES = re.compile(r"\s[–—-]\s(?P<names>(?:[A-Z][\w’'.-]*|and|,|\s)+)\s[–—-]\s*$")
"""who is meant, said between dashes: "both councillors – Ana Vek and Jon Ek – denied it" """


def _pointed_at(
    document: Document, case: Case, sentences: Sequence[Sentence], after: str
) -> tuple[str, Sentence | None]:
    """The accusation before; where there is none, the words that point at it: "all the charges"."""
    accused, earlier = _accusation_before(document, case, sentences)
    if earlier is not None and not _is_of_that_kind(document, after, earlier):
        accused = ""
    if accused and (earlier is None or not _NAMED.match(after) or _accuses(document, earlier)):
        return accused, earlier
    named = _NAMED.match(after)
    return (as_sentence(_THAT.sub("the ", named.group().strip())), None) if named else (accused, earlier)


_THAT = re.compile(r"^th(?:is|at)\s", re.IGNORECASE)
_NAMED = re.compile(
    rf"\s*(?:(?:all|any|both)\s+(?:of\s+)?)?(?:the|these|those|this|that|such|his|her|its|their)?\s*(?:[\w’'-]+\s+)?{LABEL}\b",
    re.IGNORECASE,
)


_OF_A_KIND = re.compile(rf"\s*(?:the|these|those|all|such)\s+(?P<kind>[a-z-]{{4,}})\s+{LABEL}\b", re.IGNORECASE)
_NO_KIND = re.compile(
    r"latest|same|other|earlier|previous|original|initial|first|second|recent|various|numerous|many|media|press|false|new|serious|grave|central|main"
    r"|damaging|explosive|sensational|\w+ly|\w+ed",
    re.IGNORECASE,
)


def _is_of_that_kind(document: Document, after: str, earlier: Sentence) -> bool:
    """Whether "the fraud claims" can be what a sentence says: it speaks of fraud, or accuses."""
    found = _OF_A_KIND.match(" " + after.lstrip())
    if found is None or _NO_KIND.fullmatch(found["kind"]):
        return True
    words = lowered(document.text[earlier.start : earlier.end])
    return found["kind"][:5].casefold() in words or _STRONG.search(words) is not None


def _accuses(document: Document, sentence: Sentence) -> bool:
    words = document.text[sentence.start : sentence.end]
    return _STRONG.search(words) is not None or any(
        one.sentence == sentence.number and one.speaks for one in attributions_in(document)
    )


def _unanswered(document: Document, case: Case, sentences: Sequence[Sentence]) -> tuple[str, Sentence | None]:
    """What stays unanswered where the sentence does not say: somebody's words just before that it points to, or an
    accusation; else the refusal in its own words, as nothing tells what was asked."""
    text, sentence = document.text, case.sentence
    after = text[case.end : sentence.end]
    earlier = sentences[sentence.number - 2] if sentence.number > 1 else None
    before = text[earlier.start : earlier.end] if earlier is not None and earlier.kind == "body" else ""
    accused = bool(_STRONG.search(before)) and not denial_cues_in(before)
    turns = list(_TURN.finditer(text[sentence.start : case.start]))
    if is_unreturned(text, case.start) and not accused:
        parted = [turn for turn in turns if "and" not in turn.group().casefold()]
        begin = sentence.start + (parted[-1].end() if parted else 0)
        return as_sentence(text[begin : case.end]), None
    # "…, but the mayor declined to comment": somebody else's words come first; in "… but declined" they are his own.
    others = bool(turns) and bool(text[sentence.start + turns[-1].end() : case.start].split())
    if accused and not others and (told := _sentence_accused_in(document, case, sentences)):
        return as_sentence(_said_in(document, told)), told
    if accused or others or _BARE_THAT.match(after) or _SOMEBODYS_WORDS.match(_TO_WHAT.sub("", after)):
        return _accusation_before(document, case, sentences)
    if (asked := _ASKED.match(text, sentence.start, case.start)) and len(asked["what"].split()) > 2 - (
        not asked["whether"]
    ):
        asks = _IF.sub("whether ", f"{asked['whether']} ") if asked["whether"] else ""
        return as_sentence(asks + asked["what"]), None
    cut = re.search(r"[,;.)]", after)
    neither = re.search(r"\bneither\s[^,.;]*$", text[sentence.start : case.start], re.IGNORECASE)
    refusal = (neither.group() if neither else "") + case.cue.text
    return as_sentence(refusal + (after[: cut.start()] if cut else after)), None


_BARE_THAT = re.compile(r"\s+(?:this|that)\s*[.;]", re.IGNORECASE)
"""what was said last: "did not confirm that." """
_ASKED = re.compile(
    r"\b(?:When\s+)?(?:asked|pressed|questioned)\s+(?:\w+\s+){0,3}?(?:about|on|over|(?P<whether>whether|if|why|how|who))\s+(?P<what>[^,;.]+)[,.]",
    re.IGNORECASE,
)


_BEFORE_VERDICT = re.compile(
    r"(?:\s*[“\"‘']?\b(?:as|all|just|\w+ly|\d+\s+per\s?cent)\b|\s*[“\"‘'])*\s*$", re.IGNORECASE
)
"""between what is called something and the verdict: " as “categorically" """


_CLAIM_THAT = re.compile(rf"\b{LABEL}\s+(?:that|of|about)\s+(?P<what>[^.;]+)$", re.IGNORECASE)


def called(text: str, case: Case) -> str | None:
    """What somebody calls nonsense or false: the object before the verdict; None where the cue is no such verdict."""
    held = case.held_by
    if held is None or held.speaks or held.force in ("denies", "disputes") or not held.content:
        return None
    start, end = held.content[0]
    words = clean(_BEFORE_VERDICT.sub("", text[start : case.start]))
    return words if start <= case.start < end and words else None


def _asked(after: str, case: Case) -> str | None:
    """What somebody would not speak about, where the sentence says so."""
    found = _AFTER_COMMENT.match(after) if case.cue.form == "declines_to_comment" else None
    what = after[found.end() :] if found else None
    if what is None and (asked := _FOR_COMMENT.match(after)):
        what = asked["what"]
    if what is None and re.search(
        r"\b(?:sa(?:y|id)|explain(?:ed)?|clarify|specif(?:y|ied)|divulge|confirm(?:ed)?|deny|den(?:ied|ies)|disclosed?|reveal|give|provide|about|discuss"
        r"|answer)$",
        case.cue.text,
        re.IGNORECASE,
    ):
        what = after
    if what is not None and _SOMEBODYS_WORDS.match(what):
        return None
    if what is None or _POINTS_BACK.match(" " + what.strip(' .,;”"')):
        return None
    cut = _END_OF_CLAUSE.search(what)
    words = _before_next_verb(what[: cut.start()] if cut else what)
    when = _WHEN.search(words)
    words = words[: when.start()] if when and not _VERB.search(lowered(words[: when.start()])) else words
    return _IF.sub("whether ", _LEADS_IN.sub("", clean(words))) or None


_WHEN = re.compile(r"\s+(?:after|before|when|while|until|because|since|as)\s", re.IGNORECASE)


def is_passive(text: str, case: Case) -> bool:
    """Whether the cue is said of what is denied, and the one who denies stands behind "by"."""
    before, after = text[max(case.sentence.start, case.start - 30) : case.start], text[case.end : case.end + 4]
    return (
        bool(re.search(r"\b(?:was|were|is|are|been|being)\s+(?:\w+ly\s+)?$", before))
        and case.cue.text.lower().endswith("ed")
        and after.startswith(" by")
    )


def _accusation_before(document: Document, case: Case, sentences: Sequence[Sentence]) -> tuple[str, Sentence | None]:
    """The accusation that a denial points back to: the clause before it, or else the sentence before."""
    text, sentence = document.text, case.sentence
    before = text[sentence.start : case.start]
    if NAMED_BETWEEN_DASHES.search(before):
        before = ""
    turns = [found for found in _TURN.finditer(before) if len(before[: found.start()].split()) >= 5]
    if turns:
        turn = next((found for found in reversed(turns) if "and" not in found.group().casefold()), turns[0])
        begun = _content_begins(document, sentence, sentence.start + turn.start())
        clause = _TRAILING_CREDIT.sub("", text[begun : sentence.start + turn.start()])
        if accused := _accused_of(text[sentence.start : sentence.start + turn.start()]):
            return as_sentence(accused), None
        last = clause.rpartition(", and ")[2]
        return as_sentence(last if len(last.split()) >= 5 else clause), None
    just_before = sentences[sentence.number - 2] if sentence.number > 1 else None
    if (
        just_before is not None
        and _BARE.match(text, case.end)
        and denial_cues_in(text[just_before.start : just_before.end])
        and _is_own(document, just_before, case)
    ):
        return "", None  # it only says again what the denial before says
    if accused := _accused_of(before):  # "Ek, who is accused of fraud, denied it"
        return as_sentence(accused), None
    previous = _sentence_accused_in(document, case, sentences)
    return (as_sentence(_said_in(document, previous)), previous) if previous else ("", None)


def _content_begins(document: Document, sentence: Sentence, end: int) -> int:
    """Where what is said in `sentence` before `end` begins: behind the source and the cue, where there are any."""
    begun = [
        one.content[0][0]
        for one in flattened(attributions_in(document))
        if one.sentence == sentence.number and one.cue and one.content and one.cue[1] <= one.content[0][0]
    ]
    told = [start for start in begun if len(document.text[start:end].split()) >= 4]
    return max(told, default=sentence.start)


def _sentence_accused_in(document: Document, case: Case, sentences: Sequence[Sentence]) -> Sentence | None:
    """The earlier sentence that is answered: the nearest that accuses, where the denial speaks of accusations."""
    text, number = document.text, case.sentence.number
    near = [s for s in reversed(sentences[max(0, number - 1 - _NEAR) : number - 1]) if s.kind == "body"]
    own = bool(near) and _is_own(document, near[0], case)
    near = [s for s in near if not _is_own(document, s, case)]
    if own and _BARE.match(text, case.end):
        near = [s for s in near if _is_reported(document, s)]
    told = [sentence for sentence in near if not denial_cues_in(text[sentence.start : sentence.end])]
    if told and told[0].number == number - 1 and _BARE.match(text, case.end) and _is_reported(document, told[0]):
        return told[0]
    if _OF_ACCUSATIONS.search(text[case.end : case.sentence.end]):
        accused = next((s for s in told if _STRONG.search(text[s.start : s.end])), None)
        accused = accused or next((s for s in told if _is_said_by_others(document, s, case)), None)
        if accused is not None:
            return accused
    return next((s for s in told if _ANY.search(text[s.start : s.end])), near[0] if near else None)


_BARE = re.compile(r"\s*(?:it|this|that)?\s*(?:[.,;:”\"’']|$|as\b|and\b|but\b)", re.IGNORECASE)
"""behind a cue that points at what was said last: "disputed this" """


def _is_own(document: Document, sentence: Sentence, case: Case) -> bool:
    """Whether a sentence gives words to the one who denies, and to nobody else."""
    said = [
        one
        for one in attributions_in(document)
        if one.sentence == sentence.number and (one.speaks or one.force in ("denies", "disputes"))
    ]
    return bool(said) and bool(case.denier) and all(_same(one.speaker, case.denier) for one in said)


def _same(speaker: str | None, denier: str) -> bool:
    """Whether two names are one: in other capitals, or one the surname of the other."""
    mine, theirs = (speaker or "").casefold().split(), denier.casefold().split()
    return bool(mine and theirs) and (mine == theirs or (mine[-1] == theirs[-1] and 1 in (len(mine), len(theirs))))


def _is_reported(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence reports what somebody says, and that tells by itself what is said to be so."""
    text = document.text
    contents = [
        one.content[0]
        for one in attributions_in(document)
        if one.sentence == sentence.number
        and one.force == "says"
        and one.speaks
        and one.kind == "indirect"
        and one.content
    ]
    return any(not _STANDS_FOR_MORE.match(text, start) and text[start:end].count(" ") >= 2 for start, end in contents)


_STANDS_FOR_MORE = re.compile(
    r"\W*(?:that\s+)?(?:this|that(?=\s+(?:is|was|had|would))|these|those|it|to)\b", re.IGNORECASE
)


def _is_said_by_others(document: Document, sentence: Sentence, case: Case) -> bool:
    """Whether somebody else than the one who denies says there, in reported speech, that something is so."""
    denier = case.held_by.speaker if case.held_by else None
    return any(
        one.sentence == sentence.number
        and one.force == "says"
        and one.kind == "indirect"
        and one.speaker not in (None, denier)
        for one in attributions_in(document)
    )


_NEAR = 3
"""sentences back in which an accusation is looked for"""
_OF_ACCUSATIONS = re.compile(r"\b(?:accusation|allegation|charge|claim)s?\b", re.IGNORECASE)
_STRONG = re.compile(r"\b(?:accus|alleg|blam|charg|claim)", re.IGNORECASE)
_ANY = re.compile(r"^(?!\W*(?:This|That|These|Those|He|She|It|They)\b)")


def _said_in(document: Document, sentence: Sentence) -> str:
    """What a sentence says is so: what somebody is accused of, or the content of its attribution where that is most of
    it, else all of it."""
    text = document.text
    words = text[sentence.start : sentence.end]
    if accused := _accused_of(words):
        return _TRAILING_CREDIT.sub("", accused)
    for one in attributions_in(document):
        if one.sentence == sentence.number and one.speaks and one.content and one.kind != "direct":
            start, end = one.content[0]
            if (
                len(one.content) == 1
                and text[start : start + 3] != "to "
                and end - start > 0.4 * (sentence.end - sentence.start)
            ):
                return text[start:end]
    return words


def _accused_of(words: str) -> str | None:
    """What somebody is accused of there: "ignoring complaints"; with whom, where somebody accuses them."""
    accused = _ACCUSED_OF.search(words)
    if accused is None:
        return None
    if accused["aside"]:
        return _IS.split(accused["aside"])[0]
    whom = f"{accused['whom']} " if accused["whom"] and _GERUND.match(accused["what"]) else ""
    cut = _END_OF_CLAUSE.search(accused["what"])
    return whom + (accused["what"][: cut.start()] if cut else accused["what"])


_IS = re.compile(r"\s+(?:ha(?:s|ve|d)|is|are|was|were|will|would|did|do|said|told)\s")
"""the verb of a clause in whose subject somebody is "accused of" a thing"""
_GERUND = re.compile(r"(?:\w+ly\s+)?[“\"]?\w+ing\b")
# "accused the minister of lying", "is charged with taking bribes", "was suspected of arson".
_ACCUSED_OF = re.compile(
    r"\b(?:(?:(?:is|are|was|were|been|being|stands?|stood)\s+(?:\w+ly\s+)?(?:accused|suspected|convicted|(?:found\s+)?guilty)\s+of"
    r"|(?:is|are|was|were|been|being)\s+charged\s+with)|accused\s+of(?=\s+(?P<aside>[^,.;]{3,120}))"
    r"|accus(?:ed|es|ing)\s+(?P<whom>[^,.;“”\"]{2,60}?)(?:\s+on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?\s+of)\s+"
    r"(?P<what>[^.;]{3,200})"
)
