"""What papers, stations and agencies are called, by the last word of their names."""

PAPERS = frozenset(
    """advertiser argus banner beacon bee bugle bulletin business chronicle citizen clarion comet courant courier daily diario dispatch
    echo enquirer evening examiner express gazeta gazette gazzetta giornale gleaner globe guardian herald independent inquirer
    intelligencer jornal journal lantern leader ledger magazine mail mercury messenger mirror monitor monthly nachrichten newsletter
    newspaper observer packet picayune post presse record register reporter republican review sentinel spectator standard star
    statesman sun tageblatt tagblatt telegraph tidende tidings times tribune vindicator voice watchman week weekly zeitung
    avisen blad dagbladet gaceta gazete ilbo matin posten prensa ribao shimbun sinmun soir""".split()
)
"""what papers are called"""
STATIONS = frozenset(
    """agence agencia agency agentur agenzia broadcasting broadcaster bureau media network news newswire noticias press radio service
    telegraph television tv wire""".split()
)
