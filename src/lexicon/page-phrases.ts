import {
  COMMENT_TITLES_ABROAD,
  FURNITURE_LINES_ABROAD,
  FURNITURE_STARTS_ABROAD,
  RELATED_TITLES_ABROAD,
} from './page-phrases-abroad.ts';

const lines = (list: string): readonly string[] =>
  list
    .split('\n')
    .flatMap((line) => line.split(' | '))
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

/**
 * Whole lines of page furniture, lower case, without marks and digits at their ends.
 *
 * Buttons, menu entries, box titles and loading notices that pages of any outlet carry.
 */
export const FURNITURE_LINES: ReadonlySet<string> = new Set([
  ...lines(`
  log in | login | log out | logout | sign in | sign up | sign out | register | subscribe | subscribe now | my account | account
  join | join now | join us | donate | donate now | support us | become a member | become a subscriber | manage subscription | your account
  home | homepage | menu | main menu | search | close | open | back | next | previous | skip | skip to content | skip to main content
  skip to navigation | toggle navigation | show menu | open menu | close menu | navigation | breadcrumb | breadcrumbs | you are here
  share | share this | share this article | share this story | share this post | share on | share via | share article | share story
  share on facebook | share on twitter | share on x | share on linkedin | share on whatsapp | share on reddit | share by email
  share full article | share options | copy link | copy url | link copied | copied | copy link to clipboard | gift this article | give this article
  tweet | tweet this | retweet | pin | pin it | like | like this | likes | follow | follow us | following | follow us on | follow topics | connect with us
  facebook | twitter | instagram | linkedin | whatsapp | telegram | pinterest | reddit | youtube | tiktok | threads | bluesky | messenger | flipboard | rss | rss feed | email | e-mail | print | print this | sms | x | x.com | snapchat | tumblr | viber | vk | line | mastodon
  email this article | print this article | print article | save | saved | save article | save for later | save this story | bookmark | add to bookmarks | read later | listen | listen to this article | listen to article | listen now | play | pause | play video | watch | watch now | watch live | live | mute | unmute | fullscreen | video | videos | photo | photos | gallery | audio
  comment | comments | view comments | show comments | read comments | add a comment | add comment | post a comment | post comment | no comments | leave a comment | write a comment | join the conversation | join the discussion | start the conversation | reply | cancel reply | report | flag | submit comment | sort by | newest | oldest
  name | name * | email * | website | save my name | submit | send | ok | okay | cancel | accept | accept all | accept cookies | accept all cookies | reject | reject all | decline | agree | i agree | i accept | got it | allow all | manage cookies | cookie settings | cookie preferences | manage preferences | manage options | preferences | settings | learn more | find out more | more information | more info | read more | continue reading | continue | keep reading | view more | see more | show more | load more | load more posts | see all | view all | show all | show less | more | more info | details | expand | collapse
  advert | adverts | this slideshow requires javascript | tell us what you think | advertisement | advertisements | advertising | ad | ads | sponsored | sponsored content | promoted | promoted content | paid content | partner content | story continues below advertisement | story continues below | article continues below | article continues after advertisement | content continues below | continue reading below | scroll to continue | scroll for more | skip ad | skip advertisement | remove ads | advertise | advertise with us | ad feedback
  loading | loading… | please wait | refresh | top | back to top | go to top | scroll to top | to top | terms | terms of use | terms of service | terms and conditions | terms & conditions | privacy | privacy policy | cookie policy | cookies | cookie notice | privacy notice | do not sell my personal information | accessibility | accessibility help | contact | contact us | about | about us | careers | jobs | help | faq | feedback | sitemap | site map | site index | newsletter | newsletters | our newsletters | app | get the app | download the app | download our app | apps | mobile | english | language | languages | edition | change edition | e-paper | epaper | shop | store | weather | crossword | crosswords | puzzles | games | horoscopes | obituaries | classifieds | archive | archives | corrections
  news | latest news | top news | breaking news | breaking | world | world news | politics | business | economy | markets | sport | sports | technology | tech | science | health | culture | arts | entertainment | lifestyle | life | travel | opinion | opinions | editorial | editorials | local | local news | national | international | europe | africa | asia | americas | middle east | uk | us | u.s | usa | environment | climate | education | features | analysis | explainer | live updates | newsroom | metro | nation | money | finance | style | food | books | film | music | tv | people | society | current news | headlines | all news
  summary | companies | key events | show key events only | report this ad | report ad | report a mistake | no posts | ready for more | start writing | get the app | discussion about this post | suggest a correction | collection notice | view all top stories | add us on google | type your email
  my news | small text | medium text | large text | suggested topics | more videos | more video | now playing | top videos | live reporting | get in touch | go deeper | explore more on these topics | reuse this content | order reprints | report a typo | related tags | full coverage | key takeaways | the latest | this story is developing | watch live tv | manage your account | log into your account | print subscriptions | search jobs | digital archive | video player | live blog | share save | add as preferred on google | sections | search | subscribe | latest | close ad | editors' note | correct the record | change language | switch edition | edition selector | top of page | view on app | open in app | read in app | get alerts | photo gallery | full screen | next image | previous image
  tags | tag | topics | topic | categories | category | filed under | posted in | keywords | in this article | in this story | related topics | key points | highlights
  by | via | on | author | authors | written by | published by | posted by | posted on | published on | last updated | updated | published | date | source | sources
  blog comments powered by disqus | powered by disqus | please enable javascript to view the comments powered by disqus | powered by wordpress | logo | publisher logo | site logo | image | image source | photo gallery | enlarge | enlarge image | caption | view author archive | author archive | email the author | follow on twitter | contact the author | view image | hide caption | toggle caption | getty images | advertisement - scroll to continue | this is a modal window | text size | font size | a a a | dark mode | light mode | turn on notifications | allow notifications | enable notifications | turn off | was this article helpful | did you find this article helpful | recommended by | around the web | from around the web
  partager | commenter | commentaires | imprimer | envoyer | s'abonner | s’abonner | se connecter | connexion | accueil | publicité | rechercher | lire plus | lire la suite | voir plus | accepter | tout accepter | refuser | fermer | mentions légales
  teilen | kommentare | kommentieren | drucken | anmelden | registrieren | abonnieren | startseite | anzeige | werbung | suche | suchen | mehr | mehr anzeigen | weiterlesen | merken | vorlesen | schließen | akzeptieren | alle akzeptieren | ablehnen | impressum | datenschutz | artikel teilen | feedback senden
  compartir | comentarios | comentar | imprimir | iniciar sesión | suscríbete | suscribirse | inicio | publicidad | buscar | leer más | ver más | cerrar | aceptar | aviso legal | política de privacidad
  condividi | commenti | stampa | accedi | abbonati | pubblicità | cerca | leggi anche | accetta | chiudi
  compartilhar | comentários | entrar | assine | publicidade | leia mais | fechar | delen | reacties | inloggen | abonneren | advertentie | zoeken | lees meer | dela | logga in | annons | udostępnij | zaloguj się | komentarze | reklama
  поделиться | комментарии | комментировать | войти | регистрация | подписаться | реклама | поиск | читать далее | главная | меню | поширити | увійти | коментарі
  `),
  ...FURNITURE_LINES_ABROAD,
]);

