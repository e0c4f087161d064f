"""Nouns for people by what they are or do: a source that is one of them and has no name is unnamed."""

PEOPLE = frozenset(
    """
    accountant activist activists actor actress adviser advisers advisor advisors aide aides ambassador analyst
    analysts applicant artist aunt author baker banker barman bishop brother builder builders businessman
    businesswoman butcher bystander bystanders caller callers campaigner campaigners captain carer chancellor chef
    chief clerk clerks coach colleague commander commanders commentator commuter commuters congressman congresswoman
    constable constables coordinator councillor cousin critic critics cyclist cyclists daughter deputies deputy
    detective diplomat diplomats director doctor doctors driver drivers economist economists employee employees
    engineer engineers entrepreneur envoy executive executives expert experts eyewitness eyewitnesses farmer farmers
    father firefighter firefighters fisherman fishermen friend friends governor guest guests half head historian
    husband imam insider insiders inspector investigator investigators journalist judge king landlord lawmaker
    lawmakers lawyer lawyers leader leaders lecturer majority man many mayor member members men midwife minister
    ministers mother motorist motorists mp mps nanny neighbor neighbors neighbour neighbours nurse nurses officer
    officers official officials one onlooker onlookers organiser organizer others owner paramedic paramedics passenger
    passengers pastor pensioner pensioners people person photographer pilot pilots player policeman policemen
    politician politicians president priest professor prosecutor prosecutors protester protesters pupil pupils queen
    rabbi relative relatives reporter reporters representative representatives rescuer rescuers researcher researchers
    resident residents retiree sailor sailors scientist scientists secretary senator senators several shopkeeper
    shopkeepers singer sister skipper soldier soldiers some son source sources speaker spokesman spokesmen
    spokespeople spokesperson spokespersons spokeswoman spokeswomen student students superintendent supporter
    supporters surgeon survivor survivors teacher teachers tenant tenants tourist trader traders treasurer uncle
    veteran veterans vicar volunteer volunteers voter voters waiter waitress walker walkers wife witness witnesses
    woman women worker workers writer
    """.split()
)
"""Lower case; singular, and plural where news English quotes several at once. Collected for this project from articles."""

ONE_PERSON = frozenset(word for word in PEOPLE if not word.endswith("s") or word.endswith("ss"))
"""Those of them that stand for one."""
