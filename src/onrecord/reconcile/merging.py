"""Groups that are put together, pair by pair, and which group each has gone into (union-find)."""

from collections import defaultdict
from collections.abc import Iterable

from onrecord.records import Claim


def merged(groups: list[tuple[Claim, ...]], together: Iterable[list[int]]) -> list[tuple[Claim, ...]]:
    """The groups, those of each list of positions in `together` put into one; the claims of a group by their ids."""
    leader = list(range(len(groups)))
    for indices in together:
        for at in indices[1:]:
            first, second = sorted((leading(leader, indices[0]), leading(leader, at)))
            leader[second] = first
    held: dict[int, list[Claim]] = defaultdict(list)
    for at, members in enumerate(groups):
        held[leading(leader, at)] += members
    return [tuple(sorted(members, key=lambda claim: claim.id)) for members in held.values()]


def leading(leader: list[int], at: int) -> int:
    """Which group a group has gone into."""
    while leader[at] != at:
        leader[at] = at = leader[leader[at]]
    return at