/** Beginnings of short lines of page furniture, lower case; matched at a word's end. */
export const FURNITURE_STARTS: readonly string[] = [
  ...lines(`
  log in to | login to | sign in to | sign up for | sign up to | sign up here | sign up now | subscribe to our | subscribe to the | subscribe now | subscribe for | subscribe today | register for | register to | register now | create a free account | create an account | already a subscriber | already have an account | already a member | not a subscriber | don't have an account
  follow us on | follow us at | follow our | like us on | find us on | join us on | join our whatsapp | join our telegram | join our channel | join our mailing | connect with us | add us on | add as a preferred
  share this | share on | share via | click to share | click here to | tap here to | click to | tap to
  a version of this article appears | a version of this story appears | listen to this article | listen to this story | listen · | this article is more than | this story is more than | want more stories like this | want more? | explore more on | more about | see more on | read the original article | for more information about | sign up to receive | sign up for | subscribe for | open in app | watch live | you are viewing | you're reading | before you go | report an error | suggest a correction | have a tip | got a story | found a mistake | republish this | this article appears in | copyright policy
  read more | read also | also read | read next | read the full story | read our | see also | see more | watch also | watch: | read: | listen: | in pictures: | related: | related story | related article | more: | don't miss | don’t miss | also on | up next | now playing | most read | recommended: | must read | editor's pick | editor’s pick | editors' pick
  download our | download the | get our | get the latest | get breaking | get unlimited | get the app | get news | get more news | get alerts | get updates | stay up to date | stay informed with | stay updated | never miss | the best of | our newsletter | your email | your e-mail | enter your email | email address | please enter | please select | required fields | all fields | save my name | notify me | you must be logged | you need to be logged | you can unsubscribe | unsubscribe | by signing up | by subscribing | by clicking | by submitting | by continuing | by registering | by entering your
  published in | posted in | filed under | tagged with | tagged: | tags: | topics: | categories: | category: | keywords: | labels: | section: | file under
  skip to | jump to | go to | back to | return to | view all | view comments | view more | see all | show more | show all | load more | continue reading | scroll down | story continues | article continues | this story continues | content continues | advertisement | sponsored by | presented by | promoted by
  a post shared by | view this post on | heard on | aired on | image source | image: | comments are closed | comments on this | comments powered | powered by | designed by | theme by | website by | site by | built with | add your comment | post your comment | post a comment | leave a reply | leave a comment | write a comment | be the first to comment | be the first to | join the conversation | your comment
  update your browser | your browser | this browser | please enable | please turn | javascript is | enable javascript | to view this | this content is not available | this video | this player | playback | the media could not | video player | error loading | something went wrong | page not found | an error occurred
  to continue reading | to read this | this article is for | you have reached your | you've reached your | you have read | you've read | articles remaining | support independent | support our journalism | support quality | become a | make a donation | make a contribution
  lire aussi | à lire aussi | a lire aussi | lire également | voir aussi | abonnez-vous | inscrivez-vous | suivez-nous | réservé aux abonnés | publié dans
  lesen sie auch | lesen sie hier | mehr zum thema | mehr dazu | auch interessant | folgen sie | jetzt abonnieren | newsletter abonnieren | zum thema
  lea también | lea tambien | lee también | también te puede | te puede interesar | le puede interesar | síguenos | suscríbete a | leggi anche | iscriviti | seguici | leia também | veja também | siga-nos | lees ook | bekijk ook | läs också | läs mer | czytaj także | czytaj też | zobacz także
  читайте также | читайте нас | подписывайтесь | подпишитесь | смотрите также | читайте також | підписуйтесь
`),
  ...FURNITURE_STARTS_ABROAD,
];

