"""Articles that the rules can read, and those they cannot."""

import pytest

from onrecord.text.language import is_english
from tests.articles import article

ENGLISH = "The harbour master said that the bridge would be closed to all traffic until the pier has been looked at."
GERMAN = "Der Hafenmeister sagte, die Brücke sei bis auf weiteres für den gesamten Verkehr gesperrt, weil der Pfeiler beschädigt ist."
FRENCH = "Le maître du port a dit que le pont resterait fermé à toute la circulation tant que la pile ne serait pas examinée."
SPANISH = (
    "El capitán del puerto dijo que el puente seguirá cerrado a todo el tráfico hasta que se haya revisado el pilar."
)
DUTCH = "De havenmeester zei dat de brug voor al het verkeer dicht blijft tot de pijler door deskundigen is bekeken."
RUSSIAN = "Начальник порта сказал, что мост будет закрыт для всего движения, пока не осмотрят опору и берег реки."


@pytest.mark.parametrize(
    ("words", "english"),
    [
        pytest.param(ENGLISH, True, id="English"),
        pytest.param(ENGLISH.upper(), True, id="capitals"),
        pytest.param(f"{ENGLISH} {GERMAN}", True, id="with a foreign sentence"),
        pytest.param(GERMAN, False, id="German"),
        pytest.param(FRENCH, False, id="French"),
        pytest.param(SPANISH, False, id="Spanish"),
        pytest.param(DUTCH, False, id="Dutch"),
        pytest.param(RUSSIAN, False, id="Russian"),
        pytest.param("Brücke gesperrt.", True, id="too short to tell"),
    ],
)
def test_english_is_told_by_its_commonest_words(words: str, english: bool) -> None:
    assert is_english(article(("title", "x"), ("body", words))) is english


def test_page_furniture_does_not_count() -> None:
    assert not is_english(article(("boilerplate", ENGLISH), ("body", GERMAN)))
