"""Groups put together pair by pair."""

import random

from hypothesis import given
from hypothesis import strategies as st

from onrecord.reconcile.merging import merged
from onrecord.records import Claim

from .readings import claim

CLAIMS = [claim("post", f"Fact number {n}.", at=100 * n) for n in range(8)]
PAIRS = st.lists(st.lists(st.integers(0, 7), min_size=2, max_size=3), max_size=8)


@given(PAIRS, st.randoms())
def test_what_hangs_together_is_one_group_whatever_the_order_and_nothing_is_lost(
    pairs: list[list[int]], chance: random.Random
) -> None:
    groups: list[tuple[Claim, ...]] = [(each,) for each in CLAIMS]
    found = merged(groups, pairs)
    assert sorted(each.id for held in found for each in held) == sorted(each.id for each in CLAIMS)
    of = {each.id: at for at, held in enumerate(found) for each in held}
    assert all(len({of[CLAIMS[at].id] for at in pair}) == 1 for pair in pairs)
    apart = set(range(8)) - {at for pair in pairs for at in pair}
    assert all((CLAIMS[at],) in found for at in apart)
    mixed = chance.sample(pairs, len(pairs))
    assert set(merged(groups, mixed)) == set(found)
