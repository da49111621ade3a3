"""The forms in which a page speaks to its reader: what notices, calls and legal lines look like."""

_LETTERS = r"(?:newsletters?|e-?mails?|alerts?|briefings?|digests?|updates|podcasts?|text messages?|inbox)\b"
_SITES = (
    r"(?:twitter|x\b|facebook|instagram|telegram|youtube|tiktok|linkedin|whatsapp|google news|social media|threads"
    r"|bluesky|vk\b|viber|flipboard|mastodon)"
)
_FIRST = r"(?:^|[.!?:–—|►•\]-]\s?)\W*(?:please )?"
"""Where a sentence begins."""

FORMS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (
        ("cookie",),
        (
            r"\bcookie (?:policy|settings|preferences|notice|consent|statement)",
            r"\b(?:accept|reject|allow|manage|refuse)(?: all)? cookies",
            r"\b(?:we|our|this|the) (?:[^\s.!?]+ ){0,5}?uses? (?:[^\s.!?]+ ){0,4}?cookies",
            r"\bcookies (?:to|in order to) (?:improve|ensure|offer|give|enhance|personali[sz]e)",
        ),
    ),
    (
        ("newsletter", "inbox", "sign up", "signup", "signing up", "subscri", "alerts", "e-mail", "email", "register"),
        (
            r"\b(?:sign(?:ing)?[ -]?up|subscribe|register)(?: here| now| today| free)?,? (?:for|to|at|on|and) "
            rf"(?:\S+ ){{0,9}}?{_LETTERS}",
            r"\b(?:get|receive|want|have) (?:\S+ ){0,14}?(?:in|to|into|delivered to) your (?:inbox|e-?mail|phone)",
            r"\bdelivered (?:\S+ )?(?:to|in) your (?:inbox|e-?mail|phone)",
            r"\b(?:sign up|subscribe)(?: to (?:it|them|ours?))?(?: for free,?)? (?:here|now|today|below)\b",
            r"\bsubscribe (?:to|via) (?:our|us|the (?:channel|print|e-?edition|newsletter))\b",
            r"\bby (?:signing up|subscribing|entering your e-?mail|registering),? (?:you|i|for|to (?:our|this))\b",
            r"\byou(?: can|'ll| will| may)? (?:\S+ )?unsubscribe\b",
            r"^(?:weekly|daily|free) newsletter\b",
            r"\balready (?:a |have a |an? )?subscri|\bsubscribers?[ -]only\b|^(?:just )?for subscribers\b",
            r"\bfor subscription options\b|\byour subscription\b",
            rf"^(?:would you like|want|do you want) to (?:receive|get) (?:\S+ ){{0,6}}?{_LETTERS}",
            r"\byour e-?mail (?:address )?will not be published|^(?:enter|type) your e-?mail|^your e-?mail\b",
            r"^e-?mail address\b|\bprotected from spambots\b",
        ),
    ),
    (
        ("follow", "join", "like us", "find us", "subscribe"),
        (
            rf"{_FIRST}(?:follow|join|like|find)(?: \S+){{1,9}}? (?:on|via|in|at)(?: our| the| your)? ?{_SITES}",
            rf"\b(?:and|or) follow (?:him|her|them|us|me|along)\b.{{0,60}}{_SITES}",
            r"^follow (?:us|me)\b|^(?:follow|reach) @\w|^follow (?:every (?:game|match)|live)\b",
            rf"^subscribe (?:\S+ ){{0,6}}?(?:on|in) {_SITES}",
            r"\bjoin our (?:\S+ ){0,3}?(?:channel|community|group|newsletter|mailing list)\b",
        ),
    ),
    (
        ("@", "contact", "reach "),
        (
            r"^(?:you can )?(?:contact|reach|e-?mail|write to|questions|feedback)\b.{0,160}(?:\S@\S|\s@\w)",
            r"^(?:send (?:us|him|her|them|your|tips)|(?:got|have) a tip|news tips?)\b.{0,160}(?:\S@\S|\s@\w)",
        ),
    ),
    (
        ("support", "help us", "patron", "donat", "member", "contribut", "consider", "content partner"),
        (
            rf"{_FIRST}(?:help|support) (?:us|our|independent|quality|free) (?:\S+ ){{0,12}}?"
            r"(?:journal\w*|patron|donat\w+|members?|subscri\w+|today|readers?|contribut\w+|work|team)\b",
            r"^support (?:\S+ ){1,4}or become\b",
            r"\bsupport (?:our|local|independent|quality|strong) (?:\w+ )?journalism\b",
            rf"(?:{_FIRST}|\b(?:or|and|to) )become (?:our|an?) (?:\w+ ){0, 3}(?:patron|supporter|subscriber|donor)\b",
            rf"{_FIRST}become an? (?:\w+ )?member\b",
            rf"{_FIRST}(?:donate (?:to us|today|now|here)|make a (?:donation|contribution))\b",
            rf"{_FIRST}consider (?:supporting (?:our|us|local|independent|the)|subscribing|becoming an? \w+)\b",
            rf"{_FIRST}consider (?:donating to (?:us|our)|(?:making )?a (?:donation|contribution))\b",
            r"\byour (?:support|donation|contribution|membership)s? (?:\w+ ){0,3}(?:helps?|makes?|keeps?|allows?)\b",
            r"\bcontent partner\b",
        ),
    ),
    (
        ("typo", "mistake", "error", "ctrl"),
        (
            r"\bctrl ?\+ ?enter\b",
            r"\b(?:found|spotted|noticed|see) (?:a|an) (?:typo|mistake|error)\b.{0,80}\b(?:us|select|click)",
        ),
    ),
    (
        ("comment", "reply"),
        (
            r"^save my name, e-?mail",
            r"\bcomments? (?:that|which|containing) (?:contain|include|violate|are)",
            r"\bcomments (?:are|will be|have been) (?:closed|moderated|disabled|reviewed|turned off)",
            rf"{_FIRST}(?:leave|post|write|add|submit) (?:a|your) (?:comment|reply)\b|\bfirst to comment\b",
            r"\b(?:log|sign) ?in to (?:leave|post|comment|join)|\bcomment(?:ing)? (?:rules|policy|guidelines)\b",
            r"^(?:view|show|read|see|load)(?: all)?(?: \d+)? comments\b|^\d+ comments?$|^comments? \(\d+\)",
        ),
    ),
    (
        ("©", "copyright", "rights", "reproduc", "republi", "reprint", "hyperlink", "(c) 20", "when using"),
        (
            r"©\s?(?:copyright\s)?(?:\d{4}|[A-Z])|\bcopyright\W{1,3}(?:\d{4}|©)|\(c\) 20\d\d",
            r"\ball rights(?: are)? reserved(?:\W*$|[.,;:|©])",
            r"\b(?:may|must|can) not be (?:\w+, )*(?:published|reproduced|republished|copied|redistributed)",
            r"\b(?:reproduction|republication|reprinting|copying|use) of (?:\S+ ){0,6}?(?:materials?|content|articles?)"
            r" (?:\S+ ){0,9}?(?:prohibited|permitted|permission|allowed|link)\b",
            r"\bhyperlink to\b.{0,60}\b(?:is )?(?:required|obligatory|mandatory|necessary)",
            r"^when (?:using|quoting|republishing)\b.{0,80}\b(?:link|reference)",
        ),
    ),
    (
        ("browser", "javascript", "blocker", "adblock", "video player", "recaptcha", " app", "device"),
        (
            r"\byour browser\b.{0,60}\b(?:support|outdated|javascript|enabled?|block|version)",
            r"\b(?:enable|requires?|turn on) javascript|\b(?:disable|turn off|using an) (?:your )?ad ?-?block",
            r"\bvideo player was slow\b|\bprotected by recaptcha|\bright on your device$",
            rf"{_FIRST}(?:download|get|install) (?:our|the free|(?-i:the [A-Z]\S+))(?: \S+){{0,4}} app\b",
        ),
    ),
    (
        (
            "you agree",
            "you consent",
            "you accept",
            "you acknowledge",
            "privacy",
            "your data",
            "details you",
            "personal data",
        ),
        (
            r"\b(?:by|when) (?:\S+ ){1,8}?you (?:\S+ ){0,3}?(?:agree|consent|accept|acknowledge)\b",
            r"\byou (?:agree|consent) to\b.{0,160}\b(?:terms|policy|processing|data)",
            r"\b(?:read|see|our) (?:our )?privacy (?:policy|notice)\b|\bprivacy policy and terms\b",
            r"^we will use the (?:information|details) you\b|\buse of your data\b|\byour personal data\b",
        ),
    ),
    (
        ("cv", "resume", "résumé", "vacanc", "hiring", "cover letter", "apply"),
        (
            r"\b(?:send|submit|e-?mail) (?:us )?(?:your |a )?(?:cv|resume|résumé)\b",
            r"\b(?:seeks|is (?:looking for|hiring|recruiting))\b.{0,300}\b(?:cv|cover letter|apply (?:here|now|by))\b",
            r"^(?:we are|we're) hiring\b|^(?:job )?vacanc(?:y|ies)\b",
        ),
    ),
    (
        ("share", "save articles", "list of ", "list 1", "list 2", "list 3"),
        (
            r"^(?:click (?:here )?to )?share (?:this|on|via|with|it|to)\b[^.]{0,60}$|^\d[\d,.]*k? shares?$",
            r"^save articles to read later|^list (?:of \d+ items|\d+ of \d+)\b",
        ),
    ),
    (
        ("advert", "sponsor", "commission", "affiliate", "recommendations are", "ad choices", "continues below"),
        (
            r"^(?:advertisement|advertising|advertise|sponsored)\b[^.]{0,40}$|\b(?:story|article) continues below\b",
            r"\bmay earn (?:us )?(?:an? )?(?:affiliate )?commission\b|\baffiliate (?:links?|commission)\b",
            r"^\W*recommendations are independently chosen|\bad choices\b",
        ),
    ),
    (
        ("click", "tap "),
        (r"^(?:click|tap|press) (?:here|on|the|below|to)\b.{0,120}$", r"\bclick (?:here|(?:on )?the link)\W*$"),
    ),
    (("poll", "quiz", "survey"), (r"^take (?:our|the|cnn|this)\b.{0,50}\b(?:poll|quiz|survey)\b.{0,60}$",)),
)
"""Words of which one must occur (a quick test), then the forms in which they make a notice. Case does not count."""

