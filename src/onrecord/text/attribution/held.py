"""Tells words that somebody only hopes, fears, believes or promises, and does not say to be so."""

from onrecord.text.attribution.records import Attribution

HELD = frozenset(
    """hint imply insinuate joke quip threaten promise vow pledge swear guarantee propose plan
    afraid anticipate anxious apprehensive assume believe bet certain concerned confident conjecture convinced despair doubtful
    dream dread envisage envision expect fear fearful feel foresee fret guess hear hope hopeful imagine infer lean optimistic
    pessimistic pray predict presume reckon sense skeptical sceptical speculate suppose sure surmise suspect think trust unsure
    wish worried worry""".split()
)
"""lemmas of what is held, hoped, feared or still to come, and not said to be so; who "knows" or "learns" it takes it for a fact"""
_HOPED = frozenset(
    """joke quip
    afraid anxious apprehensive despair dread dream fear fearful fret guess hope hopeful imagine pray speculate surmise suspect
    wish worried worry""".split()
)
_HELD_PHRASES = ("hold out hope", "hold the view", "take the view", "raise concerns", "express hope", "express fear")


def is_held(one: Attribution) -> bool:
    """Whether the words are hoped, feared, believed or promised, and not said to be so."""
    return one.lemma in HELD or one.lemma.startswith(_HELD_PHRASES)


def is_hoped(one: Attribution) -> bool:
    """Whether the words are hoped, feared or guessed, and not even believed."""
    return one.lemma in _HOPED
