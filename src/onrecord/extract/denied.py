"""What exactly a denial or a refusal to answer denies or leaves unanswered: what its cue governs, never more.

Where that only points back ("denied such allegations", "rejected this"), it is the accusation just before: the clause
before in the sentence, or the sentence before.
"""

import re
from collections.abc import Sequence

from onrecord.extract.accused import OF_A_FIGURE
from onrecord.extract.case import (
    LEADS_IN,
    POINTS_BACK,
    TURN,
    VERB,
    Case,
    before_next_verb,
    denied_by_one,
    end_of_clause,
    first_clause,
    is_passive,
    is_said_of_a_label,
    opens_with_denying,
)
from onrecord.extract.pointed import account_of, pointed_at, such_a_thing, told_by, words_of_another
from onrecord.extract.said import TRAILING_CREDIT, said_in
from onrecord.extract.sentence import as_sentence, clean
from onrecord.extract.unanswered import asked_of, asked_too_short, question_put, refusal, unanswered
from onrecord.records import NON_ANSWERS, Document
from onrecord.text.cues import is_plain_no, is_plea, is_verdict_first, is_verdict_last, subject_of_verdict
from onrecord.text.denying import INVERTED, OF_THE_INVERTED
from onrecord.text.figures import figures_in
from onrecord.text.institutions import BODIES
from onrecord.text.labels import ANY_SUCH, CLAIM_THAT, FIGURE, LABEL, LABELS, VERDICT, past_label
from onrecord.text.lowered import lowered
from onrecord.text.no_denials import WHILE_LATER
from onrecord.text.pasts import A_VERB
from onrecord.text.people import PEOPLE
from onrecord.text.sentences import Sentence, told_just_before
from onrecord.text.when_asked import ASKED

_VERDICT_LAST = re.compile(
    rf"\s+as\s+(?:[“\"‘'][^”\"’]{{2,60}}[”\"’']?|(?:\w+\s+){{0,2}}(?:{VERDICT}|wrong|lies|fiction|rubbish"
    r"|fabrications?|propaganda|fake(?:\s+news)?|speculation|gossip|rumou?rs?))\W*$",
    re.IGNORECASE,
)
_AS_WHAT = re.compile(r"\s+as\s+(?:an?\s+[^,;.]{2,60}|[\w-]+(?:\s+[\w-]+)?)\W*$", re.IGNORECASE)
"""what somebody who dismisses a thing calls it: "the study as a stunt" """
_ONLY_AS_WHAT = re.compile(r"\s*as\s+[“\"‘]?(?:\w+ly\s+)?[\w-]+[”\"’]?\s*(?:[.,;]|$)", re.IGNORECASE)
_WHAT_IT_CALLED = re.compile(
    r"\s*what\s+(?:he|she|it|they|\w+)\s+(?:called|calls|described\s+as|termed)\b", re.IGNORECASE
)
_SHOULD = re.compile(r"\b(?:should|must|ought|needs?\s+to|ha(?:s|ve)\s+to)\b(?!\s+have\b)", re.IGNORECASE)
"""of what is to be done, which is wrong and not untrue"""
_CALLED_BY_WHOM = re.compile(
    r"\s*what\s+(?:he|she|it|they|[^,.;“”\"]{2,30}?)\s+(?:called|calls|described\s+as|termed)\s+(?P<what>[“\"][^“”\"]{2,60}[”\"]\s+(?:about|of|that|over)\s[^.;,:]+)",
    re.IGNORECASE,
)
"""what is denied, by the name that is given to it: "what he called “poison” about the ovens" """
_ANY_AT_ALL = re.compile(r"^\s*(?:[a-z]+ly\s+)?(?:any|all)(?!\s+(?:of|such)\b)\s+", re.IGNORECASE)
"""before a noun that is denied: "any wrongdoing"; in "that any of it was sold" it is part of what is denied"""
# "denied outright that", "denied in court on Monday that"
_HOW_AND_WHEN = re.compile(
    r"^\s*(?:(?:outright|again|repeatedly|yesterday|today|early|late|last|this|\w+ly|on|in|at|during|to|through|before)\b[^,;.“”\"]{0,50}?)\s+(?=that\s)",
    re.IGNORECASE,
)