/** Words that stand somewhere in a cookie notice, a consent box or a form, lower case. */
export const NOTICE_WORDS: readonly string[] = lines(`
  uses cookies | use cookies | use of cookies | we use cookies | cookies to improve | cookies to ensure | cookies and similar | our partners use cookies | cookie policy | accept cookies | cookie settings
  your email address will not be published | required fields are marked | save my name, email | this site is protected by recaptcha | protected by recaptcha | uses akismet | comment data is processed
  privacy policy and terms | terms of service apply | terms of service and privacy policy | terms of use and privacy policy | agree to our terms | agree to the terms | agree to our privacy | opt-out if you wish | opt out if you wish
  delivered to your inbox | straight to your inbox | direct to your inbox | in your inbox | to your inbox every | unsubscribe at any time | sign up for our newsletter | sign up to our newsletter | subscribe to our newsletter | subscribe to our youtube | follow us on twitter | follow us on facebook | follow us on instagram | join our whatsapp channel
  partners store and access | store and access information on your device | store and/or access information | personalise content and ads | personalize content and ads | personalised ads and content | personalized ads and content | reader-supported publication | becoming a free or paid subscriber | post is public so feel free to share | to receive new posts and support
  may contain affiliate | affiliate commission | affiliate links | may earn a commission | earns a commission | is subject to copyright | no part may be reproduced | may not be published, broadcast | without the written permission | without written permission
  if you enjoyed this article | if you liked this article | if you like this article | have a news tip | have a tip? | got a tip? | send us your tips | follow her on twitter | follow him on twitter | follow them on twitter | follow me on twitter
  receive a commission | may receive compensation | signing up to our | signing up for our | our free newsletter | our daily newsletter | our weekly newsletter | have a story you'd like | do you have a story | call our newsdesk | contact our newsdesk | email our newsdesk | transcripts are created on | transcript may be updated
  appears in print on | order reprints | réservé aux abonnés | réservé à nos abonnés | il vous reste | nur für abonnenten | mit abo lesen | exclusivo para suscriptores | solo para suscriptores | riservato agli abbonati | exclusivo para assinantes | alleen voor abonnees | tylko dla prenumeratorów | только для подписчиков | この記事は有料 | 有料記事です | 会員限定 | 登録すると
  enable javascript | javascript is disabled | your browser does not support | browser is out of date | an ad blocker | disable your ad | turn off your ad
  utilise des cookies | utilisons des cookies | verwendet cookies | verwenden cookies | utiliza cookies | utilizamos cookies | utilizza cookie | gebruikt cookies | использует cookie | файлы cookie
`);

