import { outletRows } from './outlet-rows.ts';

/** Newspapers and magazines. */
export const PAPERS = outletRows(
  'paper',
  `
  nyt | The New York Times | New York Times, NYT, NYTimes, The New York Times Company | nytimes.com
  washingtonpost | The Washington Post | Washington Post, WaPo | washingtonpost.com
  wsj | The Wall Street Journal | Wall Street Journal, WSJ | wsj.com | dowjones
  usatoday | USA Today | | usatoday.com
  latimes | Los Angeles Times | LA Times, L.A. Times | latimes.com
  chicagotribune | Chicago Tribune | | chicagotribune.com
  bostonglobe | The Boston Globe | Boston Globe | bostonglobe.com
  baltimoresun | The Baltimore Sun | Baltimore Sun | baltimoresun.com
  philinquirer | The Philadelphia Inquirer | Philadelphia Inquirer | inquirer.com
  miamiherald | Miami Herald | The Miami Herald | miamiherald.com
  sfchronicle | San Francisco Chronicle | | sfchronicle.com, sfgate.com
  seattletimes | The Seattle Times | Seattle Times | seattletimes.com
  dallasnews | The Dallas Morning News | Dallas Morning News | dallasnews.com
  houstonchronicle | Houston Chronicle | | houstonchronicle.com, chron.com
  denverpost | The Denver Post | Denver Post | denverpost.com
  startribune | Star Tribune | Minneapolis Star Tribune, The Minnesota Star Tribune | startribune.com
  ajc | The Atlanta Journal-Constitution | Atlanta Journal-Constitution, AJC | ajc.com
  mercurynews | The Mercury News | San Jose Mercury News | mercurynews.com
  nypost | New York Post | NY Post | nypost.com
  nydailynews | New York Daily News | NY Daily News | nydailynews.com
  newsday | Newsday | | newsday.com
  washingtontimes | The Washington Times | Washington Times | washingtontimes.com
  csmonitor | The Christian Science Monitor | Christian Science Monitor, CSMonitor | csmonitor.com
  newsweek | Newsweek | | newsweek.com
  time | TIME | Time magazine | time.com
  atlantic | The Atlantic | | theatlantic.com
  newyorker | The New Yorker | New Yorker | newyorker.com
  forbes | Forbes | | forbes.com
  fortune | Fortune | | fortune.com
  thehill | The Hill | | thehill.com
  globeandmail | The Globe and Mail | Globe and Mail | theglobeandmail.com
  torontostar | Toronto Star | The Toronto Star | thestar.com
  nationalpost | National Post | | nationalpost.com
  guardian | The Guardian | Guardian | theguardian.com, guardian.co.uk
  observer | The Observer | | observer.co.uk
  thetimes | The Times | The Times of London, Times of London | thetimes.com, thetimes.co.uk
  sundaytimes | The Sunday Times | Sunday Times | | thetimes
  telegraph | The Daily Telegraph | The Telegraph, Daily Telegraph | telegraph.co.uk
  independent | The Independent | | independent.co.uk, the-independent.com
  ft | Financial Times | The Financial Times, FT, Financial Times Limited | ft.com
  economist | The Economist | Economist | economist.com
  dailymail | Daily Mail | MailOnline, Mail Online, The Daily Mail | dailymail.co.uk
  mirror | Daily Mirror | The Mirror | mirror.co.uk
  thesun | The Sun | | thesun.co.uk
  express | Daily Express | | express.co.uk
  standard | Evening Standard | The Standard, London Evening Standard | standard.co.uk
  scotsman | The Scotsman | Scotsman | scotsman.com
  irishtimes | The Irish Times | Irish Times | irishtimes.com
  irishindependent | Irish Independent | | independent.ie
  lemonde | Le Monde | | lemonde.fr
  lefigaro | Le Figaro | | lefigaro.fr
  liberation | Libération | Liberation | liberation.fr
  lesechos | Les Echos | | lesechos.fr
  leparisien | Le Parisien | | leparisien.fr
  spiegel | Der Spiegel | Spiegel, Spiegel Online | spiegel.de
  faz | Frankfurter Allgemeine Zeitung | FAZ | faz.net
  sz | Süddeutsche Zeitung | SZ | sueddeutsche.de
  zeit | Die Zeit | Zeit Online | zeit.de
  welt | Die Welt | Welt | welt.de
  bild | Bild | Bild-Zeitung | bild.de
  handelsblatt | Handelsblatt | | handelsblatt.com
  tagesspiegel | Der Tagesspiegel | Tagesspiegel | tagesspiegel.de
  nzz | Neue Zürcher Zeitung | NZZ | nzz.ch
  derstandard | Der Standard | | derstandard.at, derstandard.de
  elpais | El País | El Pais | elpais.com
  elmundo | El Mundo | | elmundo.es
  lavanguardia | La Vanguardia | | lavanguardia.com
  abces | ABC (Spain) | Diario ABC | abc.es
  corriere | Corriere della Sera | | corriere.it
  repubblica | La Repubblica | | repubblica.it
  lastampa | La Stampa | | lastampa.it
  sole24 | Il Sole 24 Ore | | ilsole24ore.com
  publico | Público | Publico | publico.pt
  volkskrant | de Volkskrant | Volkskrant | volkskrant.nl
  nrc | NRC | NRC Handelsblad | nrc.nl
  telegraaf | De Telegraaf | | telegraaf.nl
  lesoir | Le Soir | | lesoir.be
  destandaard | De Standaard | | standaard.be
  dagensnyheter | Dagens Nyheter | | dn.se
  aftenposten | Aftenposten | | aftenposten.no
  politiken | Politiken | | politiken.dk
  helsinginsanomat | Helsingin Sanomat | | hs.fi
  gazetawyborcza | Gazeta Wyborcza | | wyborcza.pl
  rzeczpospolita | Rzeczpospolita | | rp.pl
  kathimerini | Kathimerini | eKathimerini | kathimerini.gr, ekathimerini.com
  hurriyet | Hürriyet | Hurriyet, Hürriyet Daily News | hurriyet.com.tr, hurriyetdailynews.com
  dailysabah | Daily Sabah | | dailysabah.com
  kommersant | Kommersant | | kommersant.ru
  vedomosti | Vedomosti | | vedomosti.ru
  izvestia | Izvestia | | iz.ru
  moscowtimes | The Moscow Times | Moscow Times | themoscowtimes.com
  novayagazeta | Novaya Gazeta | Novaya Gazeta Europe | novayagazeta.ru, novayagazeta.eu
  kyivpost | Kyiv Post | | kyivpost.com
  kyivindependent | The Kyiv Independent | Kyiv Independent | kyivindependent.com
  haaretz | Haaretz | Ha'aretz | haaretz.com, haaretz.co.il
  jpost | The Jerusalem Post | Jerusalem Post | jpost.com
  thenational | The National | | thenationalnews.com
  gulfnews | Gulf News | | gulfnews.com
  khaleejtimes | Khaleej Times | | khaleejtimes.com
  arabnews | Arab News | | arabnews.com
  asharqalawsat | Asharq Al-Awsat | | aawsat.com
  ahram | Al-Ahram | Ahram Online | ahram.org.eg
  timesofindia | The Times of India | Times of India, TOI | timesofindia.indiatimes.com
  hindustantimes | Hindustan Times | | hindustantimes.com
  thehindu | The Hindu | | thehindu.com
  indianexpress | The Indian Express | Indian Express | indianexpress.com
  dawn | Dawn | | dawn.com
  tribunepk | The Express Tribune | Express Tribune | tribune.com.pk
  dailystarbd | The Daily Star | Daily Star (Bangladesh) | thedailystar.net
  prothomalo | Prothom Alo | | prothomalo.com
  dhakatribune | Dhaka Tribune | | dhakatribune.com
  straitstimes | The Straits Times | Straits Times | straitstimes.com
  thestarmy | The Star (Malaysia) | | thestar.com.my
  bangkokpost | Bangkok Post | | bangkokpost.com
  jakartapost | The Jakarta Post | Jakarta Post | thejakartapost.com
  inquirerph | Philippine Daily Inquirer | Inquirer.net | inquirer.net
  scmp | South China Morning Post | SCMP | scmp.com
  globaltimes | Global Times | | globaltimes.cn
  peoplesdaily | People's Daily | People’s Daily | people.cn, people.com.cn
  chinadaily | China Daily | | chinadaily.com.cn
  asahi | The Asahi Shimbun | Asahi Shimbun, Asahi | asahi.com
  yomiuri | The Yomiuri Shimbun | Yomiuri Shimbun, Yomiuri, The Japan News | yomiuri.co.jp
  mainichi | The Mainichi | Mainichi Shimbun | mainichi.jp
  nikkei | Nikkei | Nikkei Asia, Nihon Keizai Shimbun | nikkei.com
  japantimes | The Japan Times | Japan Times | japantimes.co.jp
  koreaherald | The Korea Herald | Korea Herald | koreaherald.com
  joongang | JoongAng Ilbo | Korea JoongAng Daily | joongang.co.kr
  smh | The Sydney Morning Herald | Sydney Morning Herald, SMH | smh.com.au
  theage | The Age | | theage.com.au
  theaustralian | The Australian | | theaustralian.com.au
  nzherald | The New Zealand Herald | New Zealand Herald, NZ Herald | nzherald.co.nz
  punch | The Punch | Punch Newspapers, Punch (Nigeria) | punchng.com
  guardianng | The Guardian (Nigeria) | The Guardian Nigeria | guardian.ng
  vanguardng | Vanguard (Nigeria) | Vanguard News | vanguardngr.com
  dailynation | Daily Nation | Nation Media Group | nation.africa
  mailguardian | Mail & Guardian | | mg.co.za
  clarin | Clarín | Clarin | clarin.com
  lanacion | La Nación | La Nacion | lanacion.com.ar
  folha | Folha de S.Paulo | Folha, Folha de S. Paulo | folha.uol.com.br
  oglobo | O Globo | | oglobo.globo.com
  estadao | O Estado de S. Paulo | Estadão | estadao.com.br
  eluniversal | El Universal | | eluniversal.com.mx
  reforma | Reforma | | reforma.com
  eltiempo | El Tiempo | | eltiempo.com
  `,
);
