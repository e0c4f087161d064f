"""Puts an attribution that stands within another's content inside it, so that the outermost voice comes first."""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.text.attribution.chains import passes_on
from onrecord.text.attribution.records import Attribution


def nest(found: Sequence[Attribution]) -> list[Attribution]:
    """The outermost attributions of a sentence in order, each with those that stand within it."""
    if len(found) < 2:
        return list(found)
    outer: list[Attribution] = []
    within: dict[int, list[Attribution]] = {}
    for i, one in enumerate(found):
        holder = _holder(found, i)
        if holder is None:
            outer.append(one)
        else:
            within.setdefault(id(holder), []).append(one)
    return [_with_inner(one, within.get(id(one), [])) for one in outer]


def _holder(found: Sequence[Attribution], i: int) -> Attribution | None:
    """The outermost attribution whose content holds this one's cue."""
    cue = found[i].cue
    holders = [
        other
        for j, other in enumerate(found)
        if j != i
        and cue
        and any(start <= cue[0] and cue[1] <= end for start, end in other.content)
        and not (other.cue and any(start <= other.cue[0] < end for start, end in found[i].content))
    ]
    return max(holders, key=lambda other: sum(end - start for start, end in other.content), default=None)


def _with_inner(one: Attribution, inner: list[Attribution]) -> Attribution:
    passed = tuple(_passed_on(one, each) if passes_on(one, each) else each for each in inner)
    return one._replace(inner=passed) if passed else one


def _passed_on(one: Attribution, each: Attribution) -> Attribution:
    chain = (*one.via, *((one.speaker,) if one.speaker else ()), *each.via)
    return each._replace(via=tuple(name for name in dict.fromkeys(chain) if name != each.speaker))


def flattened(found: Iterable[Attribution]) -> Iterator[Attribution]:
    """Every attribution and those within it, the outer before the inner."""
    for one in found:
        yield one
        yield from flattened(one.inner)
