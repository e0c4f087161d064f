"""Nouns for people by what they are or do: a source that is one of them and has no name is unnamed."""

PEOPLE = frozenset(
    """
    accountant activist activists actor actress admiral admirals adviser advisers advisor advisors agent agents agitator
    agitators aide aides airman airmen alderman aldermen alumni alumnus ambassador anaesthetist anaesthetists analyst
    analysts anglers anthropologist anthropologists applicant apprentice apprentices archaeologist archaeologists
    archbishop archbishops architect architects archivist archivists artist assailant assailants assemblyman assemblymen
    assemblywoman assemblywomen astronomer astronomers athlete athletes attache attaches attacker attackers au-pair
    au-pairs auctioneer auctioneers auditor auditors aunt aunts author ayatollah ayatollahs babysitter babysitters
    backbencher backbenchers bailiff bailiffs baker banker bankers barista baristas barman baron baroness baronesses
    barons barrister barristers bartender bartenders batsman batsmen beekeeper beekeepers benefactor benefactors
    billionaire billionaires biochemist biochemists biographer biographers biologist biologists bishop blogger bloggers
    boatman boatmen bomber bombers bookkeeper borrower borrowers boss bosses botanist botanists bowlers boxer boxers boy
    boyfriend bricklayer bricklayers bride brides brigadier brigadiers broker brokers brother brother-in-law brothers
    brothers-in-law builder builders burglar burglars businessman businesswoman butcher bystander bystanders cadet cadets
    caller callers campaigner campaigners candidate candidates captain captor captors cardiologist cardiologists caregiver
    caregivers carer carers caretaker carpenter carpenters caseworker caseworkers chairladies chairlady chairman chairmen
    chairperson chairpersons chairwoman chairwomen chancellor chaplain chaplains chauffeur chauffeurs chef chemist
    chemists chief chieftain chieftains child childminder childminders children claimant claimants cleaner cleaners clerk
    clerks client clients climatologist climatologists climbers co-founder co-founders coach coastguardsman coastguardsmen
    colleague colleagues collector collectors colonel colonels columnist columnists commander commanders commando
    commandos commentator commuter commuters complainant complainants composer composers concertgoer concertgoers
    conductor conductors congressman congresswoman congresswomen conscript conscripts constable constables consul
    consultant consultants contender contenders controller controllers coordinator coroner coroners corporal corporals
    correspondent correspondents councillor councilman councilmen councilwoman councilwomen courier couriers cousin
    cousins creditors crewman crewmen cricketer cricketers criminologist criminologists critic critics curator curators
    customer customers cyclist cyclists dad dad-of-three dad-of-threes dad-of-two dad-of-twos dads daughter
    daughter-in-law daughters daughters-in-law deacon deacons dealers dean deans debtor debtors deckhand deckhands
    defector defectors defendant defendants defender defenders delegate delegates demonstrator demonstrators dentist
    dentists deputies deputy dermatologist dermatologists designers detainee detainees detective dietitian dietitians
    diner diners diplomat diplomats director dispatcher dispatchers dissident dissidents docker dockers dockworker
    dockworkers doctor doctors donor donors driller drillers driver drivers duchess duchesses duke dukes earl earls
    ecologist ecologists economist economists editor editors elder elders electrician electricians emissaries emissary
    employee employees engineer engineers enthusiast enthusiasts entrepreneur envoy epidemiologist epidemiologists evacuee
    evacuees ex-boyfriend ex-boyfriends ex-girlfriend ex-girlfriends ex-husband ex-husbands ex-wife ex-wives executive
    executives expert experts eyewitness eyewitnesses families fan fans farmer farmers farmhand farmhands father
    father-in-law father-of-three father-of-threes father-of-two father-of-twos fathers-in-law ferryman ferrymen fiance
    fiancee fiancees fiances fighter fighters film-maker film-makers filmmaker filmmakers financier financiers firefighter
    firefighters fisher fisherman fishermen fishers footballer footballers foreman foremans foremen forester foresters
    forewoman forewomen founder founders freeholder freeholders friar friars friend friends gallerist gallerists
    gamekeeper gamekeepers gardener gardeners geneticist geneticists geologist geologists geophysicist geophysicists girl
    girlfriend glazier glaziers goalkeeper goalkeepers godfather godfathers godmother godmothers golfer golfers governor
    graduate graduates gran grandad grandads grandchild grandchildren granddaughter granddaughters grandfather grandma
    grandmas grandmother grandparent grandparents grandson grandsons grannies granny grans grocer grocers grooms
    groundsman groundsmen guard guards guest guests gunman gunmen gunner gunners gymnast gymnasts gynaecologist
    gynaecologists hacker hackers half harbormaster harbourmaster harbourmasters hawker hawkers head headman headmaster
    headmasters headmen headmistress headmistresses headteacher headteachers heir heiress heiresses heirs helmsman
    helmsmen herder herders hijacker hijackers hiker hikers historian hobbyist hobbyists holidaymaker holidaymakers
    homemaker homemakers homeowner homeowners hostage hostages hotelier hoteliers householder householders househusband
    househusbands housewife housewives hunters husband hydrologist hydrologists imam immigrant immigrants immunologist
    immunologists incumbent incumbents industrialist industrialists infantryman infantrymen informant informants inmate
    inmates insider insiders inspector intermediaries intermediary intern interns interpreter interpreters investigator
    investigators investor investors jihadist jihadists jobseeker jobseekers jockey jockeys jogger joggers journalist
    judge juror jurors kidnapper kidnappers killer killers king laborer laborers labourer labourers landlady landlord
    landowner landowners lawmaker lawmakers lawyer lawyers leader leaders leaseholder leaseholders lecturer legislator
    legislators librarian librarians lieutenant lieutenants lifeguard lifeguards linguist linguists listener listeners
    litigant litigants lobbyist lobbyists locksmith locksmiths lodger lodgers logger loggers looter looters lumberjack
    lumberjacks magistrate magistrates magnate magnates majority man manager manageress manageresses managers many marcher
    marchers mariner mariners masseur masseurs master mate mathematician mathematicians mayor mechanic mechanics mediator
    mediators member members men mercenaries mercenary merchant merchants meteorologist meteorologists microbiologist
    microbiologists midfielder midfielders midshipman midshipmen midwife migrant migrants militant militants millionaire
    millionaires miner miners minister ministers missionaries missionary mom moms monarch monarches monk monks mother
    mother-in-law mother-of-three mother-of-threes mother-of-two mother-of-twos mothers-in-law motorist motorists
    mountaineer mountaineers mp mps mullah mullahs mum mum-of-three mum-of-threes mum-of-two mum-of-twos mums murderer
    murderers musician musicians nanny navigators negotiator negotiators neighbor neighbors neighbour neighbours nephew
    neurologist neurologists newcomer newcomers newsreader newsreaders niece nominee nominees notaries notary novelist
    novelists nun nurse nursemaid nursemaids nurses nutritionist nutritionists obstetrician obstetricians oceanographer
    oceanographers officer officers official officials ombudsman ombudsmen oncologist oncologists one onlooker onlookers
    operative operatives ophthalmologist ophthalmologists opponent opponents optician opticians organiser organisers
    organizer organizers orphan orphans orthodontist orthodontists others outfielder outfielders owner paediatrician
    painter painters paralegal paralegals paramedic paramedics paratrooper paratroopers parent parents parishioner
    parishioners parliamentarian parliamentarians passenger passengers passer-by passers-by pastor pathologist
    pathologists patient patients patrolman patrolmen pedestrian pedestrians pediatrician pensioner pensioners people
    person petitioner petitioners pharmacist pharmacists pharmacologist pharmacologists philanthropist philanthropists
    philosopher philosophers photographer physicist physicists physio physios physiotherapist physiotherapists pilgrims
    pilot pilots pitchers plaintiff plaintiffs plasterer plasterers player players playwright playwrights plumber plumbers
    poacher poachers poet poets policeman policemen policewoman policewomen policyholder policyholders politician
    politicians popes porter porters postgraduate postgraduates postman postmaster postmen postmistress preacher preachers
    predecessor premiers presenter presenters president priest princes princess princesses principals prisoner prisoners
    professor prosecutor prosecutors protester protesters provost provosts psychiatrist psychiatrists psychologist
    psychologists pupil pupils quarterback quarterbacks quartermaster queen rabbi radiologist radiologists ranger rangers
    ratepayer ratepayers rebel rebels recruit recruits rector rectors referee referees refugee refugees relative relatives
    reporter reporters representative representatives rescuer rescuers researcher researchers reservist reservists
    resident residents respondent respondents restaurateur restaurateurs retiree reveller revellers rigger riggers rioter
    rioters rival rivals robber robbers roofer roofers runner sailor sailors schoolboy schoolboys schoolgirl schoolgirls
    schoolteacher schoolteachers scientist scientists screenwriter screenwriters sculptor sculptors seaman seamen
    secretary seismologist seismologists senator senators sergeant sergeants serviceman servicemen servicewoman
    servicewomen several shareholder shareholders shepherd sheriff sheriffs shooter shooters shopkeeper shopkeepers
    shopper shoppers sibling siblings signaller signallers signatories signatory singer sister sister-in-law sisters
    sisters-in-law skier skiers skipper smuggler smugglers sniper snipers social-worker social-workers sociologist
    sociologists soldier soldiers solicitor solicitors some son son-in-law sons sons-in-law source sources speaker
    spectator spectators spies spokesman spokesmen spokespeople spokesperson spokespersons spokeswoman spokeswomen
    sprinter sprinters spy squatter squatters staffer staffers stallholder stallholders statesman statesmen stateswoman
    stateswomen stationmaster stationmasters statistician statisticians steelworker steelworkers stepdaughter stepfather
    stepmother stepson stevedore stevedores stewardess stewardesses stewards stranger strangers striker strikers student
    students sub-editor sub-editors subordinate subordinates subscriber subscribers successor sufferer sufferers
    superintendent supervisor supervisors supporter supporters surgeon surveyor surveyors survivor survivors suspect
    suspects swimmer swimmers taxpayer taxpayers teacher teachers team-mate team-mates teammate teammates technician
    technicians teen teenager teenagers teens tenant tenants theologian theologians therapist therapists thief thieves
    toddler toddlers tourist toxicologist toxicologists trader traders trainee trainees translator translators trapper
    trappers treasurer tribesman tribesmen tripper trippers trooper troopers trucker truckers trustee trustees tutor
    tutors tycoon tycoons umpire umpires uncle uncles undergraduate undergraduates underling underlings undersecretaries
    undersecretary usher ushers vaccinologist vaccinologists vendor vendors veteran veterans veterinarian vicar
    vice-principal vice-principals victim victims viewer viewers villager villagers vintner vintners virologist
    virologists volcanologist volcanologists volunteer volunteers voter voters waiter waitress walker walkers warlord
    warlords watchman watchmen welder welders whistleblower whistleblowers widow widower wife winemaker winemakers winger
    wingers witness witnesses woman women worker workers worshipper worshippers wrestler wrestlers writer youngsters
    zoologist zoologists
    """.split()
)
"""Lower case; singular, and plural where news English quotes several at once. Collected for this project from articles."""

_SEVERAL = ("men", "people")
_SOME = frozenset({"half", "majority", "many", "several", "some"})
ONE_PERSON = frozenset(
    word for word in PEOPLE - _SOME if (not word.endswith("s") or word.endswith("ss")) and not word.endswith(_SEVERAL)
)
"""Those of them that stand for one."""
LAWYERS = r"(?:lawyers?|attorneys?|barristers?|solicitors?|counsel)"
"""a pattern of those who speak for somebody in court"""
SEVERAL_PEOPLE = PEOPLE - ONE_PERSON
"""Nouns for more than one, in lower case: "officials", "police"."""
