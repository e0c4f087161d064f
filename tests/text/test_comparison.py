import time

from onrecord.text.comparison import compare, words_of


def test_figures_answer_by_value_and_words_by_stem() -> None:
    found = compare(words_of("6 troops were marching"), words_of("He said six troop carriers were marched"))
    assert [found.cited[at].low for at in found.answers] == ["six", "troop", "were", "marched"]


def test_contractions_come_apart_at_their_place() -> None:
    words = words_of("It won't and cannot")
    assert [word.low for word in words] == ["it", "will", "not", "and", "can", "not"]
    assert {(word.start, word.end) for word in words[1:3]} == {(3, 8)}


def test_a_small_difference_is_a_firm_change() -> None:
    found = compare(words_of("the dam broke at noon"), words_of("officials say the dam broke at dawn"))
    (change,) = found.changes
    assert ([w.low for w in change.stated], [w.low for w in change.cited], change.firm) == (["noon"], ["dawn"], True)


def test_a_word_between_the_same_neighbours_is_a_swap_in_any_order() -> None:
    found = compare(
        words_of("At night protesters threw yellow and green paint"),
        words_of("They splashed yellow and blue paint at night"),
    )
    assert [(mine.low, other.low) for mine, other in found.swaps] == [("green", "blue")]


def test_nothing_in_common_changes_nothing() -> None:
    found = compare(words_of("rain fell"), words_of("prices rose"))
    assert (found.partners, found.hull, found.share) == ({}, (0, 0), 0.0)


def test_long_texts_take_no_long_time() -> None:
    long = "word other thing " * 3_000
    begun = time.process_time()
    assert compare(words_of(long), words_of(long + "end")).share == 1
    assert time.process_time() - begun < 5
