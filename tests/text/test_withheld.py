"""What somebody keeps to himself is told from what merely looks like it."""

import pytest

from onrecord.text.cues import denial_cues_in


@pytest.mark.parametrize(
    "words",
    [
        "The clerk gave evidence and would not give way.",
        "She refused to give evidence.",
        "They refused to leave the hall.",
        "He did not say no to a deal.",
        "The plan did not give details.",
        "The dossier does not say who paid.",
        "She refused to say sorry.",
        "“I did not say that the pump had failed,” Ek said.",
        "The mill has not addressed the leak.",
        "Nobody could remember the last time it rained.",
    ],
)
def test_what_looks_like_a_refusal_to_tell_is_none(words: str) -> None:
    assert not [cue for cue in denial_cues_in(words) if cue.form == "declines_to_comment"]


@pytest.mark.parametrize(
    ("words", "cue"),
    [
        ("The mill did not give a date.", "did not give"),
        ("The mill would not give details.", "would not give"),
        ("It gave no new figure.", "gave no"),
        ("Ek has not given an interview.", "has not given"),
        ("The board does not say who switched it off.", "does not say"),
        ("He did not say that they had sold it.", "did not say"),
        ("It did not address the alleged leak.", "did not address"),
        ("She could recall no vote.", "could recall no"),
        ("The mayor did not remember the letters.", "did not remember"),
        ("He had “no recollection” of the talk.", "had “no recollection” of"),
        ("Money was paid, he said, without saying by whom.", "without saying"),
        ("Nor did he offer any explanation.", "offer"),
        ("Asked who knew, Ek said: “Ask the council.”", "Ask "),
    ],
)
def test_somebody_keeps_to_himself_what_he_could_tell(words: str, cue: str) -> None:
    assert [one.text for one in denial_cues_in(words) if one.form == "declines_to_comment"] == [cue]
