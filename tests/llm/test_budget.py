"""Budgets are hard, and an endpoint's nonsense does not upset the account."""

import threading
import time

import pytest

from onrecord.errors import OutOfBudget
from onrecord.llm.budget import Budget, Usage, usage_of
from onrecord.llm.exchange import Json

BODY: Json = {"model": "m", "messages": [{"role": "user", "content": "x" * 4_000}]}


def answer(tokens_in: object, tokens_out: object, cached: object = 0) -> Json:
    usage = {"prompt_tokens": tokens_in, "completion_tokens": tokens_out}
    return {"usage": {**usage, "prompt_tokens_details": {"cached_tokens": cached}}}  # type: ignore[dict-item]


def spend(budget: Budget, *, tokens_in: int = 1_000, tokens_out: int = 500) -> None:
    with budget.call(BODY, purpose="first reading", retry=False):
        budget.answered(answer(tokens_in, tokens_out), purpose="first reading")


def test_without_limits_everything_is_booked_and_nothing_refused() -> None:
    budget = Budget()
    for _ in range(3):
        spend(budget)
    assert budget.spent() == Usage(calls=3, tokens_in=3_000, tokens_out=1_500)


def test_purposes_are_counted_apart_and_together() -> None:
    budget = Budget()
    spend(budget)
    with budget.call(BODY, purpose="second look", retry=True):
        budget.answered(answer(10, 5, 4), purpose="second look")
    assert budget.spent("second look") == Usage(calls=1, retries=1, tokens_in=10, tokens_out=5, cached=4)
    assert budget.spent().calls == 2


def test_the_time_of_asking_is_told_though_nothing_was_answered() -> None:
    budget = Budget()
    assert budget.seconds_asking() == 0.0
    with budget.call(BODY, purpose="first reading", retry=False):
        time.sleep(0.02)
        under_way = budget.seconds_asking()
    ended = budget.seconds_asking()
    time.sleep(0.02)
    assert 0.02 <= under_way <= ended == budget.seconds_asking()


def test_the_last_call_is_the_last() -> None:
    budget = Budget(max_calls=2)
    spend(budget)
    spend(budget)
    with pytest.raises(OutOfBudget, match="2 calls of --max-calls are used up; what was answered is kept"):
        spend(budget)
    assert budget.spent().calls == 2


def test_a_call_that_could_go_over_the_tokens_is_not_made() -> None:
    budget = Budget(max_tokens=4_500)
    spend(budget)
    spend(budget)
    with pytest.raises(OutOfBudget, match="--max-tokens"):
        spend(budget)
    assert budget.spent().tokens == 3_000


def test_what_is_under_way_counts_with_an_estimate_and_others_wait_for_it() -> None:
    budget = Budget(max_tokens=3_600)
    spend(budget)  # from here on a call is expected to take 1,890
    order: list[str] = []

    def another() -> None:
        spend(budget, tokens_in=10, tokens_out=10)
        order.append("another")

    with budget.call(BODY, purpose="first reading", retry=False):
        thread = threading.Thread(target=another)
        thread.start()
        thread.join(0.2)
        order.append("this")
        budget.answered(answer(10, 10), purpose="first reading")
    thread.join(5)
    assert order == ["this", "another"]


def test_when_the_time_is_over_nothing_starts() -> None:
    with pytest.raises(OutOfBudget, match="--max-seconds"):
        spend(Budget(max_seconds=0))


@pytest.mark.parametrize("nonsense", [-5, 10**18, "many", None, True, 1.5, [1]])
def test_a_nonsense_count_is_no_count(nonsense: object) -> None:
    assert usage_of(answer(nonsense, 7, nonsense)) == Usage(tokens_out=7)


@pytest.mark.parametrize("usage", [None, 3, "all", [], {}])
def test_an_answer_may_say_nothing_of_what_it_took(usage: object) -> None:
    assert usage_of({"usage": usage}) == Usage()  # type: ignore[dict-item]
    assert usage_of({}) == Usage()
