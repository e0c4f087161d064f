"""The set phrases by which somebody says that a thing was none of his: "had no role in", "knew nothing of", "was nowhere near".

Patterns in lower case, for the lowered text. What is denied is told without the "no": `told` puts the words together again.
"""

import re

_HOW = r"(?:\s+(?:ever|absolutely|personally|directly|also|[a-z]+ly|in\s+any\s+way|at\s+any\s+(?:time|point)))*"
_ONE = r"role|part|hand|say|stake|interest|link|connection|influence"
_MUCH = (
    r"involvement|knowledge|responsibility|links|connections|ties|dealings|contact|contacts|control"
    r"|prior\s+knowledge|advance\s+knowledge"
)
_BEEN = r"(?:was|were|is|are|am|(?:had|has|have)\s+been)"
OWN_PART = re.compile(
    rf"(?P<have>(?:had|has|have)(?:\s+had)?|b(?:ore|ears?)|accepts?|accepted){_HOW}\s+(?:no|(?P<any>any))\s+(?P<how>(?:direct|personal|financial|active|special|[a-z]+ing)\s+)?(?P<thing>{_ONE}|{_MUCH})(?:\s+(?:whatsoever|at\s+all|either))?(?P<in>\s+(?:in|of|with|to|for|on|over|regarding)\s+)"
    rf"|(?P<play>(?:(?:had|has|have)\s+)?(?:played|taken|took|plays)){_HOW}\s+no\s+(?P<how2>[a-z]+\s+)?(?P<thing2>role|part)(?:\s+(?:whatsoever|at\s+all))?(?P<in2>\s+in\s+)"
    rf"|(?P<do>(?:had|has|have)(?:\s+had)?){_HOW}\s+nothing(?:\s+(?:whatsoever|whatever|at\s+all))?(?P<in3>\s+to\s+do\s+with\s+)"
    rf"|(?P<be>{_BEEN})(?:\s+not|n[’']t|\s+never){_HOW}\s+(?P<thing4>involved|implicated|complicit|mixed\s+up|a\s+party)(?P<in4>\s+(?:in|to|with)\s+)"
    rf"|(?P<had5>(?:had|has|have))(?:\s+not|n[’']t|\s+never){_HOW}\s+been\s+(?P<thing5>involved|implicated|complicit)(?P<in5>\s+(?:in|with)\s+)"
    rf"|(?P<knew>knew|knows|know|had\s+known)\s+(?:absolutely\s+)?nothing(?:\s+(?:whatsoever|at\s+all))?(?P<in6>\s+(?:of|about)\s+)"
    rf"|(?P<be7>{_BEEN})(?:\s+not|n[’']t|\s+never){_HOW}\s+(?P<thing7>aware)(?P<in7>\s+(?:of|that)\s+)"
    rf"|(?P<be8>{_BEEN})\s+nowhere\s+(?P<thing8>near)(?P<in8>\s+)(?!(?:as|so|enough)\s)"
    rf"|(?P<wrong>did|(?:had|has|have)\s+done){_HOW}\s+nothing\s+(?P<thing9>wrong|illegal|improper|unlawful|untoward|criminal|dishonest)(?P<in9>(?=\s*(?:[.,;:”\"’']|$|\s(?:and|but|in|by|when|at|during|with)\b)))"
)
"""what somebody has, does or is not, up to what it is of"""
PIECES = ("no", "nothing", "not", "n’t", "n't", "never", "nowhere")
"""of which every text with such a phrase holds one"""


def told(found: re.Match[str], words: str) -> str:
    """The phrase as it is denied, without its "no", from `words`, the text in its own capitals: "had a role in "."""
    groups = {name: span for name in found.groupdict() if (span := found.span(name)) != (-1, -1)}
    put: list[str] = []
    for name in groups:
        piece = words[slice(*groups[name])].strip()
        if (name.startswith("thing") and piece in _TAKES_AN_ARTICLE and "have" in groups) or name == "thing2":
            put.append(piece if put[-1:] and put[-1].startswith(("a ", "an ")) else f"{_article(piece)} {piece}")
        elif name in ("how", "how2"):
            counted = words[slice(*groups.get("thing", groups.get("thing2", (0, 0))))] in _TAKES_AN_ARTICLE
            put.append(f"{_article(piece)} {piece}" if counted else piece)
        elif name in ("in3",) or name == "thing9":
            put.append(f"something {piece}")
        else:
            put.append(piece)
    return " ".join(filter(None, put))


def _article(noun: str) -> str:
    return "an" if noun[:1].lower() in "aeiou" else "a"


_TAKES_AN_ARTICLE = frozenset(_ONE.split("|"))
