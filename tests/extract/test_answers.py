"""Who denies what, and in which form: each as the article has it, and borne out for the verifier, too."""

import pytest

from onrecord.drafts import DraftReading
from onrecord.extract.by_rules import read
from onrecord.ingest import read_article
from onrecord.records import Document
from onrecord.verify import verify


def article(body: str) -> Document:
    """An article of one paragraph, or of several parted by a bar."""
    lead = "The town of Velm lies on the coast, an hour from the capital."
    parts = ["Dam near Velm bursts and floods villages", lead, *body.split(" | "), "The road is shut for now.\n"]
    document = read_article("a.txt", "\n\n".join(parts).encode())
    assert isinstance(document, Document)
    return document


def reading(body: str) -> DraftReading:
    """What the rules read there; none of it is refused."""
    document = article(body)
    draft = read(document)
    assert not verify(document, draft, answered_by="rules", model=None).refused
    return draft


def answers(body: str) -> list[tuple[str, str, str]]:
    return [(one.denier, one.form, one.denied_statement) for one in reading(body).denials]


@pytest.mark.parametrize(
    ("body", "denier", "denied"),
    [
        (
            "A nurse said two wards had been shut. The clinic said no ward had closed and called the report untrue.",
            "The clinic",
            "Two wards had been shut.",
        ),
        (
            "Prosecutors believe the barn was set alight. The insurer said it had paid nothing and dismissed the theory as absurd.",
            "The insurer",
            "The barn was set alight.",
        ),
        ("Rain fell all day. The army said it had sent 40 tents and described the account as false.", "The army", "The account."),
        (
            "The hospital insisted that it had treated 300 people, and said it was “simply untrue” that a ward had been shut.",
            "The hospital",
            "A ward had been shut.",
        ),
        (
            "The club said it had paid every wage and that it was not true that players were owed money.",
            "The club",
            "Players were owed money.",
        ),
        ("It is nonsense that we were warned, Mr Kolb told reporters.", "Kolb", "We were warned."),
        ("The airline said it was wrong to suggest that its pilots had been drinking.", "The airline", "Its pilots had been drinking."),
        ("“It is a lie to say that she fled,” Rado Petz told state television.", "Rado Petz", "She fled."),
    ],
)  # fmt: skip
def test_nobody_denies_what_they_say_in_the_same_breath(body: str, denier: str, denied: str) -> None:
    assert [(who, what) for who, _, what in answers(body)] == [(denier, denied)]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("The army said it had sent 40 tents and described the account as false.", "The army had sent 40 tents."),
        ("The club said it had paid all wages and that it was not true that players were owed money.", "The club had paid all wages."),
        ("Lawyer Ivo Mann said he had not seen the letter and could not comment on it.", "Ivo Mann had not seen the letter."),
    ],
)  # fmt: skip
def test_what_they_say_besides_stays_theirs(body: str, said: str) -> None:
    assert said in [claim.statement for claim in reading(body).claims]


