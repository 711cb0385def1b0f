import { outletRows } from './outlet-rows.ts';

/** Sites that began on the web. */
export const SITES = outletRows(
  'online',
  `
  axios | Axios | | axios.com
  politico | Politico | POLITICO | politico.com
  politicoeu | Politico Europe | POLITICO Europe | politico.eu
  semafor | Semafor | | semafor.com
  vox | Vox | | vox.com
  huffpost | HuffPost | The Huffington Post, Huffington Post, HuffPo | huffpost.com, huffingtonpost.com, huffingtonpost.co.uk
  buzzfeednews | BuzzFeed News | BuzzFeed | buzzfeednews.com, buzzfeed.com
  dailybeast | The Daily Beast | Daily Beast | thedailybeast.com
  slate | Slate | | slate.com
  salon | Salon | | salon.com
  breitbart | Breitbart | Breitbart News | breitbart.com
  dailycaller | The Daily Caller | Daily Caller | dailycaller.com
  dailywire | The Daily Wire | Daily Wire | dailywire.com
  propublica | ProPublica | | propublica.org
  intercept | The Intercept | | theintercept.com
  businessinsider | Business Insider | Insider | businessinsider.com
  marketwatch | MarketWatch | | marketwatch.com | dowjones
  talkingpointsmemo | Talking Points Memo | TPM | talkingpointsmemo.com
  motherjones | Mother Jones | | motherjones.com
  verge | The Verge | | theverge.com
  techcrunch | TechCrunch | | techcrunch.com
  wired | Wired | WIRED | wired.com
  arstechnica | Ars Technica | | arstechnica.com
  conversation | The Conversation | | theconversation.com
  politifact | PolitiFact | | politifact.com
  factcheck | FactCheck.org | | factcheck.org
  fullfact | Full Fact | | fullfact.org
  snopes | Snopes | | snopes.com
  bellingcat | Bellingcat | | bellingcat.com
  mediapart | Mediapart | | mediapart.fr
  correctiv | Correctiv | | correctiv.org
  tonline | t-online | T-Online | t-online.de
  euobserver | EUobserver | | euobserver.com
  euractiv | Euractiv | EURACTIV | euractiv.com
  opendemocracy | openDemocracy | | opendemocracy.net
  middleeasteye | Middle East Eye | MEE | middleeasteye.net
  almonitor | Al-Monitor | | al-monitor.com
  newarab | The New Arab | | newarab.com
  timesofisrael | The Times of Israel | Times of Israel | timesofisrael.com
  ynet | Ynet | Ynetnews | ynet.co.il, ynetnews.com
  meduza | Meduza | | meduza.io
  insiderru | The Insider (Russia) | | theins.ru, theins.info
  rbc | RBC | RBK | rbc.ru
  gazetaru | Gazeta.ru | | gazeta.ru
  lentaru | Lenta.ru | | lenta.ru
  pravdaua | Ukrainska Pravda | | pravda.com.ua
  nvua | NV | The New Voice of Ukraine | nv.ua
  onet | Onet | | onet.pl
  index.hu | Index | | index.hu
  telex | Telex | | telex.hu
  balkaninsight | Balkan Insight | BIRN | balkaninsight.com
  thewire | The Wire | | thewire.in
  scroll | Scroll.in | Scroll | scroll.in
  theprint | ThePrint | | theprint.in
  diplomat | The Diplomat | | thediplomat.com
  rappler | Rappler | | rappler.com
  premiumtimes | Premium Times | | premiumtimesng.com
  dailymaverick | Daily Maverick | | dailymaverick.co.za
  news24 | News24 | | news24.com
  infobae | Infobae | | infobae.com
  animalpolitico | Animal Político | | animalpolitico.com
  newscomau | news.com.au | | news.com.au
  stuff | Stuff | | stuff.co.nz
  crikey | Crikey | | crikey.com.au
  `,
);

/** Places that print other people's stories: portals, readers, news apps. */
export const AGGREGATORS = outletRows(
  'aggregator',
  `
  arcamax | ArcaMax | ArcaMax Publishing, Arcamax | arcamax.com
  yahoonews | Yahoo News | Yahoo! News, Yahoo Finance, Yahoo | news.yahoo.com, yahoo.com
  msn | MSN | MSN News, Microsoft Start | msn.com
  googlenews | Google News | | news.google.com
  applenews | Apple News | | apple.news
  smartnews | SmartNews | | smartnews.com
  flipboard | Flipboard | | flipboard.com
  newsbreak | NewsBreak | News Break | newsbreak.com
  drudge | Drudge Report | The Drudge Report | drudgereport.com
  realclear | RealClearPolitics | RealClear Politics | realclearpolitics.com
  dailyhunt | Dailyhunt | | dailyhunt.in
  operanews | Opera News | | operanews.com
  pressreader | PressReader | | pressreader.com
  naver | Naver | Naver News | naver.com
  toutiao | Toutiao | | toutiao.com
  devdiscourse | Devdiscourse | | devdiscourse.com
  menafn | MENAFN | | menafn.com
  headtopics | Head Topics | | headtopics.com
  ground | Ground News | | ground.news
  `,
);

/** Platforms: people and bodies publish there themselves. */
export const PLATFORMS = outletRows(
  'platform',
  `
  x | X | Twitter | x.com, twitter.com
  truthsocial | Truth Social | | truthsocial.com
  facebook | Facebook | | facebook.com
  instagram | Instagram | | instagram.com
  telegram | Telegram | | t.me, telegram.org
  youtube | YouTube | | youtube.com
  tiktok | TikTok | | tiktok.com
  bluesky | Bluesky | | bsky.app
  threads | Threads | | threads.net, threads.com
  linkedin | LinkedIn | | linkedin.com
  vk | VKontakte | VK | vk.com
  weibo | Weibo | Sina Weibo | weibo.com
  substack | Substack | | substack.com
  medium | Medium | | medium.com
  reddit | Reddit | | reddit.com
  `,
);

/** Governments and public bodies that publish statements and transcripts themselves. */
export const PUBLIC_BODIES = outletRows(
  'government',
  `
  whitehouse | The White House | White House | whitehouse.gov
  statedept | U.S. Department of State | State Department, US Department of State | state.gov
  govuk | GOV.UK | | gov.uk
  kremlin | The Kremlin | Kremlin.ru | kremlin.ru
  elysee | Élysée | Elysee | elysee.fr
  bundesregierung | Bundesregierung | | bundesregierung.de
  europa | European Commission | EU Commission | europa.eu
  nato | NATO | | nato.int
  un | United Nations | UN News | un.org
  presidentua | Office of the President of Ukraine | | president.gov.ua
  `,
);
