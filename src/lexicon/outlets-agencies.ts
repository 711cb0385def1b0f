import { outletRows } from './outlet-rows.ts';

/** News agencies and wires: who writes for others to print. */
export const AGENCIES = outletRows(
  'agency',
  `
  ap | Associated Press | AP, The AP, The Associated Press, Associated Press News, AP News | apnews.com, ap.org
  reuters | Reuters | Thomson Reuters, Reuters News, Reuters News Agency | reuters.com
  afp | Agence France-Presse | AFP, Agence France Presse | afp.com
  upi | United Press International | UPI | upi.com
  bloomberg | Bloomberg | Bloomberg News, Bloomberg L.P., Bloomberg LP, Bloomberg Finance, Bloomberg Finance L.P., Bloomberg.com | bloomberg.com, bloomberg.net
  dowjones | Dow Jones Newswires | Dow Jones, Dow Jones News | dowjones.com
  dpa | Deutsche Presse-Agentur | dpa, German Press Agency, dpa international | dpa.com, dpa-international.com
  pamedia | PA Media | Press Association, PA News Agency, PA | pa.media
  interfax | Interfax | Interfax News Agency, Interfax news service | interfax.ru, interfax.com
  interfaxukraine | Interfax-Ukraine | Interfax Ukraine | interfax.com.ua
  tass | TASS | ITAR-TASS, Itar Tass, Tass News Agency | tass.com, tass.ru
  rianovosti | RIA Novosti | RIA, RIA News | ria.ru
  ukrinform | Ukrinform | | ukrinform.net, ukrinform.ua
  unian | UNIAN | | unian.info, unian.ua, unian.net
  belta | BelTA | Belta | belta.by
  xinhua | Xinhua | Xinhua News Agency, Xinhua News, New China News Agency | xinhuanet.com, news.cn
  chinanews | China News Service | CNS | chinanews.com.cn, ecns.cn
  kyodo | Kyodo News | Kyodo, Kyodo News Agency | kyodonews.net, kyodonews.jp
  jiji | Jiji Press | Jiji | jiji.com
  yonhap | Yonhap | Yonhap News Agency, Yonhap News | yna.co.kr, yonhapnews.co.kr
  kcna | Korean Central News Agency | KCNA | kcna.kp
  cna.tw | Central News Agency | Focus Taiwan | cna.com.tw, focustaiwan.tw
  pti | Press Trust of India | PTI | ptinews.com
  ani | Asian News International | ANI | aninews.in
  ians | Indo-Asian News Service | IANS | ians.in
  app | Associated Press of Pakistan | | app.com.pk
  bss | Bangladesh Sangbad Sangstha | BSS | bssnews.net
  unb | United News of Bangladesh | UNB | unb.com.bd
  antara | Antara | Antara News, ANTARA News Agency | antaranews.com
  bernama | Bernama | Malaysian National News Agency | bernama.com
  pna | Philippine News Agency | PNA | pna.gov.ph
  vna | Vietnam News Agency | VNA | vnanet.vn, vietnamplus.vn
  anadolu | Anadolu Agency | Anadolu, Anadolu Ajansı, AA | aa.com.tr
  dha | Demirören News Agency | DHA, Demiroren News Agency | dha.com.tr
  irna | IRNA | Islamic Republic News Agency | irna.ir
  isna | ISNA | Iranian Students News Agency | isna.ir
  tasnim | Tasnim News Agency | Tasnim | tasnimnews.com
  mehr | Mehr News Agency | Mehr News | mehrnews.com
  fars | Fars News Agency | Fars News | farsnews.ir
  spa | Saudi Press Agency | SPA | spa.gov.sa
  wam | Emirates News Agency | WAM | wam.ae
  qna | Qatar News Agency | QNA | qna.org.qa
  kuna | Kuwait News Agency | KUNA | kuna.net.kw
  petra | Petra News Agency | Petra, Jordan News Agency | petra.gov.jo
  sana | SANA | Syrian Arab News Agency | sana.sy
  mena | Middle East News Agency | MENA News Agency | mena.org.eg
  wafa | WAFA | Wafa News Agency | wafa.ps
  nna | National News Agency | | nna-leb.gov.lb
  ansa | ANSA | Agenzia Nazionale Stampa Associata | ansa.it
  adnkronos | Adnkronos | | adnkronos.com
  agi | AGI | Agenzia Giornalistica Italia | agi.it
  efe | EFE | Agencia EFE, EFE News | efe.com
  europapress | Europa Press | | europapress.es
  lusa | Lusa | Agência Lusa, Lusa News Agency | lusa.pt
  belga | Belga | Belga News Agency | belga.be, belganewsagency.eu
  anp | ANP | Algemeen Nederlands Persbureau | anp.nl
  apa | Austria Press Agency | APA | apa.at
  keystonesda | Keystone-SDA | Keystone-ATS | keystone-sda.ch
  ntb | NTB | Norsk Telegrambyrå | ntb.no
  tt | TT News Agency | TT, Tidningarnas Telegrambyrå | tt.se
  ritzau | Ritzau | | ritzau.dk
  stt | STT | Finnish News Agency | stt.fi
  pap | Polish Press Agency | PAP, Polska Agencja Prasowa | pap.pl
  ctk | Czech News Agency | CTK, ČTK | ctk.cz, ceskenoviny.cz
  tasr | TASR | News Agency of the Slovak Republic | tasr.sk
  mti | MTI | Hungarian News Agency | mti.hu
  agerpres | Agerpres | | agerpres.ro
  bta | Bulgarian News Agency | BTA | bta.bg
  hina | HINA | Croatian News Agency | hina.hr
  tanjug | Tanjug | | tanjug.rs
  sta | Slovenian Press Agency | STA | sta.si
  anamna | Athens-Macedonian News Agency | AMNA, ANA-MPA | amna.gr
  bns | Baltic News Service | BNS | bns.ee, bns.lt
  leta | LETA | | leta.lv
  telam | Télam | Telam | telam.com.ar
  agenciabrasil | Agência Brasil | Agencia Brasil | agenciabrasil.ebc.com.br
  notimex | Notimex | | notimex.gob.mx
  prensalatina | Prensa Latina | | prensa-latina.cu
  canadianpress | The Canadian Press | Canadian Press, La Presse Canadienne | thecanadianpress.com
  aap | Australian Associated Press | AAP | aap.com.au
  nzpa | New Zealand Press Association | NZPA |
  sapa | South African Press Association | SAPA |
  nan | News Agency of Nigeria | NAN | nannews.ng
  kna | Kenya News Agency | KNA | kenyanews.go.ke
  gna | Ghana News Agency | GNA | gna.org.gh
  panapress | PANA | Panapress, Pan-African News Agency | panapress.com
  aps | Algeria Press Service | APS | aps.dz
  map | Maghreb Arabe Presse | MAP | mapnews.ma
  ips | Inter Press Service | IPS | ipsnews.net
  statesnewsroom | States Newsroom | | statesnewsroom.com
  kffhealth | KFF Health News | Kaiser Health News, KHN | kffhealthnews.org, khn.org
  getty | Getty Images | Getty | gettyimages.com
  `,
);