@pytest.mark.parametrize(
    ("body", "denied"),
    [
        (
            "Petra Holm pleaded not guilty on Tuesday to laundering money for a broker, days after its books were seized.",
            "Laundering money for a broker.",
        ),
        (
            "Idris Coll pleaded not guilty in a court in Marn on Monday to stealing 3 million crowns, a week before the vote.",
            "Stealing 3 million crowns.",
        ),
        ("Ana Vek pleaded not guilty to all four charges of fraud.", "All four charges of fraud."),
        ("Jon Ek, who is charged with manslaughter, pleaded not guilty on Monday.", "Manslaughter."),
        ("Ana Vek, 30, is charged with poisoning a horse. Vek pleaded not guilty in Marn.", "Poisoning a horse."),
        ("Ana Vek is accused of selling passports. Her aide wept. It rained. Nobody left. Vek denied it all.", "Selling passports."),
        ("Coach Lars Ek said he was heartbroken. Vek himself denies everything.", "Everything."),
        ("The governor rejected reports by independent media of 200 dead.", "Reports of 200 dead."),
        ("The governor refuted reports of opposition media about 80 missing sailors.", "Reports about 80 missing sailors."),
        ("The governor denied reports of the opposition press that 80 sailors had drowned.", "80 sailors had drowned."),
        ("The bank rejected claims of fraud.", "Fraud."),
        (
            "The ministers spoke by telephone on Sunday, a mediator said. Norda denied that any such call had been made.",
            "The ministers spoke by telephone on Sunday.",
        ),
        (
            "Two people at the talks said the firm had offered a site in Velm. Karl Immer denied any such offer.",
            "The firm had offered a site in Velm.",
        ),
        (
            "“They knew the brakes were worn and they let it run,” said Mara Osk, who was there. | The operator denied the claim.",
            "They knew the brakes were worn and they let it run.",
        ),
        (
            "The mission said its teams had counted nine blasts but could not tell where the shells came from. The envoy rejected that.",
            "Its teams had counted nine blasts but could not tell where the shells came from.",
        ),
        (
            "He claimed that the owner, Ana Stein, had told them “in so many words” that the mill was safe. Ms Stein disputed that.",
            "The owner, Ana Stein, had told them “in so many words” that the mill was safe.",
        ),
        (
            "“I never saw the report,” Ana Vek told the inquiry. Her aide, Lars Ek, contradicted her, saying she had a copy.",
            "Ana Vek said: “I never saw the report”.",
        ),
    ],
)  # fmt: skip
def test_what_is_denied_is_what_was_charged_said_or_pointed_at(body: str, denied: str) -> None:
    assert [what for _, _, what in answers(body)] == [denied]


def test_a_meeting_that_nobody_would_speak_of_is_the_one_just_told_of() -> None:
    body = "The Herald said the board had sold the mill at a meeting in May. Orr did not comment on that meeting."
    assert answers(body) == [("Orr", "declines_to_comment", "The board had sold the mill at a meeting in May.")]


@pytest.mark.parametrize(
    "body",
    [
        "“There are families we have not reached,” said relief worker Omar Deen.",
        "The two sides had not reached an agreement by Friday.",
        "The director did not answer the door at her home in Velm.",
        "The Korin ministry handed the envoy a note on Monday. The embassy said it rejected the note.",
        "The union said it was wrong that nurses earned so little.",
        "It would be wrong to say that nobody tried.",
    ],
)
def test_what_only_looks_like_an_answer_is_none(body: str) -> None:
    assert not answers(body)