_THAT_THING = re.compile(
    r"(?:that|this|these|those|the)\s+(?P<what>message|post|video|letter|leaflet|e-?mail|note|article|tweet|clip"
    r"|recording|document|memo|text)s?"
)
"""a thing in which something is said, and of which a verdict only repeats the name"""
_IN_TERMS = re.compile(
    r"^\s*(?:(?:outright|again|repeatedly|yesterday|today|last\s+\w+),?\s+){0,3}"
    r"(?:(?:on|in|at|during|through|via|before)\s[^,;.“”\"]{2,60}?,?\s+){0,2}(?=(?:any|all|that|having|being|ever)\b)",
    re.IGNORECASE,
)
"""how and where somebody denies, before what: "denied | in the strongest terms | having a share" """
_QUOTES = re.compile(r":\s+[“\"‘]")
"""begins what somebody says besides"""
_SPLICED = re.compile(
    rf",\s+(?:(?:(?:the|an?|his|her|its|their|two|three)\s+)(?!\w+\s+(?:who|which|that|of)\b)(?:[\w’'-]+\s+){{1,3}}?|(?:he|she|it|they|police|[A-Z][\w’'-]+)\s+){A_VERB}\b"
)
"""begins a clause of somebody else's behind what is denied: "denied paying | , a court was told" """
_WHERE_SAID = re.compile(
    r"\s+(?:at|in|during)\s+(?:an?|the|his|her|its|their)\s+(?:[\w-]+\s+){0,3}?(?:conference|interview|statement|briefing|speech|post|letter|message|tweet|e-?mail|address|broadcast|programme|phone\s+call)"
    r"(?:\s+(?:on|to|with|yesterday|last|earlier)\b.*)?$",
    re.IGNORECASE,
)
"""where somebody denies a thing that no verb tells of: "talk of a late alarm | at a press conference on Monday" """

_PLEADED = re.compile(
    r"\s+(?:(?:on|in|at|before|by|via|last|this|yesterday|today|earlier|through|late|early)\b(?:(?!\b(?:and|but|after|when|as|to)\b)[^,.;:“”\"])*)?,?\s*(?=to\s)"
)
"""between a plea and the charge: "not guilty | on Friday in Velm | to taking" """
_ALL_OF_IT = re.compile(
    r"\s*to\s+(?:all\s+of\s+)?(?:it|them|both|(?:all\s+|both\s+)?(?:the\s+|these\s+|those\s+)?(?:charges?|counts?))\b"
)
_OF_A_CHARGE = re.compile(r"\b(?:charg|indict|accus|prosecut|counts\b|police|detective|investigator)")
"""in a sentence that tells of what somebody is charged with"""
_CHARGED_WITH = re.compile(
    r"\b(?:charged|indicted|on\s+trial)\b[^;“”\"]{0,80}?\s(?:with|for)\s+(?P<what>[^;“”\"]{4,200})"
)
"""what somebody is charged with"""
_CHARGED_NEAR = 2
"""sentences before a plea"""
_WHERE_AND_WHEN = re.compile(
    r"\.\s|,\s+(?:who|which|after|and\s+has)\b|\s+(?:in|on|over|after|following|stemming|during)\s"
)
_DROPPED = re.compile(r"\b(?:dismissed|dropped|withdrawn|quashed|acquitted)\b")
_ON_A_DAY = re.compile(r"\s+(?:on\s+\w+day|yesterday|today|last\s+\w+)(?=\W*$)")
_THAT_ASIDE = re.compile(r"^\s*that,\s+(?=[a-z])[^,.;]{2,80},\s+")
"""before what is denied: "denied that, as the paper says, | prices would rise" """


_OPENS_QUOTED = re.compile(r"\s[“\"](?:\w+ly\s+)?$")
_A_VERB = re.compile(r"den(?:y|ie)|reject|refut|disput|dismiss", re.IGNORECASE)
_CLOSES = re.compile(r"[”\"]")
_TURNS = re.compile(r",?\s+(?:and|but|while|whereas)\s")


