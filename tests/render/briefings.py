"""A briefing in which one word stands wherever articles, drafts and file names can put words."""

import hashlib

from onrecord.brief import brief
from onrecord.records import (
    Answer,
    Block,
    Briefing,
    Claim,
    Confidence,
    Denial,
    Discrepancy,
    DiscrepantValue,
    Document,
    Evidence,
    Failed,
    Finding,
    LikelihoodUse,
    Objection,
    Origin,
    Quantity,
    Reading,
    Refused,
    Skipped,
    Span,
    Time,
    Uncovered,
)


def article(word: str, number: int) -> Document:
    """An article that opens with the word, quotes it, and is named after it."""
    title = f"{word} shut"
    text = f"{title}\n\n{word} rose. “It is {word} that we all saw,” {word} said. {word} {number} fell."
    return Document(
        id=f"d-{number}",
        path=f"{word}{number}.txt",
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        outlet=None if number == 1 else word,
        title=title,
        published="2030-03-04",
        credits=(word,),
        encoding="utf-8",
        blocks=(Block(kind="title", start=0, end=len(title)), Block(kind="body", start=len(title) + 2, end=len(text))),
        text=text,
    )


def place(document: Document, words: str) -> Span:
    start = document.text.index(words, len(document.title or "") + 2)
    return document.span(start, start + len(words))


def evidence(document: Document, words: str) -> Evidence:
    return Evidence(**place(document, words).model_dump(), verdict="verbatim", occurrences=1)


def briefing(word: str) -> tuple[Briefing, dict[str, str]]:
    """The briefing, and the text of every article by its path."""
    documents = [article(word, 1), article(word, 2)]
    claims = [claim(document, word) for document in documents]
    denials = [denial(document, word) for document in documents]
    differing = Discrepancy(
        id="x-1",
        kind="figure",
        about=word,
        relation="conflict",
        why=word,
        values=tuple(
            DiscrepantValue(value=word, document=item.document, item=item.id, span=place(document, f"{word} rose."))
            for item, document in zip(claims, documents, strict=True)
        ),
    )
    findings = [finding(item, word, number) for number, item in enumerate(claims * 7, start=1)]
    readings = [
        Reading(
            document=document.id,
            answered_by="model",
            model=word,
            actors=(),
            claims=(item,),
            denials=(answer,),
            refused=refused(document, word),
            warned=(),
            uncovered=(
                Uncovered(document=document.id, sentence=place(document, f"{word} {document.id[2:]} fell."), cues=("denial",), rank=0),
            ),
        )
        for document, item, answer in zip(documents, claims, denials, strict=True)
    ]  # fmt: skip
    made = brief(
        title=word,
        documents=documents,
        readings=readings,
        actors=(),
        findings=findings,
        discrepancies=[differing],
        denials=denials,
        skipped=[Skipped(path=f"{word}.pdf", reason=word)],
        failed=[Failed(path=f"{word}9.txt", reason=word)],
        answers=[Answer(document=item.id, by="model", model=word, prompt=word) for item in documents],
    )
    return made, {document.path: document.text for document in documents}


def claim(document: Document, word: str) -> Claim:
    return Claim(
        id=f"c-{document.id}",
        document=document.id,
        headline=False,
        statement=word,
        kind="event",
        speaker=word,
        via=(word,),
        likelihood="likely",
        likelihood_words=word,
        negated=False,
        quantities=(Quantity(text=word, value=6, bound="exactly", counts=word),),
        when=Time(text=word, earliest=None, latest=None, of="event"),
        where=word,
        evidence=(
            evidence(document, f"{word} rose."),
            evidence(document, f"“It is {word} that we all saw,” {word} said."),
        ),
    )


def denial(document: Document, word: str) -> Denial:
    return Denial(
        id=f"n-{document.id}",
        document=document.id,
        denier=word,
        form="denies",
        denied_statement=word,
        when=Time(text=word, earliest=None, latest=None, of="statement"),
        evidence=(evidence(document, f"{word} {document.id[2:]} fell."),),
        answers=("f-1",),
    )


def finding(item: Claim, word: str, number: int) -> Finding:
    fields = {
        "id": f"f-{number}",
        "label": f"F{number}",
        "statement": word,
        "claims": (item.id,),
        "origins": (Origin(id="o-1", name=word, kind="person", named=True, role=word, carried_by=(item.document,), via=(word,)),),
        "independent": 1,
        "documents": (item.document,),
        "likelihoods": (LikelihoodUse(likelihood="likely", words=(word,), documents=(item.document,), headline=False),),
        "standing": "denied",
        "confidence": Confidence(level="low", credibility=4, reasons=(word,)),
        "discrepancies": ("x-1",),
        "denials": ("n-d-1", "n-d-2") if number == 1 else (),
    }  # fmt: skip
    return Finding.model_validate({key: value for key, value in fields.items() if key in Finding.model_fields})


def refused(document: Document, word: str) -> tuple[Refused, ...]:
    """An item of each kind that a draft may hold; its words are the model's own."""
    objection = Objection(
        check="quotes", severity="error", message=word, span=place(document, f"{word} rose."), expected=word, found=word
    )
    drafts = {"claim": {"statement": word}, "denial": {"denied_statement": word}, "actor": {"name": word}}
    return tuple(
        Refused.model_validate(
            {
                "id": f"r-{document.id}-{kind}",
                "document": document.id,
                "item": kind,
                "draft": draft,
                "objections": (objection,),
            }
        )
        for kind, draft in drafts.items()
    )