OPENINGS = tuple(
    phrase.strip()
    for line in """
    читайте также | читайте нас | читайте наши | подписывайтесь на | подпишитесь на | следите за нашими | поддержите нас
    присоединяйтесь | мы используем cookie | мы используем файлы cookie | все права защищены | перепечатка
    при использовании материалов | использование материалов | нашли ошибку | заметили ошибку | если вы нашли ошибку
    если вы заметили ошибку | сообщить об ошибке | оставьте комментарий | темы: | теги: | метки:
    читайте також | підписуйтесь | підписуйтеся | підпишіться | підтримайте нас | стежте за | приєднуйтесь | теми:
    усі права захищен | передрук | помітили помилку | якщо ви помітили помилку
    bizi takip | takip edin | abone olun | bültenimize | tüm hakları saklıdır | sitemizde çerez | çerez politika
    yorum yap | uyarı: küfür | etiketler: | kaynak göster
    bizi izləyin | abunə olun | bizə qoşulun | bütün hüquqlar | materiallardan istifadə | saytdakı materiallar
    mətndə səhv | açar sözlər:
    հետևեք մեզ | բաժանորդագրվեք | բոլոր իրավունքները | միացեք մեր | աջակցեք մեզ
    folgen sie uns | abonnieren sie | alle rechte vorbehalten | wir verwenden cookies | wir nutzen cookies
    melden sie sich | newsletter bestellen | unterstützen sie uns | jetzt newsletter | jetzt abonnieren | jetzt spenden
    suivez-nous | suivez nous | abonnez-vous | inscrivez-vous | tous droits réservés | nous utilisons des cookies
    soutenez-nous | recevez notre | recevez nos | ce site utilise | téléchargez l'application
    síguenos | síganos | suscríbete | suscríbase | todos los derechos reservados | utilizamos cookies | usamos cookies
    apóyanos | regístrate | únete a nuestro
    """.splitlines()
    for phrase in line.split("|")
    if phrase.strip()
)
"""How notices begin in other languages."""
