"""Tells the main clause of a statement from those that hang on it: what they negate or hedge, the statement does not."""

import re

from onrecord.text.sentences import split

_SUBORDINATE = re.compile(
    r"\b(?:that|which|who|whom|whose|because|although|though|while|if|when|after|before|unless|despite|until|since|where|why|how)\b"
    r"|,\s+\w+ing\b",
    re.IGNORECASE,
)


def main_clause(statement: str) -> str:
    """The first sentence of a statement without the clauses behind its main one, and without one before."""
    statement = next((statement[start:end] for start, end in split(statement, 0, len(statement))), statement)
    opening = _SUBORDINATE.match(statement)
    main = statement[statement.find(",") + 1 :] if opening and "," in statement else statement
    ends = _SUBORDINATE.search(main, 1)
    return main[: ends.start()] if ends else main
