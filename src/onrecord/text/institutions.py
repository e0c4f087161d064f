"""The nouns by which a name is known to be a body's: of the state, of the public, of business; and what only looks so.

Each set says where it is looked for. They differ because a mistake costs something else in each place: a word that is
wrongly no person's leaves a speaker unknown, a word that wrongly stands for an institution merges two actors.
"""

_PUBLIC = frozenset(
    """agency association authority board bureau center centre church coalition college commission committee council
    court department directorate federation foundation fund group hospital institute league ministry museum network
    office organisation party service society trust union university""".split()
)
"""what bodies are called that speak for themselves, and that an article goes on to call "the council" """
_OF_STATE = frozenset(
    """administration army coastguard company consulate corporation crescent cross embassy force forces front guard
    hotel house kingdom movement navy observatory parliament police radio republic school senate states television
    tv""".split()
)
"""what else institutions are called, most of them a state's or an army's"""
_OF_BUSINESS = frozenset(
    """brewery construction electronics energy ferries foods holdings industries insurance logistics motors pharma
    pharmaceuticals securities shipping software storage systems technologies telecom""".split()
)
"""what firms are called by their trade"""
_FIRMS_AND_BODIES = frozenset({"airlines", "airways", "bank"})

BODIES = (
    _PUBLIC
    | _OF_STATE
    | _FIRMS_AND_BODIES
    | frozenset(
        """academy airline bloc branch brigade cabinet chamber charity command constabulary fleet government
        inspectorate institution media militia mission presidency prison secretariat services temple tribunal""".split()
    )
)
"""last words of an institution's name, in lower case"""
FIRMS = _OF_BUSINESS | _FIRMS_AND_BODIES | frozenset({"chemicals", "lines", "media", "steel"})
"""last words of the name of a firm that goes by its first word alone"""
DEFINITE = _PUBLIC | frozenset(
    """alliance bank campaign chamber club confederation constabulary guild inquiry inspectorate institution mission
    organization syndicate tribunal""".split()
)
"""what bodies are, as the last word of their names or the one before "of": "Velm Harbour Board", "Directorate of Fisheries" """
ORGANISATION = (
    (BODIES - {"temple", "branch"})
    | DEFINITE
    | _OF_BUSINESS
    | frozenset(
        """act airfield airport alliance athletic avenue bay bbc beach bill bridge campaign capital castle city clinic
        club cnn congress convention corp county democrats district dozens east european gallery guardian harbor harbour
        herald hundreds images inc insider international investments island islands journal laboratories labs lake lane
        los ltd holding millions mining mount national nations new news north organization palace park partners petroleum port
        post press project province railway railways region regulator republicans research reuters river road rovers
        saint san solutions south square stadium station street studios terminal theater theatre thousands times town
        tribune united valley ventures village wanderers watchdog west white""".split()
    )
)
"""words that make a name no person's: a body's, a place's or a thing's"""
TRADES = frozenset(
    """company firm group lender insurer maker carmaker retailer operator builder manufacturer supplier distributor developer
    certifier producer utility startup airline shipyard brewer miner giant bank contractor carrier publisher chain bookmaker
    drugmaker shipbuilder steelmaker chipmaker supermarket""".split()
)
"""what firms are called by what they do, in lower case"""
OF_A_BODY = (
    TRADES
    | BODIES
    | DEFINITE
    | frozenset("watchdog regulator newspaper broadcaster charity think-tank team club".split())
)
"""what stands before a body's name and says what it is, in lower case: "the water agency Orlin" """
VESSELS = frozenset("ship ferry tanker tug trawler boat yacht vessel liner steamer freighter carrier cruiser".split())
"""ships, which people give their names to"""
LEGAL_FORMS = frozenset(
    "group ltd limited plc inc corp corporation co holdings gmbh llc ag sa laboratories labs".split()
)
"""last words of a firm's name that stand for its legal form, or for what any firm may be; in lower case"""
FORMS = frozenset(
    """Bank Ltd Limited plc PLC Inc Corp Corporation Group AG SA GmbH LLC Co Systems Airways Airlines Motors Holdings Partners
    Energy Lines Ferries Police Council Ministry University Pharma Foods Media Rail Railways Shipping United Rovers FC""".split()
)
"""words behind a short name that tell it to be a body's wherever it stands alone: "Corran Bank", later "Corran" """