def _limit(text: str, case: "Case") -> int:
    """Where what a cue governs ends at the latest: with its sentence, with the quotation that it stands in, and where
    somebody else begins to speak."""
    held = case.held_by
    within = held is not None and (held.kind == "direct" or is_verdict_first(case.cue))
    inside = [end for start, end in held.content if start <= case.start < end] if held and within else []
    quoted = _A_VERB.match(case.cue.text) and _OPENS_QUOTED.search(text, case.sentence.start, case.start)
    if quoted and (closed := _CLOSES.search(text, case.end)) and closed.start() > case.end:
        inside.append(closed.start())
    own = (
        held is not None and held.force == "denies" and held.cue is not None and held.cue[0] <= case.start < held.cue[1]
    )
    after = (
        [end for start, end in held.content if start >= case.end and _TURNS.match(text, end)] if held and own else []
    )
    return min([case.sentence.end, *inside, *after[-1:]])


def denied_by(document: Document, case: Case, sentences: Sequence[Sentence]) -> tuple[str, Sentence | None]:
    """What `case.denier` denies, and the earlier sentence it stands in where it is not this one; "" where nothing tells."""
    text, sentence = document.text, case.sentence
    after = text[case.end : _limit(text, case)].lstrip("”\"’')")
    if is_plain_no(case.cue) and (asked := ASKED.search(text, sentence.start, sentence.end)):
        return as_sentence(asked["what"]), None
    if case.cue.form in NON_ANSWERS:
        if asked_for := question_put(document, case):
            return as_sentence(asked_for), None
        if asked_too_short(document, case):
            return refusal(document, case), None
        what = asked_of(after, case)
        if what and _ONE_QUESTION.fullmatch(what):  # "was hit, but she did not say how": who that is cannot be told
            return ("" if TURN.search(text, sentence.start, case.start) else refusal(document, case)), None
        if what:
            return _with_what_it_means(document, case, sentences, what)
        return unanswered(document, case, sentences)
    if subject := subject_of_verdict(case.cue):
        if subject.casefold() == "which":
            return _sum_told(text, case), None
        if said_so := CLAIM_THAT.search(text, sentence.start, case.start + len(subject)):
            return as_sentence(said_so["what"]), None  # "To say that we slept on | it is simply false"
        given = pointed_at(document, case, sentences, subject) if OF_A_FIGURE.search(subject) else ("", None)
        if given[0]:
            return given
        if _WHOSE.search(subject):
            named = _NAMES.search(text, sentence.start, case.start)
            return as_sentence((named.group() if named else "") + subject), None
        return pointed_at(document, case, sentences, subject)
    if _DASH.match(after):
        return "", None  # "the server – which the firm has denied – was moved": what is meant cannot be told
    if is_verdict_last(case.cue):
        claim = CLAIM_THAT.search(text, sentence.start, case.start)
        to_be_done = claim is not None and _SHOULD.search(claim["what"]) is not None and "wrong" in case.cue.text
        return (as_sentence(_claimed(claim)) if claim and not to_be_done else ""), None
    if INVERTED.match(lowered(text[case.start : sentence.end])) and (on := OF_THE_INVERTED.match(after)):
        cut = end_of_clause(on["what"], _SHORTEST)
        return as_sentence(clean(on["what"][: cut.start()] if cut else on["what"])), None
    if (verdict := called(text, case)) is not None:
        if thing := _THAT_THING.fullmatch(verdict):
            return told_by(document, case, sentences, thing["what"])
        points = POINTS_BACK.fullmatch(" " + verdict) is not None
        meant = points or OF_A_FIGURE.search(verdict)
        given = pointed_at(document, case, sentences, verdict) if meant else ("", None)
        if given[0] or points:
            return given
        return as_sentence(verdict[past_label(verdict, 0, len(verdict)) :]), None
    if is_said_of_a_label(text, case) or case.cue.text.endswith("?"):
        return pointed_at(document, case, sentences, "")
    if beside := denied_by_one(text, case):
        return _beside(document, case, sentences, beside["that"] or "")
    if is_passive(text, case):
        whole = _WAS.sub("", clean(text[sentence.start : case.start]))
        if POINTS_BACK.fullmatch(" " + whole):
            return pointed_at(document, case, sentences, whole)
        subject = _WAS.sub("", clean(TURN.split(text[sentence.start : case.start])[-1]))
        return as_sentence(_OWNED.sub("", subject)), None
    if case.cue.text.casefold().endswith("such"):
        told, earlier = such_a_thing(document, case, sentences)
        return (told, earlier) if told else (_such(after), earlier)
    if (such := ANY_SUCH.match(after)) and not LABELS.match(lowered(such["what"])):
        told, earlier = such_a_thing(document, case, sentences)
        return (told or as_sentence(LEADS_IN.sub("", such.group()))), earlier
    if case.cue.text.casefold().startswith("contradict") and (whom := _WHOM.match(after)):
        return words_of_another(document, case, sentences, "" if whom["him"] else whom["who"])
    if put := _CALLED_BY_WHOM.match(after):
        return as_sentence(put["what"]), None
    if is_plea(case.cue):
        return _charge_denied(document, case, sentences, after)
    if (
        POINTS_BACK.match(after)
        or WHILE_LATER.match(after)
        or _ONLY_AS_WHAT.match(after)
        or _WHAT_IT_CALLED.match(after)
    ):
        return pointed_at(document, case, sentences, after)
    if (whose := _ONES_ACCOUNT.match(after)) and (account := account_of(document, case, sentences, whose["who"])):
        return account
    begin = past_label(after, 0, len(after))
    rest = after[begin:]
    cut = end_of_clause(rest, _SHORTEST)
    if begin and figures_in(rest[:_SHORTEST]) and not VERB.search(lowered(rest[: cut.start()] if cut else rest)):
        named = _REPORTS_OF.search(after, 0, begin)  # of "300 dead" alone nobody could say that they are denied
        rest = f" {named['label']} {named['of']} {rest}" if named else rest
    aside = _IN_ASIDE.search(text, sentence.start, case.start) is not None or (
        case.cue.text.casefold() == "denial" and _OPENS_UNDER.match(text, sentence.start) is not None
    )
    denying = case.cue.text.endswith("ing") and _DENYING.search(text, sentence.start, case.start) is not None
    aside = aside or denying or opens_with_denying(text, case)
    rest = _THAT_ASIDE.sub(" that ", _HOW_AND_WHEN.sub("", rest))
    if case.cue.form == "denies":
        rest = _IN_TERMS.sub(" ", rest)
    for ends in (_QUOTES, *(() if rest.lstrip().startswith("that ") else (_SPLICED,))):
        end = ends.search(rest)
        rest = rest[: end.start()] if end and rest[: end.start()].split() else rest
    cut = (_COMMA.search(rest) if aside else None) or end_of_clause(rest, _SHORTEST)
    words = _VERDICT_LAST.sub("", clean(before_next_verb(rest[: cut.start()] if cut else rest)))
    if case.cue.text.casefold().startswith(("dismiss", "reject")):
        words = _AS_WHAT.sub("", words)
    if len((shorter := _ANY_AT_ALL.sub("", words)).split()) > 1:
        words = shorter
    words = TRAILING_CREDIT.sub("", words)
    if not VERB.search(lowered(words)):
        words = _WHERE_SAID.sub("", words)
    return as_sentence(_without_lead(words)), None


