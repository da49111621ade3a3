"""The words that pages put around articles, in the languages of the press that is collected most."""


def _lines(text: str) -> frozenset[str]:
    """Read a list of phrases, one or more a line, set with bars between them."""
    phrases = (phrase.strip().casefold() for line in text.splitlines() for phrase in line.split("|"))
    return frozenset(filter(None, phrases))


BUTTONS = _lines(
    """
    loading | like loading | like this | s'inscrire | offrir l'article | proudly powered by wordpress | font size
    advertisement | advertisements | advert | ad feedback | sponsored | sponsored content | paid content | promoted
    story continues below | story continues below advertisement | article continues below | scroll to continue
    article continues after ad | skip advertisement | continue reading | end of advertisement | read more
    read also | read next | up next | see also | see more | show more | load more | view more | learn more
    more details | details here | click here | back to top | go to top | previous article | next article | prev
    share | share this | share this article | share this story | share article | share on facebook
    share on twitter | share on x | share via email | share options | save | save article | save for later
    bookmark | copy link | link copied | shortlink copied | copied | copy the link | close menu | open menu
    main menu | toggle navigation | skip to content | skip to main content | skip to navigation
    accessibility links | skip to search | skip to footer | accessibility help | print | print page
    print this page | email this article | listen | listen to this article | listen to article | listen to story
    watch live | live tv | listen live | on air | sign in | sign up | sign me up | log in | login | log out
    register | subscribe | subscribe now | subscribe today | unsubscribe | my account | create account
    create free account | support us | donate | donate now | become a member | become a patron | become a supporter
    support our work | support our journalism | join us | follow us | follow us on social media
    like us on facebook | newsletter | newsletters | our newsletter | daily newsletter | comments | comment
    leave a comment | leave a reply | post a comment | add a comment | add comment | no comments | view comments
    show comments | hide comments | write a comment | join the conversation | report a typo | accept | accept all
    accept all cookies | reject all | i accept | i accept cookies | manage cookies | cookie settings | cookie policy
    privacy policy | privacy settings | privacy notice | terms of use | terms of service | got it
    terms and conditions | terms & conditions | all rights reserved | not now | remind me later | keep reading
    advertise with us | contact us | about us | all sections | all news | more news | change language
    select language | choose language | image source | file photo | end of list | recommended stories
    editor's picks | реклама | читать далее | читать еще | читайте также | читать также | подробнее | поделиться
    подписаться | подписывайтесь | подписаться на новости | комментарии | оставить комментарий
    добавить комментарий | войти | регистрация | поддержать нас | поддержать | главная | назад | вверх | все новости
    показать еще | загрузить еще | версия для печати | распечатать | скопировать ссылку | принять | слушать
    смотреть также | поширити | поділитися | підписатися | читайте також | читати далі | коментарі | усі новини
    всі новини | підтримати нас | підтримайте нас | головна | увійти | завантажити ще | друкувати | paylaş
    abone ol | giriş yap | üye ol | ana sayfa | anasayfa | devamını oku | haberin devamı | yorumlar | yorum yap
    reklam | yazdır | tüm haberler | kabul et | daha fazla | takip et | bizi takip edin | kapat | sesli dinle
    paylaşın | ətraflı | ətraflı oxu | bütün xəbərlər | abunə ol | ana səhifə | çap et | şərhlər | davamı | daha çox
    կիսվել | գովազդ | բոլոր նորությունները | կարդալ ավելին | կարդացեք նաև | բաժանորդագրվել | մեկնաբանություններ
    anzeige | werbung | teilen | drucken | mehr lesen | weiterlesen | lesen sie auch | kommentare | anmelden
    abonnieren | newsletter abonnieren | startseite | zur startseite | alle akzeptieren | mehr zum thema | zustimmen
    publicité | partager | imprimer | lire aussi | lire la suite | lire plus | commentaires | s'abonner
    je m'abonne | se connecter | accueil | accepter | tout accepter | tout refuser | voir aussi | à lire aussi
    publicidad | compartir | imprimir | leer más | lea también | lee también | comentarios | suscribirse
    suscríbete | iniciar sesión | inicio | aceptar | aceptar todo | ver más | te puede interesar
    """
)
"""Lines that are buttons, notices and menu entries wherever they stand."""

LISTS = _lines(
    """
    recent posts | recent articles | latest posts | recent news | latest news | all news | more news | top news
    top stories | news feed | newsfeed | breaking news | most read | most popular | most viewed | most shared
    most commented | most watched | popular | popular news | popular now | trending | trending now
    trending stories | related | related articles | related news | related stories | related posts | related content
    related links | related materials | related coverage | more on this story | more on this topic | more on this
    more stories | more from this author | more from author | more articles | more to explore | more like this
    more for you | you may also like | you might also like | you might like | recommended | recommended for you
    recommended articles | recommended stories | recommended reading | further reading | editors' picks
    editor's picks | editor's choice | must read | must reads | don't miss | in case you missed it | see also
    see more | read also | also read | read next | what to read next | elsewhere on the bbc | features & analysis
    from our partners | around the web | sponsored stories | other news | latest stories | latest articles
    latest headlines | headlines | today's headlines | in other news | what's new | explore more | keep reading
    news in pictures | latest videos | videos | video of the day | news of the day | lead stories | similar news
    archive | последние новости | лента новостей | новости по теме | по теме | читайте также | материалы по теме
    самое читаемое | популярное | главное | другие новости | смотрите также | все новости | похожие новости
    новости партнеров | останні новини | стрічка новин | за темою | читайте також | найпопулярніше
    популярні новини | інші новини | son haberler | ilgili haberler | çok okunanlar | en çok okunanlar
    diğer haberler | önerilen haberler | ilginizi çekebilir | gündem haberleri | son dakika haberleri
    sıradaki haber | son xəbərlər | oxşar xəbərlər | ən çox oxunanlar | digər xəbərlər | xəbər lenti | mövzu üzrə
    bu mövzuda | վերջին նորությունները | նմանատիպ նյութեր | ամենաընթերցվածը | լրահոս | թեմայով | այլ նորություններ
    mehr zum thema | meistgelesen | das könnte sie auch interessieren | weitere artikel | ähnliche artikel
    neueste nachrichten | lesen sie auch | weitere themen | à lire aussi | les plus lus | sur le même sujet
    articles similaires | dernières nouvelles | à la une | plus d'articles | lire aussi | lo más leído | más leídas
    noticias relacionadas | últimas noticias | te puede interesar | más noticias
    """
)
"""Lines that head a list of other articles."""

