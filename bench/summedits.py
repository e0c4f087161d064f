"""SummEdits news: a summary is true, or one small edit has made it false; the tool finds the evidence by itself."""

import json
from pathlib import Path

from onrecord.drafts import DraftClaim, DraftReading
from onrecord.ingest import read_article
from onrecord.records import Document, Objection
from onrecord.text.cues import likelihood_of, negators_in
from onrecord.text.locate import QuoteFinder
from onrecord.text.sentences import split
from onrecord.verify import examine
from onrecord.verify.article import article_of
from onrecord.verify.evidence import evidence_for

EMPTY = DraftReading(title_claim=None, actors=(), claims=(), denials=())


def objections_to(document: Document, summary: str) -> list[Objection]:
    """What the verifier has to say against the sentences of a summary."""
    article, finder = article_of(document), QuoteFinder(document.text)
    found: list[Objection] = []
    for start, end in split(summary, 0, len(summary)):
        statement = summary[start:end]
        rung, _ = likelihood_of(statement)
        claim = DraftClaim(
            evidence=evidence_for(article, statement),
            statement=statement,
            kind="event",
            speaker=None,
            via=(),
            likelihood=rung,
            likelihood_words=None,
            negated=bool(negators_in(statement)),
            quantities=(),
            when=None,
            where=None,
        )
        found += examine(document, EMPTY, claim, finder=finder, headline=False)[1]
    return found


def run(path: Path, *, show: str | None) -> dict[str, float]:
    """Balanced accuracy, the share of false summaries caught and the share of true ones refused."""
    caught = refused = true = false = warned = 0
    for case in json.loads(path.read_text("utf-8")):
        document = read_article(f"{case['id']}.txt", case["doc"].encode())
        assert isinstance(document, Document)
        objections = objections_to(document, case["summary"])
        wrong = [one for one in objections if one.severity == "error"]
        if case["label"] == 1:
            true, refused, warned = true + 1, refused + bool(wrong), warned + (bool(objections) and not wrong)
        else:
            false, caught = false + 1, caught + bool(wrong)
        if show == "summedits" and (case["label"] == 1) == bool(wrong):
            note = "; ".join(f"{one.check}: {one.message} ({one.expected!r:.80} / {one.found!r})" for one in wrong)
            print(
                "- REFUSED" if wrong else "- MISSED",
                case["edit_types"],
                case["summary"],
                "⟵",
                note or case["original_summary"],
            )
    accuracy = (caught / false + 1 - refused / true) / 2
    print(
        f"SummEdits news: balanced accuracy {100 * accuracy:.1f} (bar 70; GPT-4 83, humans 90), caught {caught}/{false}, "
        f"true ones refused {refused}/{true} (bar ≤ 10 %), warned of {warned}"
    )
    return {"balanced_accuracy": accuracy, "caught": caught / false, "refused": refused / true, "warned": warned / true}