@pytest.mark.parametrize(
    ("body", "denier", "form", "denied"),
    [
        (
            "Lars Ek's lawyer, Ida Roos, said the driver did not contest the test but denied that he had been drinking.",
            "Lars Ek",
            "denies",
            "He had been drinking.",
        ),
        ("Police said the driver admitted speeding and denied drinking.", "the driver", "denies", "Drinking."),
        (
            "The firm denied that it had ignored complaints about the brakes.",
            "The firm",
            "denies",
            "It had ignored complaints about the brakes.",
        ),
        (
            "“The words of the Norda side are a lie from the first word to the last,” Petz said.",
            "Petz",
            "disputes",
            "The words of the Norda side.",
        ),
        (
            "Mara Osk said two had been turned away. Jon Farre said that was “a downright lie”.",
            "Jon Farre",
            "disputes",
            "Two had been turned away.",
        ),
        ("Orr said claims of a secret pact were “a fairy tale”.", "Orr", "disputes", "A secret pact."),
        (
            "Ole Dahl claims that the cement held ash. There is no confirmation of that, and the firm has called it slander.",
            "the firm",
            "disputes",
            "The cement held ash.",
        ),
        (
            "Ida Roos said that three people had been held and that reports that the van had been seized were untrue.",
            "Ida Roos",
            "disputes",
            "The van had been seized.",
        ),
        (
            "Several papers gave the sum of 3 million crowns, which does not correspond to reality, the palace said.",
            "the palace",
            "disputes",
            "The sum of 3 million crowns.",
        ),
        (
            "The clerk said staff had been beaten. Orr said he did not recognise that description.",
            "Orr",
            "disputes",
            "Staff had been beaten.",
        ),
        (
            "Her aide, Henk Pool, said that Vek had been told. Orr did not recognise Pool's account.",
            "Orr",
            "disputes",
            "Vek had been told.",
        ),
        ("Orr said he did not accept that his officers had lied.", "Orr", "disputes", "His officers had lied."),
        (
            "Ana Mott said the clinic had had 40 dead. The mayor said that figure was not correct.",
            "The mayor",
            "disputes",
            "The clinic had had 40 dead.",
        ),
        (
            "The union put the number of strikers at 900. The port said the number was too high.",
            "The port",
            "disputes",
            "The number of strikers at 900.",
        ),
        ("Ole Dahl does not admit guilt, his lawyer said.", "Ole Dahl", "denies", "Guilt."),
        (
            "Kolb said a memo had called for cuts. The ministry said there was no such document.",
            "The ministry",
            "denies",
            "A memo had called for cuts.",
        ),
        (
            "Milo Hart said Wren had not worked for him since May and called her story “rubbish”.",
            "Milo Hart",
            "disputes",
            "Her story.",
        ),
    ],
)
def test_denials_in_other_words_than_denying(body: str, denier: str, form: str, denied: str) -> None:
    assert answers(body) == [(denier, form, denied)]


@pytest.mark.parametrize(
    "body",
    [
        "The union does not accept that jobs must go.",
        "The court did not accept that he had been asleep.",
        "The club does not recognise the trophy.",
        "The firm said the number of visitors was right.",
        "He was charged with slander in May.",
        "The estimate was too high for the council, which cut it.",
        "He called her story “garbage”.",
    ],
)
def test_words_of_other_things_answer_nobody(body: str) -> None:
    assert not answers(body)


def test_what_is_said_behind_a_denial_in_quotation_marks_is_kept() -> None:
    body = "“The words of the Norda side are a lie,” Petz said. “On Monday our guns were in their barracks.”"
    assert any("in their barracks" in claim.statement for claim in reading(body).claims)


@pytest.mark.parametrize(
    ("body", "denier", "unanswered"),
    [
        ("Leyla Ord left without answering when we asked why the cranes were late.", "Leyla Ord", "Why the cranes were late."),
        ("The ministry referred questions to the relief agency.", "The ministry", "Referred questions to the relief agency."),
        ("The firm would not give a figure for jobs.", "The firm", "A figure for jobs."),
        ("Asked about the crash, Ivo Quil said: “I'm not going to get into that.”", "Ivo Quil", "The crash."),
        ("“I'm not going to get into hypotheticals,” Quil said.", "Quil", "Hypotheticals."),
        ("Asked for the name of the doctor, Ida Roos said: “That is for the court.”", "Ida Roos", "The name of the doctor."),
        ("Orr refrained from answering a question on whether Norda would pay.", "Orr", "Whether Norda would pay."),
        ("Kolb could not be reached on Friday.", "Kolb", "Could not be reached on Friday."),
    ],
)  # fmt: skip
def test_whoever_does_not_answer_is_told_with_what_was_asked(body: str, denier: str, unanswered: str) -> None:
    assert [(who, what) for who, _, what in answers(body)] == [(denier, unanswered)]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "The ministry did not deny that its troops had moved guns to the ridge.",
            "The ministry did not deny that its troops had moved guns to the ridge.",
        ),
        ("Rolf Tenn said no jobs were offered. He did not dispute the talks.", "Rolf Tenn did not dispute the talks."),
        ("Ana Vek denied she was plotting. She didn't deny ringing Anders Moe.", "Ana Vek didn't deny ringing Anders Moe."),
        ("The board did not rule out strikes in May.", "The board did not rule out strikes in May."),
        (
            "Laurent Pas refused to rule out action against riders but denied that six were suspected.",
            "Laurent Pas refused to rule out action against riders.",
        ),
        (
            "The lawyer did not deny that ash was found in the cement, but asserted that a dealer had sold it.",
            "The lawyer did not deny that ash was found in the cement, but asserted that a dealer had sold it.",
        ),
    ],
)  # fmt: skip
def test_what_somebody_did_not_deny_is_kept_whole_and_is_no_denial(body: str, told: str) -> None:
    draft = reading(body)
    assert [claim.speaker for claim in draft.claims if claim.statement == told] == [None]
    assert not any("did not" in one.denied_statement or "rule out" in one.denied_statement for one in draft.denials)


