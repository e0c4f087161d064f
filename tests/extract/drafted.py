"""What the rules draft from paragraphs and the verifier accepts; shared by the tests of speakers and statements."""

from onrecord.extract.by_rules import read
from onrecord.verify import verify
from tests.articles import article


def claims(*paragraphs: str) -> list[tuple[str | None, str]]:
    """Who is given what in an article, the outlet's own voice left out; nothing of it may be refused."""
    document = article(*(("body", paragraph) for paragraph in paragraphs))
    reading = verify(document, read(document), answered_by="rules", model=None)
    assert not reading.refused
    return [(claim.speaker, claim.statement) for claim in reading.claims if claim.speaker]
