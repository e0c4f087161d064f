"""That one thing follows another is not that it was caused by it: a cause in the statement has to be one in the evidence."""

import re

from onrecord.records import Objection
from onrecord.text.lowered import Gated, lowered
from onrecord.verify.item import Item, objection

_CAUSE = Gated(
    re.compile(
        r"\b(?:because|due to|owing to|as a (?:direct )?(?:result|consequence) of|(?:was|were|been|is|are) caused by|thanks to"
        r"|in (?:retaliation|revenge|response) (?:for|to)|(?:led|leads|leading) to|(?:resulted|results|resulting) (?:in|from))\b",
    ),
    (
        *(
            "because",
            "due to",
            "owing to",
            "result of",
            "consequence of",
            "caused by",
            "thanks to",
            "retaliation",
            "revenge",
        ),
        *("response", "led to", "leads to", "leading to", "resulted ", "results ", "resulting "),
    ),
)
_GIVEN = re.compile(
    r"\b(?:because|due to|owing|caus\w+|results?\s+(?:of|in|from)|result(?:ed|ing)|consequen\w+|leads?\s+to|led|leading\s+to"
    r"|blam\w+|fault\w*|prompt(?:s|ed|ing)\b|trigger\w*|spark\w*|thank\w*|reasons?|since|therefore|thus|hence|respon\w+"
    r"|react\w*|retaliat\w+|reveng\w*|aveng\w*|punish\w*|attribut\w+|why|forc(?:e|es|ed|ing)|drove|driven|contribut\w+"
    r"|fuel\w*|stem(?:s|med)\b|factors?|so\s+that|in\s+order|explain\w*|link\w*|accus\w+|culprit|behind|ow(?:e|es|ed)"
    r"|enabl\w+|amid|motivat\w+|inspir\w+|provok\w+|compel\w*|effects?|impact\w*"
    r"|(?:left|leaves|leaving|made|makes|making)\s+(?:(?:the|a|an|his|her|its|their)\s+)?\w+\s+(?!of\b)\w+"
    r"|(?:died?|dies|dying|suffer\w*|kill\w*|destroy\w*|damag\w*|hurt|injur\w*|wound\w*|hit|delay\w*|clos\w+|weaken\w*)\s+(?:by|from)"
    r"|\w{2,}ed\s+(?:over|for))\b|(?:^|[,;:“\"(–—-])\s*(?:as|so|for)\b|\bso\s+\w+\s+that\b",
)
"""what can stand for a cause in the evidence; wide, since news English has many ways to say "because" """


def check(item: Item) -> list[Objection]:
    """Objects to a cause where the sentences cited tell of none."""
    if not item.spans:
        return []
    found = _CAUSE.search(lowered(item.statement))
    if found is None or _GIVEN.search(lowered(item.context)):
        return []
    message = "a cause is stated that the evidence does not give"
    return [
        objection(
            "causes", message, span=item.spans[0], expected=item.quoted, found=item.statement[slice(*found.span())]
        )
    ]