@pytest.mark.parametrize(
    "body",
    [
        "The guards did not deny them entry to the hall.",
        "The visitors were directed to the harbour.",
        "He would not give a speech at the fair.",
    ],
)
def test_what_only_looks_like_not_answering_is_no_answer(body: str) -> None:
    assert not answers(body)


def test_what_they_say_themselves_that_they_do_not_deny_is_theirs() -> None:
    claims = reading("The road is dry. “I don't deny that I was late,” Ana Vek said.").claims
    assert {claim.speaker for claim in claims if "deny" in claim.statement} == {"Ana Vek"}


@pytest.mark.parametrize(
    ("body", "deniers", "denied"),
    [
        ("Prosecutors accused Ana Vek and Jon Ek of bribing a judge. Both men deny wrongdoing.", ["Ana Vek", "Jon Ek"], "Wrongdoing."),
        ("Ana Vek, 40, and Jon Ek, 51, are charged with fraud. The two men deny it.", ["Ana Vek", "Jon Ek"], "Fraud."),
        ("Ana Vek and Jon Ek are accused of selling visas. They deny the accusation.", ["Ana Vek", "Jon Ek"], "Selling visas."),
        ("Ana Vek and Jon Ek denied that they had met the builder.", ["Ana Vek", "Jon Ek"], "They had met the builder."),
        ("Ek, Vek and Orr pleaded not guilty to arson on Monday.", ["Ek", "Vek", "Orr"], "Arson."),
        ("Norrbau was accused by the union of hiding accidents. Norrbau denied this.", ["Norrbau"], "Hiding accidents."),
        ("Ana Vek, Jon Ek and Ida Roos are accused of theft. Both men deny it.", ["Both men"], "Theft."),
        ("Marks and Spencer denied that it would close shops.", ["Marks and Spencer"], "It would close shops."),
        ("Ana Vek met her lawyer in Porto Alegre. Both deny the charge.", [], ""),
    ],
)  # fmt: skip
def test_of_two_who_deny_each_is_named_where_the_article_names_two(body: str, deniers: list[str], denied: str) -> None:
    assert [(who, what) for who, _, what in answers(body)] == [(who, denied) for who in deniers]


@pytest.mark.parametrize(
    ("body", "answered"),
    [
        (
            "The union said 400 classes had been cut. The ministry put the figure at 120 and said the union's number was inflated.",
            [("The ministry", "400 classes had been cut.")],
        ),
        ("The coach said his captain was tired and that stories about a row were rubbish.", [("The coach", "A row.")]),
        (
            "Villagers say two children drowned. Petz said no child had died, and described the reports as enemy propaganda.",
            [("Petz", "Two children drowned.")],
        ),
        (
            "Two aides said the mayor had shouted at them. The mayor says she does not accept their version of events.",
            [("The mayor", "The mayor had shouted at them.")],
        ),
        (
            "“We paid everyone,” Holm said. The committee said that was a lie.",
            [("The committee", "Holm said: “We paid everyone”.")],
        ),
        ("Mr Lund, a builder, contradicted the mayor, telling the panel that no permit had been asked for.", []),
        (
            "The mayor, Ida Roos, said a permit had been asked for. Mr Lund, a builder, contradicted the mayor.",
            [("Lund", "A permit had been asked for.")],
        ),
    ],
)
def test_an_answer_is_to_what_the_other_said(body: str, answered: list[tuple[str, str]]) -> None:
    assert [(who, what) for who, _, what in answers(body)] == answered