def _beside(document: Document, case: Case, sentences: Sequence[Sentence], that: str) -> tuple[str, Sentence | None]:
    """What is denied in an aside to it: "that" and a clause behind the aside, or the words before it that it is said of;
    nothing where those are a clause of their own, of which the aside might concern any part."""
    if that:
        return as_sentence(_without_lead(that)), None
    before = document.text[case.sentence.start : case.start]
    subject = clean(before[: before.rindex(",")])
    if POINTS_BACK.fullmatch(" " + subject):
        return pointed_at(document, case, sentences, subject)
    if VERB.search(lowered(subject.split(" that ")[0])):
        return "", None
    return as_sentence(_OWNED.sub("", subject)), None


def _without_lead(words: str) -> str:
    """What is denied without the words that only lead to it: "that", "having", "to"."""
    while (shorter := LEADS_IN.sub("", words)) != words and (len(shorter.split()) > 1 or words.startswith("to ")):
        words = shorter
    return words


def _charge_denied(
    document: Document, case: Case, sentences: Sequence[Sentence], after: str
) -> tuple[str, Sentence | None]:
    """The charge to which a plea of not guilty answers, told behind it or in a sentence before; else the guilt itself."""
    charge = _PLEADED.match(after)
    if charge is not None and not _ALL_OF_IT.match(after, charge.end()):
        rest = " " + _ON_A_DAY.sub("", after[charge.end() :])
        cut = end_of_clause(rest, _SHORTEST)
        words = clean(before_next_verb(rest[: cut.start()] if cut else rest))
        return as_sentence(_without_lead(words)), None
    here = (case.sentence,) if case.sentence.kind == "body" else ()
    for sentence in (*here, *told_just_before(sentences, case.sentence.number, _CHARGED_NEAR)):
        end = case.start if sentence is case.sentence else sentence.end
        found = _CHARGED_WITH.search(document.text, sentence.start, end)
        if found is not None and not _DROPPED.search(found.group()):
            return as_sentence(first_clause(_WHERE_AND_WHEN.split(found["what"])[0])), sentence
    told, earlier = pointed_at(document, case, sentences, "")
    of = earlier or case.sentence
    dropped = earlier is not None and _DROPPED.search(document.text, of.start, of.end) is not None
    if told and not dropped and _OF_A_CHARGE.search(document.text, of.start, of.end):
        return told, earlier
    return f"{case.denier} is guilty.", None  # of what, no sentence near it says


