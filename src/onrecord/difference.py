"""What differs between two briefings, as an analyst would ask: claims, denials, likelihoods, speakers, findings.

Items are the same when they say the same of the same article; an item that says it otherwise (another speaker, another
degree of likelihood, other evidence) is changed, and the rest is added or gone.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from onrecord.records import Briefing, Claim, Denial, Finding

_Item = TypeVar("_Item")
_CLAIM = (
    "speaker",
    "via",
    "kind",
    "likelihood",
    "likelihood_words",
    "negated",
    "quantities",
    "when",
    "where",
    "headline",
)
_DENIAL = ("form", "when")


def differences(old: Briefing, new: Briefing) -> list[str]:
    """A line for each difference, in a fixed order; none when the two say the same."""
    paths = {head.id: head.path for briefing in (old, new) for head in briefing.documents}

    def claim_key(claim: Claim) -> str:
        return f"claim in {paths[claim.document]}: {claim.statement}"

    def denial_key(denial: Denial) -> str:
        return f"denial in {paths[denial.document]} by {denial.denier}: {denial.denied_statement}"

    return [
        *_articles(old, new),
        *_compared(old.claims, new.claims, claim_key, _claim_fields),
        *_compared(old.denials, new.denials, denial_key, _denial_fields),
        *_compared(old.findings, new.findings, lambda finding: f"finding: {finding.statement}", _finding_fields),
        *_refused(old, new, paths),
    ]


def _articles(old: Briefing, new: Briefing) -> Iterator[str]:
    before, after = ({head.path: head.sha256 for head in briefing.documents} for briefing in (old, new))
    for path in sorted(before.keys() | after.keys()):
        if path not in after:
            yield f"gone     article {path}"
        elif path not in before:
            yield f"added    article {path}"
        elif before[path] != after[path]:
            yield f"changed  article {path}: the file is another one"


def _compared(
    old: Sequence[_Item],
    new: Sequence[_Item],
    key: Callable[[_Item], str],
    fields: Callable[[_Item], Mapping[str, str]],
) -> Iterator[str]:
    before, after = ({name: fields(item) for name, item in _named(items, key)} for items in (old, new))
    for name in sorted(before.keys() | after.keys()):
        if name not in after:
            yield f"gone     {name}"
        elif name not in before:
            yield f"added    {name}"
        else:
            changed = [
                f"{field} {before[name][field]} → {after[name][field]}"
                for field in before[name]
                if before[name][field] != after[name][field]
            ]
            if changed:
                yield f"changed  {name}: {'; '.join(changed)}"


def _named(items: Sequence[_Item], key: Callable[[_Item], str]) -> Iterator[tuple[str, _Item]]:
    """The items by what they say; those that say the same are numbered."""
    seen = Counter[str]()
    for item in items:
        name = key(item)
        seen[name] += 1
        yield (name if seen[name] == 1 else f"{name} ({seen[name]})"), item


def _claim_fields(claim: Claim) -> dict[str, str]:
    return _shown(claim, _CLAIM) | {"evidence": _places(claim)}


def _denial_fields(denial: Denial) -> dict[str, str]:
    return _shown(denial, _DENIAL) | {"evidence": _places(denial)}


def _finding_fields(finding: Finding) -> dict[str, str]:
    return {
        "standing": finding.standing,
        "confidence": finding.confidence.level,
        "independent origins": str(finding.independent),
        "origins": ", ".join(sorted(origin.name for origin in finding.origins)),
        "likelihoods": ", ".join(sorted(use.likelihood for use in finding.likelihoods)),
    }


def _shown(item: Claim | Denial, names: Sequence[str]) -> dict[str, str]:
    values = item.model_dump(mode="json")
    return {name: _words(values[name]) for name in names}


def _words(value: object) -> str:
    match value:
        case None | []:
            return "none"
        case {"text": str(text)}:
            return f"“{text}”"
        case [*items]:
            return ", ".join(_words(item) for item in items)
        case _:
            return str(value)


def _places(item: Claim | Denial) -> str:
    return ", ".join(f"{place.start}–{place.end}" for place in item.evidence)


def _refused(old: Briefing, new: Briefing, paths: Mapping[str, str]) -> Iterator[str]:
    before, after = (
        {
            f"refused {item.item} in {paths.get(item.document, item.document)}: {_said(item.draft)}"
            for item in briefing.refused
        }
        for briefing in (old, new)
    )
    yield from (f"gone     {name}" for name in sorted(before - after))
    yield from (f"added    {name}" for name in sorted(after - before))


def _said(draft: object) -> str:
    fields = draft if isinstance(draft, dict) else {}
    return str(fields.get("statement") or fields.get("denied_statement") or fields.get("name"))