@pytest.mark.parametrize(
    "body",
    [
        "The village could not be reached by road for two days, rescuers said.",
        "The court referred the question to the higher court.",
        "The actor said it was a lie that had haunted him for years.",
        "“That is for the fans,” she said, holding up the cup.",
        "Norda TV broadcasts propaganda, the report said. The streets were rubbish, residents said.",
        "The firm said it did not recognise the profit in its books.",
        "There was no such luck for Ek, who finished fourth.",
        "The union does not accept the offer. The referee did not accept that the ball was in.",
    ],
)
def test_the_same_words_answer_nobody_elsewhere(body: str) -> None:
    assert not answers(body)


@pytest.mark.parametrize(
    ("body", "answered"),
    [
        (
            "Passengers accused guard Ivo Mann of kneeling on the boy. “I did not kneel on anyone,” Mann said.",
            [("Ivo Mann", "Kneeling on the boy.")],
        ),
        (
            "The union accused the mayor, Ana Vek, of ignoring two warnings. “We did not ignore anything,” Vek said.",
            [("Ana Vek", "Ignoring two warnings.")],
        ),
        (
            "Mara Osk is accused of bribing a judge. “Nobody bribed anyone,” Osk told the court.",
            [("Osk", "Bribing a judge.")],
        ),
        ("Mara Osk is accused of bribing a judge. “I did not sleep for a week,” Osk said.", []),
        ("Passengers accused guard Ivo Mann of kneeling on the boy. “I did not kneel,” said passenger Jo Lind.", []),
        ("The firm was accused of dumping oil. Its rival, Marn Oil, said: “We did not dump oil.”", []),
    ],
)
def test_the_accused_deny_who_say_that_they_did_not_do_the_very_thing(
    body: str, answered: list[tuple[str, str]]
) -> None:
    assert [(who, what) for who, _, what in answers(body)] == answered


def test_it_is_called_absurd_to_say_so() -> None:
    assert answers("Ana Vek called it absurd to suggest that the pier had failed.") == [
        ("Ana Vek", "disputes", "The pier had failed.")
    ]


@pytest.mark.parametrize(
    ("body", "answered"),
    [
        (
            "Doctors said 14 people were ill. The caterer said its kitchens were clean and dismissed the link as speculation.",
            [("The caterer", "The link.")],
        ),
        (
            "Rebels said 50 soldiers had died. The army said three men had been hurt and described the rebels' figure as fiction.",
            [("The army", "50 soldiers had died.")],
        ),
        (
            "Experts said the drug had failed. Orr did not accept the experts' conclusions.",
            [("Orr", "The experts' conclusions.")],
        ),
        ("The bishop, who is accused of covering up abuse, denies all of it.", [("The bishop", "Covering up abuse.")]),
        ("Orr referred questions about compensation to the owners.", [("Orr", "Compensation.")]),
        ("Neighbours said they heard shots. Police said there were no such reports.", []),
    ],
)
def test_what_is_answered_is_no_more_than_what_the_words_point_at(body: str, answered: list[tuple[str, str]]) -> None:
    assert [(who, what) for who, _, what in answers(body)] == answered


