const ROWS = `
1 january jan janvier janv januar jän jänner enero ene gennaio gen janeiro januari stycznia styczeń января январь янв січня січень ocak leden ledna
2 february feb février févr fév februar febrero febbraio fevereiro fev februari lutego luty февраля февраль фев лютого лютий şubat února únor
3 march mar mars märz mär maerz marzo março maart mrt marca marzec марта март мар березня березень mart března březen
4 april apr avril avr abril abr aprile kwietnia kwiecień апреля апрель апр квітня квітень nisan dubna duben
5 may mai mayo maggio mag maio mei maja maj мая май травня травень mayıs května květen
6 june jun juin juni junio giugno giu junho czerwca czerwiec июня июнь июн червня червень haziran června červen
7 july jul juillet juil juli julio luglio lug julho lipca lipiec июля июль июл липня липень temmuz července červenec
8 august aug août aout agosto ago augustus sierpnia sierpień августа август авг серпня серпень ağustos srpna srpen
9 september sep sept septembre septiembre settembre set setembro września wrzesień сентября сентябрь сен сент вересня вересень eylül září
10 october oct octobre oktober okt octubre ottobre ott outubro out października październik октября октябрь окт жовтня жовтень ekim října říjen
11 november nov novembre noviembre novembro listopada listopad ноября ноябрь ноя листопада kasım listopadu
12 december dec décembre déc dezember dez diciembre dic dicembre dezembro grudnia grudzień декабря декабрь дек грудня грудень aralık prosince prosinec
`;

/** Month names in a dozen languages and their abbreviations as date lines print them, lower case without the stop, to 1..12. */
export const DATE_LINE_MONTHS: ReadonlyMap<string, number> = new Map(
  ROWS.trim()
    .split('\n')
    .flatMap((row) => {
      const [month = '', ...names] = row.split(' ');
      return names.map((name): [string, number] => [name, Number(month)]);
    }),
);
