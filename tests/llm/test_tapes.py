"""Several tapes: the order in which they are searched, where new exchanges go, and what a miss says."""

from pathlib import Path

import pytest

from onrecord.errors import InputError, TapeMiss
from onrecord.llm import miss
from onrecord.llm.ask import ask
from onrecord.llm.exchange import Exchange, Question
from onrecord.llm.tape import Tape
from onrecord.llm.tapes import Tapes, open_tapes, packaged_tapes

from .greetings import Greeting, asking, exchange


def on_tape(path: Path, *exchanges: Exchange) -> Path:
    path.write_bytes(b"".join(recorded.line() for recorded in exchanges))
    return path


def replayed(tapes: Tapes, question: Question, *, any_model: bool = False) -> str:
    answered = ask(question, Greeting, article="flood.txt", tapes=tapes, gateway=None, any_model=any_model)
    return f"{answered.model}: {answered.answer.words}"


def test_the_tape_named_first_wins(tmp_path: Path) -> None:
    named = [
        on_tape(tmp_path / name, exchange(asking(), f'{{"words":"{name}"}}')) for name in ("one.jsonl", "two.jsonl")
    ]
    assert replayed(open_tapes(named=named, packaged=False), asking()) == "model-a: one.jsonl"


def test_a_tape_named_goes_before_the_cache_whatever_model_it_is_of(tmp_path: Path) -> None:
    named = on_tape(tmp_path / "named.jsonl", exchange(asking(model="zeta"), '{"words":"named"}'))
    cache = on_tape(tmp_path / "cache.jsonl", exchange(asking(model="alpha"), '{"words":"cached"}'))
    tapes = open_tapes(named=[named], cache=cache, packaged=False)
    assert replayed(tapes, asking(model="*"), any_model=True) == "zeta: named"


def test_with_no_model_named_the_first_in_order_of_names_answers(tmp_path: Path) -> None:
    tape = on_tape(tmp_path / "t.jsonl", exchange(asking(model="b")), exchange(asking(model="a")))
    assert replayed(open_tapes(named=[tape], packaged=False), asking(model="*"), any_model=True) == "a: hello"


def test_a_model_that_never_read_this_article_does_not_stand_in_the_way(tmp_path: Path) -> None:
    tape = on_tape(tmp_path / "t.jsonl", exchange(asking("1| Else.", model="a")), exchange(asking(model="b")))
    assert replayed(open_tapes(named=[tape], packaged=False), asking(model="*"), any_model=True) == "b: hello"


def test_a_recording_made_with_other_sampling_counts_where_only_tapes_are_asked(tmp_path: Path) -> None:
    tape = on_tape(tmp_path / "t.jsonl", exchange(asking(sampling={"temperature": 0})))
    assert replayed(open_tapes(named=[tape], packaged=False), asking()) == "model-a: hello"


def test_new_exchanges_go_to_the_cache_and_to_the_tape_being_kept(tmp_path: Path) -> None:
    cache, record = tmp_path / "cache.jsonl", tmp_path / "mine" / "record.jsonl"
    open_tapes(cache=cache, record=record, packaged=False).record(exchange(asking()))
    assert cache.read_bytes() == record.read_bytes() == exchange(asking()).line()


def test_a_replay_is_copied_to_the_tape_being_kept_once(tmp_path: Path) -> None:
    cache = on_tape(tmp_path / "cache.jsonl", exchange(asking(), "{}"), exchange(asking(), attempt=2))
    record = tmp_path / "record.jsonl"
    for _ in range(2):
        replayed(open_tapes(cache=cache, record=record, packaged=False), asking())
    assert record.read_bytes() == cache.read_bytes()


def test_one_file_named_twice_is_written_to_once(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    tapes = open_tapes(named=[on_tape(path)], cache=path, record=tmp_path / "." / "t.jsonl", packaged=False)
    tapes.record(exchange(asking()))
    assert path.read_bytes() == exchange(asking()).line()


def test_a_tape_named_first_is_searched_first_also_when_it_is_the_cache(tmp_path: Path) -> None:
    cache, other = (
        on_tape(tmp_path / name, exchange(asking(), f'{{"words":"{name}"}}')) for name in ("cache.jsonl", "other.jsonl")
    )
    assert replayed(open_tapes(named=[cache, other], cache=cache, packaged=False), asking()) == "model-a: cache.jsonl"


def test_a_named_tape_that_is_not_there_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"There is no tape at '.*none\.jsonl'\."):
        open_tapes(named=[tmp_path / "none.jsonl"])


def test_the_packaged_tapes_can_be_trusted() -> None:
    for path in packaged_tapes():
        Tape.open(path)


@pytest.mark.parametrize(
    ("recorded", "said"),
    [
        pytest.param([], "the tapes hold no recordings", id="empty"),
        pytest.param([asking("1| Else.")], "no recording is of this text", id="another text"),
        pytest.param([asking(model="b")], r"differs in model \('b' recorded, 'model-a' asked\)", id="model"),
        pytest.param(
            [asking(prompt="greet.v2", system="Hi.")],
            r"differs in prompt version \('greet.v2' recorded, 'greet.v1' asked\)",
            id="prompt version",
        ),
        pytest.param([asking(system="Hi.")], "differs in the prompt's words, though not its version", id="prompt text"),
        pytest.param([asking(schema={"type": "object"})], "differs in schema", id="schema"),
        pytest.param([asking(model="b", schema={})], r"differs in model .* and schema\.", id="two things"),
        pytest.param([asking(model="b", schema={}), asking(model="c")], "model \\('c'", id="the nearest of two"),
        pytest.param([asking("1| Else."), asking(model="b", schema={})], "model", id="the text weighs most"),
    ],
)
def test_a_miss_names_the_article_and_what_differs(tmp_path: Path, recorded: list[Question], said: str) -> None:
    tape = on_tape(tmp_path / "t.jsonl", *(exchange(question) for question in recorded))
    with pytest.raises(TapeMiss, match=rf"^No recording of greet.v1 for 'flood.txt'; .*{said}"):
        replayed(open_tapes(named=[tape], packaged=False), asking())


def test_a_miss_with_no_model_named_does_not_speak_of_models() -> None:
    recorded = [miss.Traits.asked(asking(schema={}))]
    said = miss.sentence(asking(model="*"), recorded, article="flood.txt", any_model=True)
    assert "the nearest differs in schema." in said


def test_the_number_of_sentences_is_not_a_difference_of_schema() -> None:
    def numbered(count: int) -> Question:
        return asking(schema={"properties": {"sentence": {"type": "integer", "enum": list(range(count))}}}, model="a")

    assert miss.Traits.asked(numbered(3)) == miss.Traits.asked(numbered(4))


def test_an_article_is_known_again_under_other_words_of_the_prompt() -> None:
    one, other = asking("Read this.\n1| Rain."), asking("Read that, please.\n1| Rain.")
    assert miss.Traits.asked(one).article == miss.Traits.asked(other).article