@pytest.mark.parametrize(
    ("body", "answered"),
    [
        ("Two aides say the mayor shouted at them. Ana Vek slammed the allegations as lies.", [("Ana Vek", "The mayor shouted at them.")]),
        ("The paper said Orr took 300 crowns. Orr hit out at the claim, saying he had paid.", [("Orr", "Orr took 300 crowns.")]),
        ("The head of state denied information that the port will be sold.", [("The head of state", "The port will be sold.")]),
        ("Milo Hart called her story “garbage from A to Z”.", [("Milo Hart", "Her story.")]),
        (
            "Passengers accused guard Ivo Mann of kneeling on the boy. His lawyer, Ida Roos, blasted the claims.",
            [("Ida Roos", "Guard Ivo Mann kneeling on the boy.")],
        ),
        ("Rockets blasted the claims office in Velm. The storm slammed the coast.", []),
    ],
)  # fmt: skip
def test_claims_that_are_blasted_are_disputed_once(body: str, answered: list[tuple[str, str]]) -> None:
    assert [(who, what) for who, _, what in answers(body)] == answered


def test_of_several_claims_that_are_blasted_none_is_chosen() -> None:
    body = "Osk said Vek had lied. Osk says she was paid 300 crowns. Her diary is lost. Vek's lawyer, Ida Roos, blasted the claims."
    assert answers(body) == [("Ida Roos", "disputes", "The claims.")]


@pytest.mark.parametrize(
    ("body", "who", "unanswered"),
    [
        ("Ana Vek said a medic came at once. She did not say when that was.", "Ana Vek", "When that was: a medic came at once."),
        ("The mill did not give a date.", "The mill", "Did not give a date."),
        ("The mill did not address the claim that it had paid.", "The mill", "The claim that it had paid."),
        ("“That is wrong,” Ana Vek told the hall, without saying why the gate was shut.", "Ana Vek", "Why the gate was shut."),
        ("Money was paid, Ana Vek said, without saying by whom.", "Ana Vek", "Without saying by whom."),
        ("Asked who knew of the leak, Ana Vek said: “Ask the council.”", "Ana Vek", "Who knew of the leak."),
        ("Asked who had chosen the mast, Ana Vek said that was a matter for the board.", "Ana Vek", "Who had chosen the mast."),
        ("Ana Vek said it was a matter for the board.", "Ana Vek", "It was a matter for the board."),
        ("Asked if it knew of the leak, the mill said the report “speaks for itself on that”.", "the mill", "Whether it knew of the leak."),
        ("Ana Vek, the mayor, said she did not remember the letters of the union.", "Ana Vek", "The letters of the union."),
        ("A guard said he had been told at lunch and that he could recall no vote.", "A guard", "Could recall no vote."),
    ],
)  # fmt: skip
def test_what_somebody_keeps_to_himself(body: str, who: str, unanswered: str) -> None:
    assert answers(body) == [(who, "declines_to_comment", unanswered)]


def test_nobody_is_called_asked() -> None:
    assert answers("Asked who had chosen the mast, she said that was a matter for the board.") == []


def test_what_is_a_matter_of_pride_is_left_to_nobody() -> None:
    assert answers("Ana Vek said it was a matter of pride for the town.") == []


def test_a_witness_without_a_name_refuses_nothing() -> None:
    assert answers("Another guard, who did not want to give her name, said the gate was open.") == []


