"""Finds sentences that are addressed to a machine that reads, not to a reader: orders to a model, role and tool markers.

Such words are data like any others, and are never followed; they are found so that they can be shown for what they are.
What a report quotes in the middle of a sentence of its own is news and is left alone.
"""

import re

from onrecord.text.lowered import lowered, word_set

_ADDRESSED = re.compile(
    r"""
      \b(?:ignore|disregard|forget|override|bypass)\s+(?:\w+\s+){0,3}?
        (?:previous|prior|above|earlier|preceding|foregoing|system|your)\s+(?:\w+\s+){0,2}?
        (?:instructions?|prompts?|directions?|rules|messages?|guidelines|training)\b
    | ^\W{0,5}(?:please\s+)?(?:ignore|disregard|forget)\s+(?:the|this|that|all|any|every)\s+(?:\w+\s+){0,2}?
        (?:articles?|text|documents?|contents?|passages?|instructions?|prompts?|task)\b
    | \b(?:new|updated|additional|system|developer|hidden)\s+(?:instructions?|prompt|message)\s*:
    | \byou\s+are\s+(?:now\s+)?(?:an?\s+)?(?:\w+\s+){0,2}?
        (?:ai\b|a\.i\.|language\s+model|llm\b|assistant\b|chatbot|chatgpt|gpt-?\d)
    | \b(?:as|dear|attention|note\s+to|hey)\s+(?:an?\s+|the\s+|any\s+|all\s+)?
        (?:ai\b|llms?\b|language\s+models?|chatbots?|summari[sz]ers?\b)
    | \b(?:if\s+you\s+are|when)\s+(?:an?\s+)?
        (?:ai\b|llm\b|language\s+model|assistant\b|summari[sz]ing|asked\s+to\s+summari[sz]e)
    | \b(?:do\s+not|don[’']t|never|always)\s+(?:mention|include|reveal|report|summari[sz]e|cite|say)\b
        [^.]{0,60}\b(?:summary|summaries|output|answer|response|briefing|json)\b
    | \b(?:output|respond|reply|answer|return|print|write)\s+(?:only\s+)?(?:with\s+)?(?:the\s+following\s+)?
        (?:json|exactly|"[^"]{0,40}"\s+as\s+(?:your|the)\s+(?:answer|summary))
    | \b(?:your|the)\s+(?:summary|output|response|answer)\s+(?:must|should|shall)\s+(?:only\s+)?
        (?:say|state|include|contain|be)\b
    | <\|?/?(?:im_start|im_end|system|user|assistant|endoftext|eot_id|start_header_id|end_header_id|tool_call
        |tool_result|function_call|instructions?)\b[^>]{0,40}\|?>
    | \[/?(?:inst|sys|system|tool_calls)\] | <<\s{0,3}/?sys\s{0,3}>>
    | ^\s*(?:\#{1,4}\s*)?(?:system|assistant|user|developer|human)\s*:\s
    | ^\s*\#{2,4}\s*(?:instructions?|response|system)\b
    | ^\s*(?:```|~~~)
    | "(?:role|tool_calls?|function_call|tool_name)"\s*:
    """,
    re.VERBOSE,
)
_OWN_WORDS = 4
"""words outside the quotation that make a sentence the article's own"""
_QUOTED = re.compile(r"[“\"‘'«]([^“”\"«»]{1,300})[”\"’'»]")


# Whatever the pattern finds has one of these in it; it is slow, and other sentences are not searched.
_WORDS = frozenset(
    """ignore disregard forget override bypass instruction instructions prompt message ai llm llms language assistant gpt
    output answer response briefing json respond reply return print write system user developer human role tool
    function""".split()
)
_PLAIN = re.compile(r"[a-z]+")
_PIECES = ("chat", "summar", "a.i", "<", "[", "#", "`", "~")


def _may_address(text: str) -> bool:
    return not _WORDS.isdisjoint(word_set(text)) or any(map(lowered(text).__contains__, _PIECES))


def signs_in(low: str) -> tuple[str, ...]:
    """What of the words and pieces that such a sentence has one of stands in a lowered text at all."""
    return (*_WORDS.intersection(_PLAIN.findall(low)), *(piece for piece in _PIECES if piece in low))


def addressed_to_machine(text: str) -> str | None:
    """The words of a sentence that address a machine; None when there are none, or the sentence only quotes them."""
    if not _may_address(text):
        return None
    found = _ADDRESSED.search(lowered(text))
    if found is None:
        return None
    for quoted in _QUOTED.finditer(text):
        if quoted.start() < found.start() and found.end() <= quoted.end():
            outside = text[: quoted.start()] + text[quoted.end() :]
            if len(outside.split()) >= _OWN_WORDS:
                return None
    return text[slice(*found.span())].strip()
