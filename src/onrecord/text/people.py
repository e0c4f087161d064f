"""Nouns for people by what they are or do: a source that is one of them and has no name is unnamed."""

PEOPLE = frozenset(
    """
    accountant activist activists actor actress adviser advisers advisor advisors aide aides ambassador analyst
    analysts applicant artist aunt aunts author backbencher backbenchers baker banker barman barrister barristers bishop bookkeeper boy
    boyfriend broker brokers brother brothers builder builders businessman businesswoman butcher bystander
    bystanders caller callers campaigner campaigners captain carer caretaker carpenter carpenters chancellor
    chairman chairmen chairwoman chairwomen chef chief cleaner cleaners clerk clerks coach colleague colleagues commander commanders
    commentator commuter commuters conductor conductors congressman congresswoman constable constables consul controller
    controllers coordinator councillor crewman crewmen cousin cousins critic critics customer customers cyclist cyclists dad dads
    daughter daughters dentist dentists deputies deputy detective diplomat diplomats director doctor doctors
    driver drivers economist economists electrician electricians employee employees engineer engineers
    entrepreneur envoy executive executives expert experts eyewitness eyewitnesses families farmer farmers
    father firefighter firefighters fisherman fishermen friend friends girl girlfriend governor grandfather
    grandmother guest guests half head historian husband imam insider insiders inspector investigator
    investigators investor investors journalist judge king landlady landlord lawmaker lawmakers lawyer lawyers
    leader leaders lecturer lodger lodgers magistrate magistrates majority man manager managers many mayor
    mate mechanic mechanics member members men midwife miner miners minister ministers mother motorist motorists mp mum mums
    mps nanny neighbor neighbors neighbour neighbours nephew niece nun nurse nurses officer officers official
    officials one onlooker onlookers organiser organisers organizer organizers others owner paediatrician
    paramedic paramedics parent parents passenger passengers pastor pediatrician pensioner pensioners people
    person pharmacist pharmacists photographer pilot pilots player players plumber plumbers policeman policemen
    policewoman policewomen politician politicians porter porters predecessor president priest professor prosecutor
    prosecutors protester protesters pupil pupils queen rabbi ranger rangers relative relatives reporter
    reporters representative representatives rescuer rescuers rival rivals researcher researchers resident residents retiree
    sailor sailors scientist scientists secretary senator senators several shareholder shareholders shepherd
    shopkeeper shopkeepers signaller signallers singer sister sisters skipper soldier soldiers solicitor
    solicitors some son sons source sources speaker spokesman spokesmen spokespeople spokesperson spokespersons
    spokeswoman spokeswomen statistician statisticians stepdaughter stepfather stepmother stepson student
    students successor superintendent supporter supporters surgeon survivor survivors teacher teachers teenager teenagers
    tenant tenants tourist trader traders treasurer trustee trustees uncle uncles veteran veterans veterinarian
    vicar volunteer volunteers voter voters waiter waitress walker walkers widow widower wife witness witnesses
    woman women worker workers writer
    """.split()
)
"""Lower case; singular, and plural where news English quotes several at once. Collected for this project from articles."""

_SEVERAL = ("men", "people")
_SOME = frozenset({"half", "majority", "many", "several", "some"})
ONE_PERSON = frozenset(
    word for word in PEOPLE - _SOME if (not word.endswith("s") or word.endswith("ss")) and not word.endswith(_SEVERAL)
)
"""Those of them that stand for one."""
