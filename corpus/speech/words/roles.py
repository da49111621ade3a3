"""Titles and roles, that stand before names and are no part of them; roles that stand for a person."""

from .lists import words

TITLES = words(
    """
    Mr Mr. Mrs Mrs. Ms Ms. Miss Mx Mx. Sir Dame Lord Lady Dr Dr. Doctor Prof Prof. Professor Rev Rev. Reverend Hon.
    President Vice Vice-President Premier Chancellor Minister Secretary Spokesman Spokeswoman Spokesperson
    Commissioner Senator Sen Sen. Sens. Representative Rep Rep. Reps. Congressman Congresswoman Governor Gov Gov.
    Mayor Judge Justice Attorney Solicitor General Gen Gen. Lt Lt. Lieutenant Col Col. Colonel Maj Maj. Major Capt
    Capt. Captain Sgt Sgt. Sergeant Cpl. Cmdr. Commander Admiral Adm. Adm Marshal Brig. Chief Sheriff Detective
    Officer Inspector Superintendent Supt. Ambassador Director Chairman Chairwoman Chairperson Chair CEO CFO COO CTO
    Executive President-elect Speaker Leader Whip Head Deputy Assistant Senior Acting Former Late Ex Editor
    Correspondent Analyst Economist Author Actor Actress Singer Comedian Producer Host Coach Manager Quarterback QB
    Owner Founder Co-founder Co-Founder Co-CEO Pastor Bishop Archbishop Cardinal Father Imam Rabbi Ayatollah Sheikh
    Envoy Delegate Councilman Councilwoman Councilmember Councillor Alderman MP MEP Baroness Baron Earl Duke Duchess
    Prosecutor Treasurer Administrator Undersecretary Minister-designate Academician Presidential Press Bey Efendi
    Hanım Director-General Secretary-General Attorney-General Governor-General Assemblymember Assemblyman
    Assemblywoman Organiser Organizer Councilor Trustee Provost Dean Principal Lecturer Fellow Historian Curator
    Engineer Nurse Trooper Constable Meteorologist Astronaut Climatologist Plaintiff Defendant Bassist Drummer
    Guitarist Rapper Model Designer Chef Student Teacher Researcher Scientist Lawyer Counsel Activist Aide Adviser
    Advisor Coordinator Guard Midfielder
    """
)

ROLES = words(
    """
    spokesman spokeswoman spokesperson minister president premier chancellor secretary senator congressman
    congresswoman governor mayor judge commissioner ambassador director chairman chairwoman chief leader official
    diplomat politician lawmaker prosecutor analyst economist author actor actress singer comedian professor
    researcher scientist expert executive founder owner coach quarterback star lawyer attorney sheriff general
    commander envoy activist epidemiologist journalist writer filmmaker entrepreneur billionaire mogul rapper musician
    artist historian adviser advisor doctor physician manager pitcher player striker runner teacher representative
    speaker superintendent democrat republican
    """
)
"""Nouns that may stand for a person who was named: "the minister said"."""

OFFICIALS = words(
    "spokesman spokeswoman spokesperson minister secretary commissioner ambassador envoy deputy representative"
)
"""Roles whose holder the press also calls "the official" or "the diplomat"."""

OFFICES = words(
    """
    State Defense Defence Health Education Justice Energy Labor Labour Commerce Finance Interior Agriculture
    Transportation Treasury Foreign Affairs Economy Homeland Security Culture Veterans Emergency Situations
    """
)
"""What a minister or a secretary may be minister or secretary of."""

PEOPLES = words(
    """
    American British English Scottish Welsh Irish French German Italian Spanish Portuguese Dutch Belgian Swiss
    Austrian Polish Czech Slovak Hungarian Romanian Bulgarian Greek Turkish Cypriot Serbian Croatian Bosnian Albanian
    Ukrainian Russian Belarusian Moldovan Georgian Armenian Azerbaijani Azeri Kazakh Uzbek Iranian Iraqi Syrian
    Israeli Palestinian Lebanese Jordanian Egyptian Saudi Qatari Emirati Indian Pakistani Afghan Chinese Japanese
    Korean Taiwanese Vietnamese Thai Filipino Indonesian Malaysian Australian Canadian Mexican Brazilian Argentine
    Argentinian Chilean Peruvian Colombian Venezuelan Cuban Nigerian Kenyan Ethiopian Norwegian Swedish Danish Finnish
    Estonian Latvian Lithuanian European African Asian U.S. US U.K. UK Slovakian Slovenian Montenegrin Cuban-American
    Macedonian Icelandic Tunisian Moroccan Algerian Libyan Sudanese Ghanaian Senegalese Ugandan Zimbabwean Burmese
    Singaporean Mongolian Nepali Bangladeshi Ecuadorian Bolivian Uruguayan Jamaican Haitian Dominican Maltese
    Uzbekistani Tajik Kyrgyz Turkmen Kuwaiti Bahraini Omani Yemeni Briton Britons Dutchman Frenchman Spaniard Serb
    Republican Republicans Democrat Democrats Democratic Conservative Labour Tory Texan Californian Trans-Atlantic
    """
)
