"""Tells a body from what stands beside its name: "the museum's insurer, Albion Mutual", "the supplier, Yung Electric"."""

import re

from onrecord.text.attribution.persons import is_first_name

_TRADE = (
    r"(?:insurer|supplier|operator|maker|manufacturer|producer|publisher|airline|bank|firm|company|rival|parent|subsidiary|developer|contractor"
    r"|broadcaster|retailer|chain|carrier|lender|fund|agency|builder|brewer|utility|grid|charity|regulator|watchdog|union|club|party|museum|hospital"
    r"|university|ministry|authority|association|federation|council|institute|think-tank|start-up|shipyard|railway|brewery|refiner|miner)"
)


def tells_a_body(phrase: str, name: str) -> bool:
    """Whether a phrase calls the one of that name by what only bodies are, right beside it."""
    if not name[:1].isupper() or is_first_name(name):
        return False
    own = re.escape(name)
    if re.search(rf"\b(?:for|of|at|from|by|with|to)\s+(?:[\w’'-]+\s+){{0,3}}{_TRADE},?\s+{own}\b", phrase):
        return False  # "a spokeswoman for the museum, Ana Vek"
    before = rf"\b{_TRADE}(?:\s+of\s[^,]{{2,40}})?,?\s+(?:[A-Z][\w-]*[’']s\s+)?{own}\b"
    behind = rf"{own},\s+(?:the|an?|its)\s(?:[\w-]+\s+){{0,3}}{_TRADE}\b"
    return re.search(f"{before}|{behind}", phrase) is not None
