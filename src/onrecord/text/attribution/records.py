"""What the attribution engine gives: words, the one who says them, and the cue that tells so."""

from typing import Literal, NamedTuple

from onrecord.text.lexicon import Force

Range = tuple[int, int]
"""Half-open code point offsets into the document's text."""

AttributionKind = Literal["direct", "indirect", "mixed"]


class Attribution(NamedTuple):
    """Words, the one who says them, and the cue that tells so."""

    sentence: int
    """number of the sentence that holds the cue; of the first quoted one where there is no cue"""
    kind: AttributionKind
    content: tuple[Range, ...]
    """in order; reaches into other sentences where a quotation does"""
    cue: Range | None
    """None where a quotation stands under no cue of its own"""
    source: Range | None
    """None where the sentence names nobody"""
    speaker: str | None
    """the source's name, resolved as far as the article allows; None when it cannot be told"""
    role: str | None
    """the role the article gives the speaker; None when it gives none"""
    force: Force = "says"
    """what the speaker does with the content: says, denies, wants …"""
    lemma: str = ""
    """the cue's dictionary form, e.g. "say", "according to"; empty without a cue"""
    speaks: bool = True
    """whether words or a message are given; False for a stance ("supported the bill")"""
    named: bool = True
    """False for a source that is described and not named ("a military source")"""
    via: tuple[str, ...] = ()
    """who passed it on to the outlet, outermost first"""
    continued: bool = False
    """whether the quotation goes on in sentences without a cue of their own"""
    relative: bool = False
    """whether the cue only tells which thing is meant, and claims nothing: "what the firm hopes to gain" """
    inner: tuple["Attribution", ...] = ()
    """what stands within this one's content: "he said", reported by somebody else"""
