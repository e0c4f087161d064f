"""What stands under a picture is no finding by itself."""

import pytest

from onrecord.reconcile import reconcile
from onrecord.reconcile.captions import is_caption
from onrecord.records import Block

from .readings import claim, head, reading


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Image copyright Ana Vek Image caption The bridge after the fall.", True),
        ("Hide Caption 4 of 25 Photos: The bridge after the fall.", True),
        ("3/34 The bridge after the fall, seen from the shore.", True),
        ("This photo released by the road office shows the bridge.", True),
        ("The bridge after the fall (Ana Vek/AFP).", True),
        ("The bridge fell on Monday.", False),
        ("Half of the seats, 3/4 of them new, were lost.", False),
        ("The photo that moved the town hangs in its hall.", False),
    ],
)
def test_a_caption_gives_itself_away(text: str, expected: bool) -> None:
    assert is_caption(claim("post", text), head("post")) is expected


def test_a_block_that_is_labelled_a_caption_is_one() -> None:
    plain = claim("post", "The bridge after the fall.")
    labelled = head("post").model_copy(update={"blocks": (Block(kind="caption", start=0, end=40),)})
    assert is_caption(plain, labelled)


def test_a_caption_alone_is_no_finding_and_beside_the_body_it_is_not_the_statement() -> None:
    caption = claim("post", "Image caption The lower bridge fell on Monday at dawn.")
    assert reconcile([head("post")], [reading("post", caption)]).findings == ()
    body = claim("herald", "The lower bridge fell on Monday at dawn.")
    (finding,) = reconcile([head("post"), head("herald")], [reading("post", caption), reading("herald", body)]).findings
    assert finding.statement == body.statement
    assert len(finding.documents) == 2
