/** Per country: its plain name, then its demonyms, other names and seat of government, folded. */
const COUNTRIES = `
afghanistan: afghan afghani kabul
albania: albanian tirana
algeria: algerian algiers
argentina: argentine argentinian argentinean
armenia: armenian yerevan
australia: australian aussie canberra
austria: austrian vienna
azerbaijan: azerbaijani azeri baku
bahrain: bahraini manama
bangladesh: bangladeshi dhaka
belarus: belarusian belarussian minsk
belgium: belgian
bolivia: bolivian
bosnia: bosnian sarajevo
brazil: brazilian brasilia
bulgaria: bulgarian sofia
cambodia: cambodian
cameroon: cameroonian
canada: canadian ottawa
chad: chadian
chile: chilean
china: chinese beijing
colombia: colombian bogota
congo: congolese kinshasa
croatia: croatian croat zagreb
cuba: cuban havana
cyprus: cypriot nicosia
czechia: czech prague
denmark: danish dane copenhagen
ecuador: ecuadorian ecuadorean
egypt: egyptian cairo
england: english
estonia: estonian tallinn
ethiopia: ethiopian
european union: eu european brussels
finland: finnish finn helsinki
france: french paris
georgia: georgian tbilisi
germany: german berlin
ghana: ghanaian accra
greece: greek athens
greenland: greenlandic
guatemala: guatemalan
haiti: haitian
honduras: honduran
hungary: hungarian budapest
iceland: icelandic reykjavik
india: indian delhi
indonesia: indonesian jakarta
iran: iranian tehran
iraq: iraqi baghdad
ireland: irish dublin
israel: israeli
italy: italian rome
jamaica: jamaican
japan: japanese tokyo
jordan: jordanian amman
kazakhstan: kazakh kazakhstani astana
kenya: kenyan nairobi
kosovo: kosovan kosovar
kuwait: kuwaiti
kyrgyzstan: kyrgyz
laos: laotian
latvia: latvian riga
lebanon: lebanese beirut
libya: libyan tripoli
lithuania: lithuanian vilnius
luxembourg: luxembourgish
malaysia: malaysian
mali: malian
malta: maltese
mexico: mexican
moldova: moldovan chisinau
mongolia: mongolian
montenegro: montenegrin
morocco: moroccan rabat
mozambique: mozambican
myanmar: burmese burma
nepal: nepali nepalese kathmandu
netherlands: dutch hague
new zealand: wellington
nicaragua: nicaraguan
niger: nigerien
nigeria: nigerian abuja
north korea: pyongyang
norway: norwegian oslo
oman: omani
pakistan: pakistani islamabad
palestine: palestinian ramallah
panama: panamanian
paraguay: paraguayan
peru: peruvian lima
philippines: philippine filipino manila
poland: polish warsaw
portugal: portuguese lisbon
qatar: qatari doha
romania: romanian bucharest
russia: russian moscow
rwanda: rwandan kigali
saudi arabia: saudi riyadh
scotland: scottish
senegal: senegalese
serbia: serbian serb belgrade
singapore: singaporean
slovakia: slovak slovakian bratislava
slovenia: slovenian slovene ljubljana
somalia: somali
south africa: pretoria
south korea: seoul
spain: spanish madrid
sudan: sudanese khartoum
sweden: swedish swede stockholm
switzerland: swiss bern
syria: syrian damascus
taiwan: taiwanese taipei
tanzania: tanzanian
thailand: thai bangkok
tunisia: tunisian tunis
turkey: turkish turkiye ankara
turkmenistan: turkmen
uganda: ugandan kampala
ukraine: ukrainian kyiv kiev
united arab emirates: uae emirati
united kingdom: uk u.k britain british london
united states: us u.s usa u.s.a american america washington
uruguay: uruguayan
uzbekistan: uzbek
venezuela: venezuelan caracas
vietnam: vietnamese hanoi
wales: welsh
yemen: yemeni sanaa
zambia: zambian
zimbabwe: zimbabwean harare`;

const pairsOf = (line: string): [string, string][] => {
  const [country = '', others = ''] = line.split(':');
  return [country, ...others.trim().split(' ')].map((word): [string, string] => [word, country]);
};

/** A country's name, demonym or seat of government, folded without its last full stop, to the country's plain name. */
export const PLACES: ReadonlyMap<string, string> = new Map(
  COUNTRIES.trim()
    .split('\n')
    .flatMap(pairsOf)
    .filter(([word]) => word !== ''),
);

/** Adjectives of a continent, a compass point or a creed: they qualify a role and tell no country. */
export const REGION_ADJECTIVES: ReadonlySet<string> = new Set(
  `african asian arab western eastern northern southern european latin nordic baltic balkan scandinavian muslim
  christian jewish catholic orthodox protestant sunni shia shiite kurdish tamil hindu sikh buddhist hispanic republican democrat democratic libertarian black white
  native indigenous overseas foreign`.split(/\s+/u),
);
