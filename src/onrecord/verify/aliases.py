"""What a draft's list of actors says of an actor counts only where the article does not give it to somebody else.

Under its other names and its role an actor may be credited with words, so a list that calls the minister "a professor"
or by another speaker's name would make that speaker's words the minister's.
"""

from functools import lru_cache

from onrecord.drafts import DraftActor, DraftReading
from onrecord.text.comparison import words_of
from onrecord.text.names import ROLE_WORDS, without_role
from onrecord.verify.article import Article
from onrecord.verify.cast import terms


def borne_out(reading: DraftReading, article: Article) -> DraftReading:
    """The draft with those roles and other names alone that the article leaves its actors."""
    speakers = _speakers(article)
    actors = tuple(_own(actor, article, speakers) for actor in reading.actors)
    same = all(one is other for one, other in zip(actors, reading.actors, strict=True))
    return reading if same else reading.model_copy(update={"actors": actors})


def _own(actor: DraftActor, article: Article, speakers: frozenset[frozenset[str]]) -> DraftActor:
    own = frozenset(terms(without_role(actor.name)[0]))
    others = frozenset(one for one in speakers if not _same(one, own))

    def is_own(name: str) -> bool:
        if _is_name(name):
            # A state's capital and its government speak for it, under names of their own.
            return actor.kind == "state" or not any(_same(_person(name), other) for other in others)
        return _free(name, own, article, others)

    role = actor.role if actor.role is None or _free(actor.role, own, article, others) else None
    also_called = tuple(filter(is_own, actor.also_called))
    if role == actor.role and also_called == actor.also_called:
        return actor
    return actor.model_copy(update={"also_called": also_called, "role": role})


@lru_cache(maxsize=4096)
def _is_name(phrase: str) -> bool:
    """Whether it names somebody, as "Ana Vek" does; "the Defence Chief" only says what somebody is."""
    words = words_of(phrase)
    return bool(words) and words[-1].capital and words[-1].low not in ROLE_WORDS


@lru_cache(maxsize=4096)
def _person(name: str) -> frozenset[str]:
    """The words of a name, without titles and offices."""
    return frozenset(term for word in words_of(without_role(name)[0]) if word.capital for term in terms(word.low))


def _speakers(article: Article) -> frozenset[frozenset[str]]:
    """Everybody whom the article gives words under a name, as terms."""
    names = {one.speaker for ones in article.said.values() for one in ones if one.speaker and _is_name(one.speaker)}
    return frozenset(found for name in names if (found := _person(name)))


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two names are one: all words of the shorter are the other's."""
    return one <= other or other <= one


def _free(description: str, own: frozenset[str], article: Article, others: frozenset[frozenset[str]]) -> bool:
    """Whether a description stands beside no other speaker's name, or beside the actor's own as well."""
    words, told = words_of(description), frozenset(terms(description))
    plain = [word for word in words if not word.capital] or words[-1:]
    said = [term for word in plain for term in terms(word.low) if term not in own]

    def all_beside(name: frozenset[str]) -> bool:
        return all(article.joins(part, term) for part in name for term in said)

    if not said or not article.keys.issuperset(said) or any(article.joins(part, term) for part in own for term in said):
        return True
    # "Korea" is no other speaker where "Korea's minister" is the description.
    return not any(all_beside(other) for other in others if not other & told)
