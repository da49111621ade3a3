"""The words that carry a full stop without ending a sentence, and the words that begin one."""


def _words(text: str) -> frozenset[str]:
    """Read a list of words, set with white space between them."""
    return frozenset(text.split())


STARTERS = _words(
    """
    A About According After All Although Also An And Another Are As Asked At Because Before Both But By Can Did Do
    Does Each Earlier Even For From Had Has Have He Her Here His How However I If In Is It Its Last Later Many Meanwhile
    More Most Much My No Nor Not Now Of On One Only Or Other Our Over She Since So Some Still Such Than That The Their
    Then There These They This Those Though Through To Today Under Until Was We Were What When Where Whether Which While
    Who Why Will With Yet You Your
    В И Но Он Она Они Это Как На По Так
    Der Die Das Er Sie Es Ein Eine Und Im In
    Le La Les Il Elle Ils Un Une Et El Los Las
    Bu O Ve
    """
)
"""Words that begin a sentence far more often than they follow an abbreviation inside one."""

BEFORE_NAMES = _words(
    """
    Mr Mrs Ms Mx Messrs Dr Drs Prof Gen Maj Lt Col Capt Cpt Cmdr Cdr Cpl Sgt Pvt Pfc Adm Brig Sen Sens Rep Reps Gov Govs
    Pres Rev Hon Supt Insp Det Amb Atty Mme Mlle Mgr Msgr Fr Sra Srta Dra Doç Sn Hr Herr
    e.g i.e cf viz vs v c.f im bzw z.B d.h u.a им ул пр просп г-н г-жа тов акад проф см ср т.е т.н т.к
    """
)
"""Abbreviations that always lead to the next word."""

BEFORE_NUMBERS = _words(
    """
    No Nos no nos Nr nr Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    pp vol Vol Ch Sec Art art Fig fig para ст п стр
    """
)
"""Abbreviations when a number follows, words when none does."""

INSIDE_NAMES = _words(
    """
    Inc Corp Co Cos Ltd Bros Jr Jan Feb Aug Sept Oct Nov Dec Dept Univ Assn Ave Blvd Rd Hwy Pty Plc Gmbh Intl Natl Govt
    St Ste Mt Ft Sr Av al ca approx
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mich Minn Miss Mont Neb Nev Okla Ore Pa Penn Tenn Tex
    Va Vt Wash Wis Wyo Ph.D M.D B.A M.A Ed etc est Est usw ff vb vd EE UU обл
    """
)
"""Abbreviations after which a sentence ends only when the next word is one that begins sentences."""

CLOCK_CONTINUES = _words(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun
    January February March April May June July August September October November December
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST Eastern Central Pacific Mountain Moscow
    """
)
"""Words that continue a time of day: "5 p.m. Monday"."""

ORDINAL_CONTINUES = _words(
    """
    Januar Februar März April Mai Juni Juli August September Oktober November Dezember Jahrhundert Jahrhunderts
    """
)
"""Words that continue a German ordinal: "3. Oktober"."""
