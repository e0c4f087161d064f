"""Figures that an outlet corrects in a notice of its own: the one withdrawn, and the one put in its place.

"We said that 11 people were hurt. Nine were." The right figure stands behind the wrong one in the notice; where it does
not, it is the one that the article itself gives of the same thing. A figure withdrawn is compared with no other.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.reconcile.counts import Count, about, counts_of
from onrecord.reconcile.grades import place_of
from onrecord.reconcile.parts import shown
from onrecord.reconcile.story import Story
from onrecord.reconcile.values import discrepancy
from onrecord.records import Claim, Discrepancy
from onrecord.text.words import stem

WHY = "the outlet corrects the figure itself"
_NEAR = 200
"""code points behind a sentence in which the rest of a notice begins"""
_MOST = 60
"""claims of one noun among which the right figure is looked for"""
_STANDS = re.compile(
    r"[;:,—–-]\s+(?:in\s+fact,?\s+)?(?:it|he|she|they|there|the\s+(?:\w+\s+)?(?:figure|number|total|age|sum|amount))\b[^;]{1,24}$",
    re.I,
)
"""between two figures of one sentence: "54; he is | 52" """


def corrected(claims: Sequence[Claim], withdrawn: Sequence[Claim], story: Story) -> Iterator[Discrepancy]:
    """Each figure of the sentences that a notice withdraws, before the right one; those with no right one are left out."""
    by_article: dict[str, list[Claim]] = defaultdict(list)
    by_noun: dict[str, list[Count]] = defaultdict(list)
    articles = {passage.document for passage in withdrawn}
    for claim in claims:
        if claim.document in articles:
            by_article[claim.document].append(claim)
    for count in counts_of(claims) if withdrawn else ():
        by_noun[_key(count)].append(count)
    for passage in withdrawn:
        told = [count for count in counts_of([passage]) if not _names(count)]
        for at, old in enumerate(told):
            new = (
                _in_the_sentence(old, told[at + 1 :])
                or _of_that_number(old, by_article[passage.document])
                or _behind(old, by_article[passage.document])
                or _elsewhere(old, story.limits.first("figures", by_noun[_key(old)], _MOST), story)
            )
            if new is not None and new.value != old.value:
                yield discrepancy("figure", about([old, new]) or "the figure", "update", WHY, [shown(old), shown(new)])
                break


_NAME = re.compile(r"\S\s[A-Z][\w-]*\s$")


def _names(count: Count) -> bool:
    """Whether a number without a noun only ends a name: "the mass of Hydra 1 as 29 kilograms"."""
    text = count.claim.statement
    return not count.quantity.counts and _NAME.search(text[: max(place_of(text, count.quantity.text), 0)]) is not None


def _key(count: Count) -> str:
    return count.harm or _noun(count)


def _noun(count: Count) -> str:
    words = (count.quantity.counts or "").casefold().split()
    return stem(words[-1]) if words else ""


def _in_the_sentence(old: Count, after: Sequence[Count]) -> Count | None:
    for new in after[:1]:
        text = old.claim.statement
        end = text.find(old.quantity.text) + len(old.quantity.text)
        if not _noun(new) and _STANDS.search(text[end : text.find(new.quantity.text, end)]):
            return new
    return None


_NUMBER_OF = re.compile(r"\bnumber\s+of\s+(?P<noun>[a-z]+(?:\s+[a-z]+){0,3}?)\s+(?:as|at|being|was)\s+$", re.IGNORECASE)
"""before a figure that tells what it counts: "gave the number of permanent employees as 421\""""


def _of_that_number(old: Count, claims: Sequence[Claim]) -> Count | None:
    """The only other figure that the article gives of what a notice says the number was of."""
    text = old.claim.statement
    found = _NUMBER_OF.search(text, 0, max(place_of(text, old.quantity.text), 0))
    if found is None:
        return None
    noun = found["noun"].casefold().split()
    given = [c for c in counts_of(claims) if (c.quantity.counts or "").casefold().split()[: len(noun)] == noun]
    given = [count for count in given if count.claim.id != old.claim.id and count.value != old.value]
    one = len({count.value for count in given}) == 1
    return replace(min(given, key=lambda c: (c.claim.evidence[0].start, c.claim.id)), harm=old.harm) if one else None


def _behind(old: Count, claims: Sequence[Claim]) -> Count | None:
    """The figure that the notice goes on to give: of the same noun, or of none."""
    end = old.claim.evidence[-1].end
    next_ones = [c for c in claims if any(0 <= place.start - end <= _NEAR for place in c.evidence)]
    for claim in sorted(next_ones, key=lambda c: (max(place.start for place in c.evidence), c.id)):
        found = [count for count in counts_of([claim]) if count.value != old.value]
        if len(found) != 1 or _A_CALL.search(claim.statement):
            continue
        bare = not _noun(found[0]) and _GOES_ON.match(claim.evidence[-1].text)
        if bare or _noun(found[0]) == _noun(old) != "" or found[0].harm == old.harm != "":
            return replace(found[0], harm=old.harm)
    return None


_A_CALL = re.compile(r"\b\d{3}[-. ]\d{3,4}\b|@")
"""a telephone number or an address: no figure of anything"""
_GOES_ON = re.compile(
    r"(?:[“\"]?(?:in\s+fact,?\s+)?(?:it|he|she|they|there|that|the\s+(?:(?:correct|right|actual|true)\s+)?(?:figure|number|total|age|sum|amount|toll))\b"
    r"|[\w,]+\s+(?:were|was|are|is|did|had|have)\b)",
    re.IGNORECASE,
)
"""how the next sentence of a notice begins that puts a figure right: "Nine were.\""""


def _elsewhere(old: Count, counts: Sequence[Count], story: Story) -> Count | None:
    """The figure of the same thing in the article's own text, else in another's, whose claim is most like what was withdrawn."""
    if not _key(old):
        return None
    given = [count for count in counts if count.harm and count.unit == old.unit]
    if len({count.value for count in given}) == 1:  # all the articles have one count of those dead or hurt
        return min(given, key=lambda count: (count.claim.document != old.claim.document, count.claim.id))
    like = [(story.alike(old.claim, c.claim), c) for c in counts if c.unit == old.unit and c.claim.id != old.claim.id]
    near = [(c.claim.document == old.claim.document, alike, c.claim.id, c) for alike, c in like if alike >= _ALIKE]
    return max(near, key=lambda held: held[:3])[3] if near else None


_ALIKE = 0.3
"""likeness of a withdrawn sentence to the claim that has the right figure"""
