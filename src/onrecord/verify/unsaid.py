"""What somebody would not say is not said by them, and what the article tells of somebody is not that person's claim.

"Police would not confirm that the car was stolen" is no evidence that the police say so, nor is "Orm declined to discuss
the raid" something that Orm says. Inside somebody's own words either is: "He said he had refused to comment."
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.drafts import DraftClaim
from onrecord.records import Objection
from onrecord.text.attribution import Attribution
from onrecord.text.attribution.held import is_hoped
from onrecord.text.attribution.unsaid import left_unsaid, unsaid_by
from onrecord.text.comparison import Word
from onrecord.text.cues import DenialCue
from onrecord.text.labels import past_label
from onrecord.text.polarity import any_negating
from onrecord.text.words import POSSESSIVES, QUESTION_WORDS, stem
from onrecord.verify.cast import Alias, keys_of
from onrecord.verify.denied import Cue, cues_of, governs, subject_of, taken_from
from onrecord.verify.item import Item, objection
from onrecord.verify.voices import is_among, is_by, is_pronoun, said_of

_UNCONFIRMED = re.compile(
    r"\b(?:(?:would|could|did|does|do|has|have|had|can)(?:\s+not|n[’']t)|cannot|unable\s+to)(?:\s+(?:\w+ly|yet|be))*"
    r"\s+(?:confirm(?:ed)?|verif(?:y|ied)|corroborated?|drawn\s+on)\b",
    re.IGNORECASE,
)
"""that something is not confirmed, which answers nothing and says nothing"""
_OF_UNCONFIRMED = frozenset(map(stem, "confirm confirmed verify verified corroborate corroborated drawn".split()))
_GLOSSING = re.compile(
    r"\b(?:is|are|was|were|be|been)\s+(?:\w+ly\s+)?(?:referring|alluding|responding|replying|reacting|answering|speaking\s+of)\b",
    re.IGNORECASE,
)
"""by which an article explains what somebody's words were about"""
_OF_GLOSSING = frozenset(map(stem, "referring alluding responding replying reacting answering speaking".split()))
_PROMPTS = frozenset("he she they who it".split())


def check(item: Item) -> list[Objection]:
    """Objects to words that the speaker would not say, and to what is told of the speaker."""
    draft = item.draft
    if not isinstance(draft, DraftClaim) or item.headline or not item.spans or draft.speaker is None:
        return []
    unsaid = any(map(item.article.leaves_unsaid, item.sentences))
    hoped = any(is_hoped(one) for s in item.sentences for one in item.article.said.get(s.number, ()))
    unanswering = _unanswering(item)
    telling = [*unanswering, *_cues(item, _GLOSSING, _OF_GLOSSING)]
    if not unsaid and not telling and not hoped:
        return []
    aliases = item.cast.known_as(draft.speaker)
    if not aliases or is_pronoun(draft.speaker):
        return []
    found = [*_left_unsaid(item, aliases, unanswering), *_told_of(item, aliases, telling)]
    return (found or [*_hoped(item, draft, aliases)])[:1]


def _hoped(item: Item, draft: DraftClaim, aliases: Sequence[Alias]) -> Iterator[Objection]:
    """What the speaker hopes or fears is stated as if it were said to be so."""
    if draft.likelihood != "asserted":
        return
    message = "what the speaker hopes, fears or guesses is stated without that word"
    for one in said_of(item)[:1]:
        verb = item.article.text[slice(*one.cue)] if one.cue else one.lemma
        kept = {stem(word.casefold()) for word in (*verb.split(), *one.lemma.split())}
        if is_hoped(one) and is_by(one, aliases, item) and kept.isdisjoint(map(stem, item.stated.lows)):
            yield objection(
                "unsaid", message, severity="warning", span=item.spans[0], expected=verb, found=item.statement
            )