TOPICS = _lines(
    """
    categories | filed under | suggested topics | search by tags | tags | topics | related tags | related topics
    in this story | explore more on these topics | on this topic | теги | темы | etiketler | schlagworte | mots-clés
    etiquetas | keywords
    """
)
"""Lines that head a list of topics."""

MENU = _lines(
    """
    home | news | world | politics | business | economy | economics | sport | sports | football | opinion | opinions
    culture | society | science | technology | tech | health | travel | lifestyle | life | entertainment | arts
    style | video | videos | photo | photos | gallery | galleries | podcast | podcasts | live | weather | markets
    money | finance | education | environment | climate | energy | defence | defense | security | interview
    interviews | analysis | analytics | features | feature | long reads | investigations | explainers | fact check
    data | multimedia | search | menu | more | archive | archives | editorial | editorials | columns | columnists
    cartoons | local | region | regions | international | europe | asia | africa | middle east | americas | russia
    ukraine | armenia | azerbaijan | georgia | turkey | türkiye | iran | us | uk | us news | uk news | caucasus
    south caucasus | central asia | karabakh | nagorno-karabakh | in english | english | русский | français
    deutsch | español | türkçe | azərbaycan | azərbaycanca | հայերեն | ქართული | українська | العربية | فارسی | eng
    en | ru | rus | az | aze | am | arm | ge | geo | tr | ua | укр | рус | fr | de | es | ar | fa | facebook
    twitter | x | x (twitter) | instagram | telegram | youtube | whatsapp | vk | tiktok | linkedin | rss | viber
    messenger | pinterest | reddit | flipboard | threads | bluesky | odnoklassniki | email | e-mail | link | about
    contact | contacts | careers | jobs | vacancies | advertise | advertising | authors | team | projects | events
    shop | store | games | crosswords | crossword | puzzles | cars | property | tv | radio | tv schedule | schedule
    programs | programmes | press releases | help | faq | privacy | terms | cookies | sitemap | subscriptions
    print subscriptions | search jobs | dating | my account | account | settings | war | peace process | diplomacy
    foreign policy | incidents | accidents | oil & gas | transport | tourism | ict | auto | latest news
    breaking news | главная | новости | политика | экономика | общество | культура | спорт | наука | видео | фото
    в мире | мир | россия | происшествия | интервью | аналитика | мнения | технологии | армения | азербайджан
    грузия | карабах | кавказ | о нас | контакты | поиск | меню | архив | украина | регионы | здоровье | проекты
    подкасты | расследования | новини | політика | економіка | суспільство | світ | відео | інтерв'ю | публікації
    погляди | колонки | пошук | війна | haberler | gündem | dünya | siyaset | ekonomi | spor | kültür | yaşam
    sağlık | teknoloji | eğitim | yazarlar | galeri | son dakika | magazin | politika | asayiş | yerel | künye
    iletişim | arama | menü | xəbərlər | siyasət | iqtisadiyyat | cəmiyyət | mədəniyyət | idman | hadisə | müsahibə
    qarabağ | ölkə | əlaqə | նորություններ | քաղաքականություն | տնտեսություն | հասարակություն | մշակույթ | սպորտ
    աշխարհ | արցախ | տեսանյութ | politik | wirtschaft | gesellschaft | kultur | panorama | ausland | inland | wissen
    reise | meinung | mediathek | politique | économie | société | monde | santé | sciences | idées | planète
    política | economía | sociedad | deportes | mundo | internacional | opinión | ciencia | tecnología
    """
)
"""Entries of menus that are plain words too: they count only beside others."""

AGENCIES = _lines(
    """
    ap | the associated press | associated press | afp | agence france-presse | reuters | thomson reuters
    bloomberg | dpa | epa | upi | tass | itar-tass | ria novosti | interfax | interfax-ukraine | sputnik | xinhua
    kyodo | anadolu | anadolu agency | anadolu ajansı | aa | dha | iha | ukrinform | armenpress | azertac | azərtac
    trend | apa | report | cnn | cnn business | bbc | bbc news | usa today | usa today network | usa today sports
    getty images | getty | ap photo | staff | newsroom | staff writer | staff reporter | news desk
    our correspondent | web desk | staff and wire reports | from staff and wire reports | wire reports
    from wire reports | agencies | news agencies | тасс | риа новости | интерфакс
    """
)
"""Names that stand alone on a line to say whose report or picture it is."""
