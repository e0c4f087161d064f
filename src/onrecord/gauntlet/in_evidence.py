"""Evidence that is not there: invented, spliced, longer than it was, from elsewhere."""

import re
from random import Random

from onrecord.drafts import DraftEvidence
from onrecord.gauntlet.case import Case, Item
from onrecord.text.sentences import sentences_of


def quote_invented(case: Case, rng: Random) -> Item | None:
    """Evidence in words of the corrupter's own, made of the article's vocabulary."""
    words = sorted(set(re.findall(r"[^\W\d_]{3,}", case.document.text)))
    if len(words) < 12:
        return None
    quote = " ".join(rng.sample(words, 9))
    return case.citing(DraftEvidence(sentence=case.item.evidence[0].sentence, quote=quote))


def quote_spliced(case: Case, rng: Random) -> Item | None:
    """The first half of the sentence cited and the second half of another, as if they were one."""
    cited = case.cited.split()
    others = [s for s in sentences_of(case.document) if s.kind == "body" and s.number != case.item.evidence[0].sentence]
    tails = [tail for s in others if len(tail := case.document.text[s.start : s.end].split()) > 7]
    if len(cited) < 8 or not tails:
        return None
    tail = rng.choice(tails)
    quote = " ".join(cited[: len(cited) // 2] + tail[len(tail) // 2 :])
    return case.citing(DraftEvidence(sentence=case.item.evidence[0].sentence, quote=quote))


def tail_invented(case: Case, rng: Random) -> Item | None:
    """The sentence cited, with words put on at its end."""
    cited = case.cited.rstrip(" .”\"'’")
    if len(cited.split()) < 5:
        return None
    tail = rng.choice(
        (
            "and everybody in the room agreed",
            "without any exception whatsoever",
            "for reasons that were kept secret",
            "as had long been feared",
        )
    )
    return case.citing(DraftEvidence(sentence=case.item.evidence[0].sentence, quote=f"{cited} {tail}"))


def quote_of_another_article(case: Case, rng: Random) -> Item | None:
    """A sentence that is true to the letter, of another article."""
    strangers = [words for words in case.foreign if len(words.split()) > 6 and words not in case.document.text]
    if not strangers:
        return None
    return case.citing(DraftEvidence(sentence=case.item.evidence[0].sentence, quote=rng.choice(strangers)))


def boilerplate_cited(case: Case, rng: Random) -> Item | None:
    """Evidence out of the page's furniture, stated as news."""
    furniture = [s for s in sentences_of(case.document) if s.kind == "boilerplate"]
    if not furniture:
        return None
    sentence = rng.choice(furniture)
    words = " ".join(case.document.text[sentence.start : sentence.end].split())
    made = case.saying(words)
    return made.model_copy(update={"evidence": (DraftEvidence(sentence=sentence.number, quote=None),)})
