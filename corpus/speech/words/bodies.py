"""Words that institutions are named with, and capitalised words that name nobody."""

from .lists import words

INSTITUTIONS = words(
    """
    Ministry Department Agency Administration Bureau Office Committee Commission Council Court Parliament Senate House
    Congress Government Cabinet Kremlin Pentagon Bank Fund University College School Institute Institution Center
    Centers Centre Association Federation Union League Party Service Services Forces Army Navy Police Corps Guard
    Organization Organisation Foundation Society Group Company Corporation Corp Corp. Inc Inc. Ltd Ltd. LLC Co.
    Airlines Airways Motors Times Post Journal Tribune Herald Guardian Telegraph Mail News Press Watch Network Media
    Broadcasting Reuters Interfax TASS Agence Museum Library Church Hospital Clinic Authority Board Assembly Coalition
    Alliance Project Program Programme Reserve Treasury Exchange Chamber Palace Embassy Consulate Mission Campaign
    Academy Laboratory Labs System Systems Technologies Partners Capital Securities Sachs Research Analytics Poll
    Survey Report Street Nations Security Prevention Protection Affairs Relations Management Meteorologico Health
    Operations Command Registry Headquarters Club Team Studios Entertainment Pictures Records Magazine Digest Review
    Observatory Watchdog Commons Lords Bundestag Duma Mejlis Majlis NBC Index Stores Foods Brands Inquirer Gazette
    Chronicle Sun Globe Independent Express Standard Mirror Hall Airport Trust Initiative Conference Secretariat
    Directorate Division Unit District Zoo Park Parks Weather
    """
)

JOINED = words(
    """
    Ministry Department Agency Bureau Office Committee Commission Council Court Bank University College School
    Institute Center Centers Centre Association Federation Union Organization Organisation Foundation Society Board
    Chamber House Academy Administration Service Services Alliance Coalition Fund Library Church Parliament
    Directorate League
    """
)
"""Those whose name goes on after "of" and "for"."""

CALENDAR = words(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays
    Sundays January February March April May June July August September October November December Feb Sept Oct Nov Dec
    Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. Christmas Easter
    """
)

GIVEN_TOO = words("January March April May June August Christmas Easter")
"""Months and days that people are named by: they are cut from a name only when they stand alone."""

PLACES = words(
    """
    Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois
    Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri
    Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Washington
    Wisconsin Wyoming York Jersey Hampshire Mexico Carolina Dakota England Scotland Wales Ontario Quebec
    """
)

NOBODY = words(
    """
    A About According Actually After Again All Also Although Americans An And Analysts Another Any Anyone As Asked At
    Authorities Because Before Both But By Critics Despite During Each Earlier Employees Even Everyone Everybody
    Experts Families Fans Few Finally First For Former From Further Furthermore He Her Here His However I If In Indeed
    Instead Investigators It Its Just Last Later Lawmakers Lawyers Like Locals Many Meanwhile Media More Moreover Most
    Neighbors Nevertheless Next No Nobody Not Now Of Officials On Once One Only Or Organizers Other Others Our Over
    Parents People Perhaps Photo Photos Police Previously Prosecutors Protesters Rather Read Reporters Reports
    Residents Researchers Russians Scientists Second Separately She Similarly Since So Some Someone Somebody Sources
    Speaking Spokespeople Still Students Such Supporters Than That The Their Then There These They This Those Though
    Three Thus To Today Tomorrow Two Under Unlike Until Video Was We Were What When Where Whether Which While Who
    Whoever Why Witnesses With Within Without Women Workers Yes Yesterday Yet You Your Ukrainians Palestinians
    Israelis Europeans Watch See Follow Related Source Details Image Credit Breaking Update Updated Study Studies
    Letter Statement Message Court-appointed Among Between Against Through Let Please Sorry Including Congresspeople
    Doctors Economists Voters Historians Teachers Firefighters Nurses Astronomers Consumers Neither Either Asking
    Pointing Noting Referring Citing Responding Having Being Recalling Following Given Based Him Us My
    """
)
"""Words that begin sentences, and plurals that name nobody in particular."""