/** Distributors: they deliver other people's stories to papers and sites, and write none of them. */
export const DISTRIBUTORS = outletRows(
  'distributor',
  `
  tca | Tribune Content Agency | TCA, Tribune Content Agency LLC, Tribune News Service, TNS, Tribune Media Services | tribunecontentagency.com
  mcclatchytribune | McClatchy-Tribune News Service | MCT, McClatchy-Tribune | mctdirect.com
  creators | Creators Syndicate | Creators.com | creators.com
  kingfeatures | King Features Syndicate | King Features | kingfeatures.com
  andrewsmcmeel | Andrews McMeel Syndication | Universal Uclick | amuniversal.com
  nytsyndicate | The New York Times Syndicate | New York Times News Service, New York Times Licensing | nytlicensing.com | nyt
  wpnews | Washington Post News Service | Washington Post Writers Group | | washingtonpost
  syndigate | SyndiGate | SyndiGate Media, SyndiGate Media Inc | syndigate.info
  newstex | Newstex | | newstex.com
  allafrica | allAfrica | AllAfrica Global Media, allAfrica.com | allafrica.com
  projectsyndicate | Project Syndicate | | project-syndicate.org
  worldcrunch | Worldcrunch | | worldcrunch.com
  stacker | Stacker | Stacker Media | stacker.com
  prnewswire | PR Newswire | PRNewswire, Cision PR Newswire | prnewswire.com
  businesswire | Business Wire | BusinessWire | businesswire.com
  globenewswire | GlobeNewswire | Globe Newswire | globenewswire.com
  accesswire | ACCESSWIRE | Accesswire, ACCESS Newswire | accesswire.com, accessnewswire.com
  einpresswire | EIN Presswire | | einpresswire.com
  newsfile | Newsfile | Newsfile Corp | newsfilecorp.com
  zawya | Zawya | | zawya.com
  `,
);