_WHOM = re.compile(
    rf"\s+(?:(?P<him>him|her|them|me|us)|(?!(?:[\w’'-]+\s+){{0,3}}(?:{LABEL}|versions?|testimony|evidence|statements?|words|remarks|figures?|what)\b)"
    r"(?P<who>(?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,3}?))\s*(?=[.,;:]|$|(?:on|in|at|by|as|and|when|with|over|about)\s)",
    re.IGNORECASE,
)
"""behind "contradicted": what is meant is what they said"""
_ONES_ACCOUNT = re.compile(
    rf"\s*(?P<who>[A-Z][\w-]+(?:\s+[A-Z][\w-]+)*)[’']s?\s+(?:{LABEL}|versions?|descriptions?|remarks|words|comments|statements?)\s*(?=[.,;]|$|and\b|but\b|as\b)"
)
_REPORTS_OF = re.compile(rf"\b(?P<label>{LABEL})\b.*\s(?P<of>of|about)\s+$", re.IGNORECASE | re.DOTALL)


def _with_what_it_means(
    document: Document, case: Case, sentences: Sequence[Sentence], what: str
) -> tuple[str, Sentence | None]:
    """What is not told; where that is "when that was", with what the sentence before says, which it cites."""
    before = sentences[case.sentence.number - 2] if case.sentence.number > 1 else None
    told = (
        len(document.text[case.sentence.start : case.start].split()) > _TELLS
    )  # what "they" are stands in the sentence
    if told or _HANGS.fullmatch(what) is None or before is None or before.kind != "body":
        return as_sentence(what), None
    return as_sentence(f"{what.rstrip(' .')}: {said_in(document, before)}"), before


_ONE_QUESTION = re.compile(r"(?:whether|how|why|when|where|who|whom|what|which)\W*", re.IGNORECASE)
_TELLS = 12
"""words before a refusal from which the sentence tells itself whom it is about"""
_HANGS = re.compile(
    r"(?:whether|if|when|where|why|how|who|what)\s+(?:(?:that|this|it|they|these|those)\s+(?:is|was|are|were|did|does|had|has)(?:\s+(?:been|so|happened))?"
    r"|(?:did|does|had|has)\s+(?:that|this|it|so))\W*",
    re.IGNORECASE,
)
"""a question that is none without the sentence before"""


def _sum_told(text: str, case: Case) -> str:
    """The number that a clause gives before "which does not correspond to reality"; "" where it gives none."""
    found = _SUM.search(text, case.sentence.start, case.start)
    return as_sentence(found["what"]) if found else ""


_SUM = re.compile(rf"\b(?P<what>(?:the|an?)\s+{FIGURE}\s+of\s+[^,.;]+),\s*$", re.IGNORECASE)
_WHOSE = re.compile(r"[’']s\s|\b(?:statements|words|remarks|assertions|version)\s+(?:of|by|from)\s")
_NAMES = re.compile(r"(?:\b[A-Z][\w.-]+\s+){1,3}$|\bthe\s+(?:[a-z-]+\s+){0,2}$")
"""the other names of one whose claim it is: "Ana | Vek’s account" """


