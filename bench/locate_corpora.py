"""Articles to search in: written by a grammar over large word lists, with made-up names and figures; the same by the seed.

Nothing here knows the library. Sentences carry names, figures, dates, negators, modals and quotations in the measure of
news, so that each can be changed; no two runs of words are likely to recur.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

NOUNS = """ministry council army convoy harbour refinery dam bridge school hospital village district border ceasefire
treaty inquiry witness prosecutor tribunal election ballot strike union factory pipeline reservoir harvest drought flood
landslide earthquake wildfire vaccine outbreak clinic budget deficit tariff embargo subsidy pension mortgage airline
airport runway ferry tanker trawler lighthouse railway tunnel station depot warehouse arsenal garrison outpost
checkpoint patrol commander brigade battalion militia rebel hostage detainee refugee migrant asylum visa passport
embassy consulate envoy delegation summit communique resolution sanction veto amendment statute verdict appeal sentence
prison warden parole curfew protest march rally barricade riot looting arson archive museum cathedral mosque synagogue
shrine orchard vineyard pasture herd poacher reserve glacier estuary reef fishery quarry mine shaft smelter turbine
reactor grid substation blackout satellite antenna broadcast newspaper editor column leak memo dossier ledger audit
auditor bribe scandal coalition opposition cabinet chancellor mayor governor senator deputy spokesman analyst economist
engineer surgeon nurse teacher pupil farmer miner sailor pilot driver courier baker tailor plumber clerk""".split()
VERBS = """reached crossed seized abandoned inspected repaired flooded closed reopened surrounded shelled evacuated
rebuilt financed audited blocked approved postponed cancelled questioned detained released sheltered treated supplied
towed salvaged photographed mapped searched guarded raided stormed bypassed demolished restored leased auctioned
privatised nationalised vetoed ratified amended drafted leaked archived translated broadcast televised boycotted
picketed barricaded looted torched irrigated harvested vaccinated quarantined rationed smuggled intercepted escorted
boarded scuttled dredged drained tunnelled excavated surveyed zoned taxed subsidised embargoed sanctioned recognised
mediated brokered sponsored hosted toured visited praised mourned commemorated""".split()
ADJECTIVES = """northern southern coastal rural crowded disputed abandoned flooded damaged ageing newly-built temporary
provisional secret joint regional municipal federal armed unarmed wounded elderly veteran outgoing acting rival
neighbouring remote mountainous arid frozen polluted contested neutral occupied besieged reopened historic wooden
concrete private public foreign domestic seasonal annual weekly nightly emergency routine surprise sweeping modest costly
profitable bankrupt overdue unfinished derelict fortified makeshift""".split()
ADVERBS = "slowly quietly briefly repeatedly openly privately formally jointly twice overnight again yesterday".split()
MODALS = "may might could would will must should".split()
HEDGES = "likely possibly probably allegedly reportedly apparently".split()
SAID = "said told reporters|said|added|explained|announced|wrote|argued|insisted|recalled|warned".split("|")
MONTHS = "January February April June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
NUMBERS = (
    "two three four five six seven eight nine ten eleven twelve fourteen fifteen eighteen twenty thirty forty".split()
)
_INVENTED = tuple(
    part.split("|")
    for part in (
        "My aunt|Whoever|Grandfather Ellis|That comet|Their choir|Our chess club|Every penguin|Some poet|An astronaut|Julie",
        "still loves|cannot stand|once composed|keeps dreaming of|secretly bakes|sings about|paints|forgot|adores|juggles",
        "purple marmalade|twelve ukuleles|velvet slippers|the smell of cinnamon|quantum knitting|tiny origami frogs|jazz",
        "whenever snow falls on Saturn|while counting 88 sheep|beneath a chandelier of teaspoons|inside her cardboard submarine",
        "because dragons prefer tea|unless the kettle whistles|as Beethoven would have|or so the goldfish believes|at 4 a.m.",
    )
)
_ONSETS = "b br c d dr f g gr h j k kr l m n p pr r s st t tr v vl z sh ch".split()
_VOWELS = "a e i o u ae ia o e a".split()
_CODAS = "n r l s k m nd rt x th sk v é ñ ü ".split(" ")


def name(rng: random.Random) -> str:
    """A name nobody bears, such as "Vladra Kortinsk"."""

    def word(syllables: int) -> str:
        parts = (rng.choice(_ONSETS) + rng.choice(_VOWELS) + rng.choice(_CODAS) for _ in range(syllables))
        return "".join(parts).capitalize()

    return f"{word(2)} {word(rng.choice((2, 3)))}"


@dataclass(frozen=True)
class Corpus:
    """A text and the places of its sentences."""

    name: str
    text: str
    sentences: tuple[tuple[int, int], ...]


def english(size: int, seed: int) -> Corpus:
    """About `size` code points of news, in paragraphs of a few sentences."""
    return _compose(f"written {size // 1000} KB", size, seed, _english_sentence, " ", "\n\n")


def invented(rng: random.Random) -> str:
    """A sentence about nothing that is in the news."""
    return " ".join(rng.choice(part) for part in _INVENTED) + rng.choice((".", "!", f", {name(rng)} sighed."))


def _compose(
    title: str, size: int, seed: int, sentence: Callable[[random.Random], str], gap: str, paragraph: str
) -> Corpus:
    rng = random.Random(seed)
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    while at < size:
        words = sentence(rng)
        places.append((at, at + len(words)))
        between = paragraph if rng.random() < 0.3 else gap
        parts += (words, between)
        at += len(words) + len(between)
    return Corpus(title, "".join(parts), tuple(places))


def _noun(rng: random.Random) -> str:
    chosen = rng.choice(NOUNS)
    return f"{rng.choice(ADJECTIVES)} {chosen}" if rng.random() < 0.6 else chosen


def _figure(rng: random.Random) -> str:
    return rng.choice(
        (
            rng.choice(NUMBERS),
            str(rng.randint(3, 98)),
            f"{rng.randint(1, 9)},{rng.randint(100, 999)}",
            f"{rng.randint(1, 40)}.{rng.randint(1, 9)} million",
            f"{rng.randint(2, 99)} percent of the",
        )
    )


def _when(rng: random.Random) -> str:
    return rng.choice(
        (
            f"on {rng.choice(DAYS)}",
            f"on {rng.choice(MONTHS)} {rng.randint(1, 28)}",
            f"in {rng.randint(1951, 2024)}",
            f"since {rng.choice(MONTHS)}",
            rng.choice(ADVERBS),
        )
    )


def _clause(rng: random.Random) -> str:
    """A clause with something in it that can be changed."""
    subject = rng.choice(
        (f"the {_noun(rng)}", f"{_figure(rng)} {_noun(rng)}s", name(rng), f"the {_noun(rng)} of {name(rng)}")
    )
    thing = rng.choice((f"the {_noun(rng)}", f"a {_noun(rng)}", f"{_figure(rng)} {_noun(rng)}s"))
    verb = rng.choice(VERBS)
    predicate = rng.choice(
        (
            f"{verb} {thing}",
            f"has not {verb} {thing}",
            f"never {verb} {thing}",
            f"did not say who {verb} {thing}",
            f"{rng.choice(MODALS)} have {verb} {thing}",
            f"was {rng.choice(HEDGES)} {verb} by {name(rng)}",
            f"is {rng.choice(('likely', 'unlikely', 'highly likely'))} to be {verb}",
            f"denied that {thing} was {verb}",
            f"wasn’t {verb} with {thing}",
            f"was {verb} without {thing}",
            f"failed to show that {thing} was {verb}",
            f"confirmed that {thing} was {verb}",
        )
    )
    return f"{subject} {predicate} {_when(rng)}"


def _english_sentence(rng: random.Random) -> str:
    first, second = _clause(rng), _clause(rng)
    whole = rng.choice(
        (
            f"{first}.",
            f"{first}, and {second}.",
            f"{first} — {second} — near {name(rng)}.",
            f"“{first[0].upper()}{first[1:]},” {name(rng)} {rng.choice(SAID)}.",
            f"{name(rng)} {rng.choice(SAID)} that {first} because {second}.",
            f"After {first}, {second}; {name(rng)}’s office {rng.choice(SAID)} so.",
            f"‘{first},’ according to the {_noun(rng)}’s report… {second}.",
            f"If {first}, the {_noun(rng)} “{rng.choice(VERBS)}” by {name(rng)} will close.",
        )
    )
    return whole[0].upper() + whole[1:]


_SCRIPTS: dict[str, tuple[str, str, str]] = {
    # words; space between words; full stop
    "Hindi": (
        """सरकार मंत्री सेना गाँव नदी पुल अस्पताल विद्यालय चुनाव मतदाता अदालत न्यायाधीश पुलिस अधिकारी किसान फसल बाढ़ सूखा भूकंप
        राहत शिविर सीमा समझौता प्रवक्ता संसद विधेयक बजट कारखाना मजदूर हड़ताल बंदरगाह जहाज रेलगाड़ी दुर्घटना घायल मृतक परिवार
        बच्चे महिला नागरिक विदेश राजदूत सम्मेलन प्रस्ताव विरोध प्रदर्शन शहर राजधानी पहाड़ जंगल बिजली पानी सड़क ने को से में पर के
        की का और नहीं कहा बताया किया गया होगा सकता है था थी थे ज़िला क़ानून फ़ैसला पढ़ाई""",
        " ",
        "।",
    ),
    "Korean": (
        """정부는 장관이 군대가 마을에서 강을 다리를 병원에 학교가 선거를 유권자들은 법원이 판사는 경찰은 관계자가 농민들이 수확을 홍수로
        가뭄이 지진으로 구호품을 국경에서 협정을 대변인은 의회가 법안을 예산이 공장에서 노동자들이 파업을 항구에 선박이 열차가 사고로
        부상자가 사망자는 가족들이 어린이와 여성들은 시민들에게 외교부가 대사를 회담에서 결의안을 시위대가 수도에서 산악지대의 전력이
        식수를 도로가 않았다 없다고 말했다 밝혔다 전했다 것으로 보인다 가능성이 높다 지난 오늘 어제 모두 다시 매우""",
        " ",
        ".",
    ),
    "Chinese": (
        """政府 部长 军队 村庄 河流 大桥 医院 学校 选举 选民 法院 法官 警方 官员 农民 收成 洪水 干旱 地震 救援 边境 协议 发言人 议会 法案
        预算 工厂 工人 罢工 港口 船只 列车 事故 伤员 死者 家属 儿童 妇女 公民 外交部 大使 会谈 决议 抗议者 首都 山区 电力 饮水 公路 没有
        不会 可能 已经 表示 宣布 否认 证实 要求 批准 推迟 关闭 重建 占领 撤离 调查 昨天 今天 当地 数百 附近 的 了 在 和 对 由 将 被""",
        "",
        "。",
    ),
    "Japanese": (
        """政府は 大臣が 軍隊の 村では 川を 橋が 病院に 学校で 選挙の 有権者は 裁判所が 判事を 警察は 当局者が 農民たちは 収穫を 洪水で
        干ばつが 地震により 救援物資を 国境の 協定に 報道官は 議会が 法案を 予算は 工場で 労働者が ストライキを 港に 船舶が 列車の 事故で
        負傷者は 死者の 家族が 子どもと 女性たちは 市民に 外務省が 大使を 会談で 決議案の デモ隊が 首都では 山間部の 電力を 飲料水が 道路は
        ないと 述べた 発表した 否定した 確認した とみられる 可能性がある 昨日 今日 再び すべて""",
        "",
        "。",
    ),
    "Arabic": (
        """الحكومة الوزير الجيش القرية النهر الجسر المستشفى المدرسة الانتخابات الناخبون المحكمة القاضي الشرطة المسؤول المزارعون
        الحصاد الفيضان الجفاف الزلزال الإغاثة الحدود الاتفاق المتحدث البرلمان القانون الميزانية المصنع العمال الإضراب الميناء
        السفينة القطار الحادث الجرحى القتلى العائلات الأطفال النساء المواطنون الخارجية السفير المحادثات القرار المتظاهرون العاصمة
        الجبال الكهرباء المياه الطريق لم لن ليس قال أعلن نفى أكد في من إلى على عن بعد قبل أمس اليوم قرب كان سوف قد ربما""",
        " ",
        ".",
    ),
}
LANGUAGES = tuple(_SCRIPTS)


def in_language(language: str, size: int, seed: int) -> Corpus:
    """A text in one of `LANGUAGES`: words of its news in no order that means anything, with figures between."""
    listed, space, stop = _SCRIPTS[language]
    words = listed.split()

    def sentence(rng: random.Random) -> str:
        chosen = [rng.choice(words) for _ in range(rng.randint(9, 22))]
        if rng.random() < 0.5:
            chosen.insert(rng.randrange(1, len(chosen)), str(rng.randint(2, 4000)))
        return space.join(chosen) + stop

    return _compose(language, size, seed, sentence, " " if space else "", "\n")


def from_folder(folder: Path, size: int) -> Corpus | None:
    """Real articles joined up to `size`, cut into their paragraphs; None where there are none."""
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    for path in sorted(folder.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
            words = line.strip()
            if at + len(line) > size:
                break
            if len(words) > 40:
                start = at + line.index(words)
                places.append((start, start + len(words)))
            parts.append(line)
            at += len(line)
    return Corpus(f"news {at // 1000} KB", "".join(parts), tuple(places)) if places else None