def _left_unsaid(item: Item, aliases: Sequence[Alias], unanswering: Sequence[Cue]) -> Iterator[Objection]:
    """The speaker is said not to have said it, and nothing in the statement tells so."""
    if any_negating(item.stated) or not QUESTION_WORDS.isdisjoint(item.stated.lows):
        return
    message = "the speaker is said not to have said this"
    text = item.article.text
    said = [one for one in said_of(item) if (one.speaks and is_by(one, aliases, item)) or _is_pronouns(text, one)]
    for one in said[:1]:
        unsaid = left_unsaid(text, one) or unsaid_by(text, one)
        if unsaid and stem(unsaid.split()[0].casefold()) not in map(stem, item.stated.lows):
            yield objection("unsaid", message, span=item.spans[0], expected=unsaid, found=item.statement)
    for cue in unanswering if not said else ():
        if _has_object(item, cue) and all(end <= cue.start for _, end in taken_from(item, cue.sentence)):
            continue  # "confirmed that it came but | could not comment on its content"
        if (governs(item, cue) or _of_reports(item, cue)) and is_among(aliases, keys_of(_subject(item, cue))):
            yield objection("unsaid", message, span=item.spans[0], expected=cue.cue.text, found=item.statement)


def _has_object(item: Item, cue: Cue) -> bool:
    """Whether what is not commented on stands behind the cue."""
    return _ON.match(item.article.text, cue.end, cue.sentence.end) is not None


_ON = re.compile(r"\s+(?:further\s+)?(?:on|about|over|regarding)\s+\w")


def _is_pronouns(text: str, one: Attribution) -> bool:
    """Whether words are given to somebody by "his" or "their" alone, who is likely who does something with them: "withdrew
    his claim that"."""
    return one.source is not None and text[slice(*one.source)].casefold() in POSSESSIVES


def _of_reports(item: Item, cue: Cue) -> bool:
    """Whether what is taken over is what the reports say that are not confirmed."""
    begin = past_label(item.article.text, cue.end, cue.sentence.end)
    return begin > cue.end and any(start >= begin for start, _ in taken_from(item, cue.sentence))


def _unanswering(item: Item) -> list[Cue]:
    """Where somebody is told not to comment, confirm or be drawn."""
    found = [cue for cue in cues_of(item) if cue.cue.form == "declines_to_comment"]
    return found + _cues(item, _UNCONFIRMED, _OF_UNCONFIRMED)


def _cues(item: Item, pattern: re.Pattern[str], words: frozenset[str]) -> list[Cue]:
    """What a pattern finds in the sentences cited, as a cue of not answering; every hit has one of the words, by key."""
    text = item.article.text
    return [
        Cue(*one.span(), s, DenialCue(one.start() - s.start, one.end() - s.start, one.group(), "declines_to_comment"))
        for s in item.sentences
        if not words.isdisjoint(item.article.keys_in(s))
        for one in pattern.finditer(text, s.start, s.end)
    ]


def _subject(item: Item, cue: Cue) -> tuple[Word, ...]:
    """Who it is that the cue tells of; for a "who" the words before it."""
    subject = subject_of(item, cue)
    if [word.low for word in subject] == ["who"]:
        return tuple(word for word in item.article.words(cue.sentence) if word.end <= subject[0].start)
    return subject


def _told_of(item: Item, aliases: Sequence[Alias], telling: Sequence[Cue]) -> Iterator[Objection]:
    """The statement takes over a verb that tells what the speaker does, and the speaker has no words around it."""
    taken = [item.comparison.cited[at] for at in item.comparison.answers]
    message = "this is told of the speaker, and not said by the speaker"
    for cue in telling:
        if not any(cue.start <= word.start < cue.end for word in taken):
            continue
        subject = _subject(item, cue)
        named = is_among(aliases, keys_of(subject)) or any(word.low in _PROMPTS for word in subject)
        if named and any(word in taken for word in subject) and not _within_own_words(item, cue.start, aliases):
            yield objection("unsaid", message, span=item.spans[0], expected=cue.cue.text, found=item.statement)


def _within_own_words(item: Item, at: int, aliases: Sequence[Alias]) -> bool:
    """Whether the place lies in words that the article gives to the speaker."""
    return any(
        one.speaks and any(start <= at < end for start, end in one.content) and is_by(one, aliases, item)
        for sentence in item.sentences
        for one in item.article.said.get(sentence.number, ())
    )
