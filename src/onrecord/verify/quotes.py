"""Every piece of evidence stands in the article, where the draft says, and bears on the statement."""

from collections.abc import Iterator

from onrecord.drafts import DraftClaim
from onrecord.records import Objection
from onrecord.text.words import STOP_WORDS, content_stems
from onrecord.verify.item import Item, Sought, objection

MAX_SPAN = 2_000
"""code points; longer evidence proves nothing in particular"""


MAX_STATEMENT = 5_000
"""code points; longer statements are not one thing said, and are not examined further"""


def too_long(item: Item) -> Objection:
    """What is said against a statement beyond all measure."""
    return objection(
        "quotes",
        "the statement is too long to be one thing said",
        expected=f"at most {MAX_STATEMENT:,} characters",
        found=f"{len(item.statement):,}",
    )


def check(item: Item) -> list[Objection]:
    """Objects to evidence that is missing, not in the article, elsewhere than cited, or about something else."""
    if not item.evidence:
        return [objection("quotes", "no evidence is cited", expected="at least one sentence of the article")]
    found = [complaint for sought in item.evidence for complaint in _against(item, sought)]
    if not any(complaint.severity == "error" for complaint in found):
        found += _beside_the_point(item)
    if not found and isinstance(item.draft, DraftClaim):
        found += _said_elsewhere(item)
    return found


_ENOUGH = 4
"""words of weight from which a share of them says something"""
_FEW, _MOST = 0.34, 0.6
"""shares of a statement's words of weight"""
_POINTS_BACK = 2
"""sentences"""


def _beside_the_point(item: Item) -> Iterator[Objection]:
    """Evidence without a word of the statement; a statement of small words alone is compared with those."""
    if item.stated and item.comparison.is_whole:
        return
    speaker = item.draft.speaker if isinstance(item.draft, DraftClaim) else item.draft.denier
    # "Ana Vek said: “This is for you.”" has no words of weight but those that say who speaks.
    stems = content_stems(item.statement) - content_stems(speaker or "") or item.stated.keys
    if stems.isdisjoint(item.comparison.cited.keys) and stems.isdisjoint(content_stems(item.context)):
        message = "the evidence has no word in common with the statement"
        yield objection("quotes", message, span=item.spans[0], expected=item.quoted, found=item.statement)


def _said_elsewhere(item: Item) -> Iterator[Objection]:
    """Evidence with few of the statement's words, where another sentence has most: that is the one which says it.

    The two sentences before the evidence are not held against it, for that is where "this" and "such claims" point.
    """
    if not item.sentences or item.comparison.share > _FEW:
        return
    words = {word.key for word in item.stated if word.low not in STOP_WORDS and len(word.low) > 2}
    if len(words) < _ENOUGH or len(words & item.comparison.cited.keys) > _FEW * len(words):
        return
    first, cited = item.sentences[0].number, {sentence.number for sentence in item.sentences}
    for sentence in item.article.sentences:
        if sentence.kind != "body" or sentence.number in cited or first - _POINTS_BACK <= sentence.number < first:
            continue
        if len(words & item.article.keys_in(sentence)) >= _MOST * len(words):
            span = item.document.span(sentence.start, sentence.end)
            message = "another sentence says this, and the one cited something else"
            yield objection("quotes", message, span=span, expected=span.text, found=item.quoted)
            return


def _against(item: Item, sought: Sought) -> Iterator[Objection]:
    cited, quote = sought.cited, sought.cited.quote
    if sought.sentence is None and not sought.found and quote is None:
        last = len(item.article.sentences)
        message = f"there is no sentence {cited.sentence} in the article"
        yield objection("quotes", message, expected=f"1 to {last}", found=str(cited.sentence))
    elif not sought.found:
        yield _not_found(item, sought)
    elif any(len(span.text) > MAX_SPAN for span in sought.spans):
        message = f"the evidence is longer than {MAX_SPAN:,} characters"
        yield objection("quotes", message, span=sought.spans[0], found=f"{len(sought.spans[0].text):,}")
    elif _elsewhere(sought):
        message = f"the words stand in the article, but not in sentence {cited.sentence}"
        yield objection("quotes", message, severity="warning", span=sought.spans[0], found=quote)


def _not_found(item: Item, sought: Sought) -> Objection:
    nearest = sought.spans[0] if sought.spans else None
    if nearest is None and sought.sentence is not None:
        nearest = item.document.span(sought.sentence.start, sought.sentence.end)
    message = f"these words do not stand in the article ({sought.verdict.replace('_', ' ')})"
    return objection(
        "quotes", message, span=nearest, expected=nearest.text if nearest else None, found=sought.cited.quote
    )


def _elsewhere(sought: Sought) -> bool:
    sentence = sought.sentence
    return sentence is not None and all(
        span.end <= sentence.start or sentence.end <= span.start for span in sought.spans
    )