def _such(after: str) -> str:
    """The thing itself, where nothing tells more of it: "gave no such | order"."""
    cut = end_of_clause(after)
    words = clean(after[: cut.start()] if cut else after).removesuffix(" either")
    return as_sentence(f"such {words}") if words else ""


_DASH = re.compile(r"\s+[–—-]\s")
_OWNED = re.compile(
    rf"^(?:[\w’' .-]{{2,50}}[’']s?\s+|(?:the|a|an|his|her|its|their)\s+)?{LABEL}\s+(?:that|of|about)\s+", re.IGNORECASE
)
"""whose claim is denied: "Vek's claim that the wall was safe was rejected" """
_WAS = re.compile(r"\s+(?:was|were|is|are|has been|have been|had been)\s*(?:\w+ly)?$")
_SHORTEST = 8
"""code points; what is denied ends at no mark before these"""
_DENYING = re.compile(r",\s+(?:\w+ly\s+)?$")
"""before "denying" in an aside: "Lars Ek, | denying rumours of a sale, said" """
_COMMA = re.compile(r",(?!\d)")
_OPENS_UNDER = re.compile(r"(?:Despite|Notwithstanding|After|Following|Amid|In\s+spite\s+of|For\s+all)\s")
_IN_ASIDE = re.compile(r",\s+(?:who|which)\s+(?:\w+\s+){0,3}$")
"""a cue in a clause between commas: "Ana Vek, who denies" """


_BEFORE_VERDICT = re.compile(
    r"(?:\s*[“\"‘']?\b(?:as|all|just|\w+ly|\d+\s+per\s?cent)\b|\s*[“\"‘'])*\s*$", re.IGNORECASE
)
"""between what is called something and the verdict: " as “categorically" """


def _claimed(claim: re.Match[str]) -> str:
    """What is claimed, without where and how often: "the dam would burst, | shared 9,000 times,"."""
    what = claim["what"]
    if _WHOSE_CLAIM.fullmatch(what) and claim.group()[: -len(what)].rstrip().endswith(" of"):
        return f"the {claim.group()}"  # "The assertions of Velm are an invention": what these are is not told
    if what.casefold().startswith("otherwise"):
        return claim.string[max(0, claim.start() - _WHOLE) : claim.end()].rpartition(". ")[2]
    return what.partition(",")[0] if what.rstrip().endswith(",") else what


_WHOSE_CLAIM = re.compile(
    r"(?:(?:[Tt]he\s+)?[A-Z][\w’'-]+(?:\s+(?:of\s+|and\s+)?[A-Z][\w’'-]+){0,4}(?<!phobia)(?<!ism)(?<!ity)(?<!ion)(?<!ment)(?<!ery)"
    rf"|(?:the|his|her|its|their)\s+(?:[a-z-]+\s+)?(?:{'|'.join(sorted(PEOPLE | BODIES))}))\s*"
)
"""whose claims they are, and not what they say: "the union" """
_WHOLE = 120
"""code points before "claiming otherwise" in which what claims it is named"""


def claim_called(text: str, start: int, end: int) -> int:
    """Where the claim begins of which `text[end:]` says that it is false: "the claim that votes were lost | was false"."""
    found = CLAIM_THAT.search(text, start, end)
    return found.start() if found else end


_THIS = re.compile(r"\b(?:this|that|these|those)\s+$", re.IGNORECASE)


CALLS = frozenset("call brand label describe denounce term dub".split())
"""verbs by which somebody gives a thing a name"""


def called(text: str, case: Case) -> str | None:
    """What somebody calls nonsense or false: the object before the verdict; None where the cue is no such verdict."""
    held = case.held_by
    if (
        held is None
        or (held.speaks and held.lemma not in CALLS)
        or held.force in ("denies", "disputes")
        or not held.content
    ):
        return None
    start, end = held.content[0]
    this = _THIS.search(text, held.cue[1] if held.cue else start, start)
    start = this.start() if this else start
    words = clean(_BEFORE_VERDICT.sub("", text[start : case.start]))
    return words if start <= case.start < end and words else None
