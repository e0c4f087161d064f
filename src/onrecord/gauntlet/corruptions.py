"""The ways in which a true item can be made false: one small, deliberate change each.

Every corruption takes a true item and gives the false one, or None where the item has nothing of the kind to corrupt.
The changes are made with word lists of their own, not with the verifier's, so that a word the verifier does not know
is a corruption it misses and not one it is never asked about.
"""

from onrecord.gauntlet import in_evidence, in_figures, in_order, in_sense, in_speech
from onrecord.gauntlet.case import Corrupt

CORRUPTIONS: dict[str, Corrupt] = {
    "quote invented": in_evidence.quote_invented,
    "quote spliced": in_evidence.quote_spliced,
    "tail invented": in_evidence.tail_invented,
    "quote of another article": in_evidence.quote_of_another_article,
    "boilerplate cited": in_evidence.boilerplate_cited,
    "figure changed": in_figures.figure_changed,
    "date changed": in_figures.date_changed,
    "negation added": in_sense.negation_added,
    "negation removed": in_sense.negation_removed,
    "hedge inflated": in_sense.hedge_inflated,
    "would made will": in_sense.would_made_will,
    "hedge dropped": in_sense.hedge_dropped,
    "sides exchanged": in_order.sides_exchanged,
    "cause invented": in_order.cause_invented,
    "condition dropped": in_order.condition_dropped,
    "future told as past": in_order.future_told_as_past,
    "speaker swapped": in_speech.speaker_swapped,
    "name swapped": in_speech.name_swapped,
    "quotation marks added": in_speech.quotation_marks_added,
    "denied → said": in_speech.denial_to_statement,
    "said → denied": in_speech.statement_to_denial,
    "no comment → denied": in_speech.non_answer_to_denial,
}
"""Every corruption under the name it is reported by."""