/** Titles of boxes that list other stories, lower case, without marks at their ends. */
export const RELATED_TITLES: ReadonlySet<string> = new Set([
  ...lines(`
  related | related posts | related post | related articles | related article | related stories | related story | related news | related content | related coverage | related links | related topics | related reading | related items | related video | related videos
  you may also like | you might also like | you may like | you may also be interested in | you might be interested in | you may be interested in | you might also enjoy | you may have missed | you might have missed | in case you missed it | people also read | readers also read | others are reading | what others are reading | what to read next | read next | up next | next up | next article | previous article | next post | previous post | next story | also read | read also | see also | also in this section | in other news | other news | other stories | other articles
  more stories | more news | more articles | more from this author | more from the author | more by this author | more on this | more on this story | more on this topic | more in this section | more like this | more for you | more coverage | more headlines | more top stories | more to read | more to explore
  most read | most popular | most viewed | most shared | most commented | popular | popular posts | popular stories | popular now | popular articles | trending | trending now | trending stories | trending news | trending topics | latest | latest news | latest stories | latest articles | latest posts | latest headlines | latest videos | latest updates | recent | recent posts | recent articles | recent stories | recent news | recent comments | top stories | top news | top headlines | top picks | today's top stories | just in | must read | must reads | must-read | don't miss | don’t miss | featured | featured stories | featured articles | featured news | featured posts | editor's picks | editor’s picks | editors' picks | editors’ picks | our picks | recommended | recommended for you | recommended stories | recommended articles | recommended reading | recommended videos | recommendations | suggested for you | suggested articles | from our partners | from our network | from the web | around the web | sponsored stories | sponsored links | promoted stories | paid for by | explore more | discover more | keep on reading | continue reading | stories for you | for you | from the archive | elsewhere
  à lire aussi | lire aussi | sur le même sujet | les plus lus | articles liés | dans la même rubrique | plus d'articles | à la une
  mehr zum thema | lesen sie auch | das könnte sie auch interessieren | auch interessant | meistgelesen | verwandte artikel | ähnliche artikel | weitere artikel | neueste artikel
  te puede interesar | noticias relacionadas | artículos relacionados | lo más leído | más noticias | más leídas | también te puede interesar
  leggi anche | articoli correlati | potrebbe interessarti | i più letti | leia também | notícias relacionadas | veja também | mais lidas | lees ook | meer nieuws | gerelateerde artikelen | meest gelezen | läs också | läs mer | mest läst | czytaj także | podobne artykuły | najczęściej czytane
  читайте также | похожие новости | по теме | популярное | последние новости | материалы по теме | читайте також | останні новини
  `),
  ...RELATED_TITLES_ABROAD,
]);

