"""Tells statements that one has to have read on to understand: those that open with "he", "this", or "the figure was"."""

import re

_HANGS = re.compile(
    r"[“\"‘']?(?:(?:He|She|They|This|These|Those)\b|It\b(?!\s+(?:is|was|has\s+been|had\s+been)\s[^,.;]*\b(?:that|to|who)\b)"
    r"|(?:That|Nor|Neither)\s+(?:is|was|are|were|has|had|would|will|did|does)\b"
    r"|(?:His|Her|Their|Its)\s+[a-z]"
    r"|(?:The|That|Such|Both|Neither)\s+(?:(?:correct|true|real|latter|former)\s+)?(?:figures?|numbers?|claims?|allegations?|accusations?|reports?|suggestions?"
    r"|accounts?|move|decision|incident|former|latter|same|others?|stor(?:y|ies)|deal|offer|matter|question)"
    r"\s+(?:is|was|are|were|had|has|have|would|will|could|did|does|“|\"|‘)"
    r"|(?:The\s+)?(?i:figure|number|claim|report|statement|allegation|accusation|information)\s+(?:was|is)\s+(?:not\s+)?\w+\.?$)"
)


def hangs(statement: str) -> bool:
    """Whether a statement opens so that nobody can tell of whom or what it is; "It is likely that" stands alone."""
    return _HANGS.match(statement) is not None