@pytest.mark.parametrize(
    ("body", "told"),
    [
        pytest.param(
            "Jon Sahl, the harbour master who cleared the ferry, was suspended. Local media have alleged that staff took cash. "
            "He has denied taking money.",
            [("Jon Sahl", "denies", "Taking money.")],
            id="he is no media",
        ),
        pytest.param(
            "The member Jonas Brekys spoke. Mr Brekys said it was a game. He has denied taking money.",
            [("Jonas Brekys", "denies", "Taking money.")],
            id="a surname in s",
        ),
        pytest.param(
            "Jon Ek spoke. “I sold it,” Jon Ek said. His lawyer said his client denied selling the boat, an assertion that critics doubt.",
            [("Jon Ek", "denies", "Selling the boat.")],
            id="whose client",
        ),
        pytest.param(
            "Jon Ek, 46, is charged in St. Velm County Court with second-degree murder and arson in the Jan. 28 fire. Jon Ek, who owned "
            "the house, has pleaded not guilty to both counts.",
            [("Jon Ek", "denies", "Second-degree murder and arson.")],
            id="what somebody is charged with in a court",
        ),
        pytest.param(
            "Some states of the region, Orne among them, have been asked for data. A spokesman declined to say whether Orne was one "
            "of them.",
            [("A spokesman", "declines_to_comment", "Whether Orne was one of them.")],
            id="a question opens with no name",
        ),
        pytest.param(
            "“Nobody counted what they owed her,” said Ana Hendry, 24. | They took no questions.",
            [],
            id="they are not one person",
        ),
        pytest.param(
            "The Post understands that Corran Metals dismissed him in March in a dispute over weights.", [], id="sacked"
        ),
        pytest.param(
            "Ana Vek said a rival was behind it. Velm Ticketing declined to make comments to this newspaper.",
            [("Velm Ticketing", "declines_to_comment", "Declined to make comments to this newspaper.")],
            id="who asks is not what is asked",
        ),
        pytest.param(
            "A bank that lent 31 million for the works in 2020 declined to comment.",
            [("A bank", "declines_to_comment", "Declined to comment.")],
            id="a clause of the subject's own",
        ),
        pytest.param(
            "The firm paid for a dinner. Ana Vek, the minister, said: “I had no role in the vote and I never sought one.”",
            [("Ana Vek", "denies", "I had a role in the vote.")],
            id="what else somebody did not do",
        ),
        pytest.param(
            "One official said the leading theory was a drone. A second official said: “I wouldn't say leading. I'd say loudest.”",
            [],
            id="would not say",
        ),
        pytest.param(
            "Lurda Saman said she was sad. | Ekqvist is facing 11 counts of theft. He entered a plea of not guilty.",
            [("Ekqvist", "denies", "Ekqvist is facing 11 counts of theft.")],
            id="he is whom the sentence before is about",
        ),
        pytest.param(
            "Jon Ek, 58, is charged in the death of Ana Vek. The paper charges him with murder. Two counts were dropped last month. "
            "He has pleaded not guilty to all of it.",
            [("Jon Ek", "denies", "Jon Ek is guilty.")],
            id="a plea to all of it",
        ),
        pytest.param(
            "The lawyer, Ana Vek, said the cash was a loan to Jon Ek. Jon Ek has also pleaded not guilty.",
            [("Jon Ek", "denies", "Jon Ek is guilty.")],
            id="a plea to no claim",
        ),
        pytest.param(
            "Jon Ek is charged separately and is set for trial in January. His lawyer declined to comment on Monday.",
            [("the lawyer of Jon Ek", "declines_to_comment", "Declined to comment on Monday.")],
            id="where a case stands is no question",
        ),
        pytest.param(
            "The captain, Jon Ek, admitted that he did not sound the alarm. He denied leaving first.",
            [("Jon Ek", "denies", "Leaving first.")],
            id="who admits denies nothing",
        ),
        pytest.param(
            "Pressed by the Velm member Jon Ek on whether Orne had been told, the minister Ana Vek said that she “did not recognise "
            "that description”.",
            [("Ana Vek", "disputes", "Orne had been told.")],
            id="what somebody is pressed on by another",
        ),
        pytest.param(
            "The palace referred questions to the U.S. Air Force.",
            [("The palace", "declines_to_comment", "Referred questions to the U.S. Air Force.")],
            id="initials end nothing",
        ),
        pytest.param(
            "Ana Vek denied taking the player to Velm in June, where the club says he signed.",
            [("Ana Vek", "denies", "Taking the player to Velm in June.")],
            id="a clause of the outlet's",
        ),
    ],
)
def test_who_answers_is_who_can(body: str, told: list[tuple[str, str, str]]) -> None:
    assert answers(body) == told