/** Titles of the boxes below which nothing is the article: readers' comments, who the author is. Lower case, without marks and digits at their ends. */
export const COMMENT_TITLES: ReadonlySet<string> = new Set([
  ...lines(`
  comments | comment | comments section | leave a reply | leave a comment | leave your comment | post a comment | write a comment | add a comment | add comment | join the conversation | join the discussion | reader comments | readers' comments | readers’ comments | user comments | your comments | view comments | show comments | what do you think | discussion | responses | replies | facebook comments | comments are closed | conversation | have your say | blog comments powered by disqus
  about the author | about the authors | about the writer | about author | meet the author | author bio | author profile | über den autor | über die autorin | zum autor | zur autorin | à propos de l'auteur | sobre el autor | sobre la autora | sull'autore | sobre o autor | over de auteur | o autorze | об авторе
  commentaires | réactions | laisser un commentaire | kommentare | leserkommentare | schreiben sie einen kommentar | comentarios | deja un comentario | deja una respuesta | commenti | lascia un commento | comentários | deixe um comentário | reacties | kommentarer | komentarze | комментарии | оставить комментарий | коментарі
  `),
  ...COMMENT_TITLES_ABROAD,
]);

/** Words of a news house's name; a capitalised name that ends in one is taken for an outlet. */
export const OUTLET_NOUNS: ReadonlySet<string> = new Set(
  `news wire wires newswire agency press times post herald tribune journal gazette chronicle courier dispatch echo
  examiner express globe guardian independent inquirer ledger mail mercury mirror monitor observer reporter record
  register review sentinel standard star sun telegraph today weekly daily world radio television tv broadcasting
  network media bulletin advertiser argus banner beacon citizen sentinel voice newspaper newspapers magazine
  online service syndicate newsroom presse zeitung nachrichten journal noticias diario`.split(/\s+/u),
);

/** Words of news houses' names in languages other than English, lower case. */
export const HOUSE_NOUNS_ABROAD: ReadonlySet<string> = new Set(
  `courrier gazette dépêche journal anzeiger zeitung tagblatt tageblatt kurier rundschau nachrichten morgenpost
  abendblatt allgemeine diario periódico correo heraldo noticiero gaceta noticias corriere giornale gazzetta messaggero
  quotidiano jornal correio gazeta dagblad krant courant nieuwsblad tidning tidningen dagbladet nyheter aftenblad
  dziennik kurier noviny gazetesi sanomat газета известия ведомости новости вестник вечірка газети`.split(
    /\s+/u,
  ),
);

/** Ends of compound names of news houses ("Morgenzeitung"). */
export const HOUSE_ENDINGS: readonly string[] =
  'zeitung anzeiger tagblatt tageblatt nachrichten rundschau dagblad tidning tidningen dagbladet nieuwsblad'.split(
    ' ',
  );

/** How news houses' names end in scripts without spaces. */
export const WIDE_HOUSE_ENDINGS: readonly string[] =
  '日報 日报 新聞 新闻 新報 新报 時報 时报 晩報 晚報 晚报 早報 早报 朝刊 夕刊 週刊 周刊 周报 週報 通信社 通訊社 通讯社 新聞社 電視台 电视台 放送 日刊 신문 일보 뉴스 방송'.split(
    ' ',
  );

/** What names a section before such an end, and no house ("latest news", "sports news"). */
export const WIDE_SECTION_STARTS: readonly string[] =
  '最新 今日 昨日 國際 国际 国際 国内 國內 體育 体育 财经 財經 經濟 经济 経済 社會 社会 政治 娱乐 娛樂 地方 本地 热门 熱門 头条 頭條 科技 文化 海外 関連 相关 相關 更多 주요 최신 오늘'.split(
    ' ',
  );
