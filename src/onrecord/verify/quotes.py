"""Every piece of evidence stands in the article, where the draft says, and bears on the statement."""

from onrecord.records import Objection
from onrecord.text.words import content_stems
from onrecord.verify.item import Item, Sought, objection

MAX_SPAN = 2_000
"""code points; longer evidence proves nothing in particular"""


def check(item: Item) -> list[Objection]:
    """Objects to evidence that is missing, not in the article, elsewhere than cited, or about something else."""
    if not item.evidence:
        return [objection("quotes", "no evidence is cited", expected="at least one sentence of the article")]
    found = [complaint for sought in item.evidence for complaint in _against(item, sought)]
    stems = content_stems(item.statement)
    if not any(complaint.severity == "error" for complaint in found) and not stems & content_stems(item.context):
        found.append(
            objection(
                "quotes",
                "the evidence has no word in common with the statement",
                span=item.spans[0],
                found=item.statement,
            )
        )
    return found


def _against(item: Item, sought: Sought) -> list[Objection]:
    cited, quote = sought.cited, sought.cited.quote
    if sought.sentence is None and not sought.found:
        return [objection("quotes", f"there is no sentence {cited.sentence} in the article", found=quote)]
    if not sought.found:
        assert sought.sentence is not None  # noqa: S101 - the case above
        nearest = item.document.span(sought.sentence.start, sought.sentence.end)
        return [
            objection(
                "quotes",
                f"these words do not stand in the article ({sought.verdict.replace('_', ' ')})",
                span=nearest,
                expected=nearest.text,
                found=quote,
            )
        ]
    if any(len(span.text) > MAX_SPAN for span in sought.spans):
        return [objection("quotes", f"the evidence is longer than {MAX_SPAN:,} characters", span=sought.spans[0])]
    elsewhere = sought.sentence is None or all(
        span.end <= sought.sentence.start or sought.sentence.end <= span.start for span in sought.spans
    )
    if elsewhere:
        message = f"the words stand in the article, but not in sentence {cited.sentence}"
        return [objection("quotes", message, severity="warning", span=sought.spans[0], found=quote)]
    return []
