import { describe, expect, test } from 'vitest';
import { languageOf, settleLanguage } from '../../src/read/language.ts';
import { extract } from '../../src/extract/index.ts';
import { articleOf, readOne } from './read-one.ts';

const SENTENCES: readonly (readonly [string, string])[] = [
  [
    'en',
    'The minister told reporters on Monday that the bridge would stay free for all drivers and that no toll was planned.',
  ],
  [
    'en',
    'Clams wash up dead near the harbour, and nobody in town can say why they died or who is to blame for it.',
  ],
  [
    'fr',
    'La ministre a déclaré lundi que le pont resterait gratuit pour tous les automobilistes et qu’aucun péage n’était prévu.',
  ],
  ['fr', 'Des milliers de coquillages sont morts sur la plage sans que personne puisse dire pourquoi.'],
  [
    'de',
    'Die Ministerin sagte am Montag vor Journalisten, die Brücke bleibe für alle Fahrer kostenlos und eine Maut sei nicht geplant.',
  ],
  ['de', 'Tausende Muscheln liegen tot am Strand, und niemand kann sagen, woran sie gestorben sind.'],
  [
    'es',
    'La ministra dijo el lunes a los periodistas que el puente seguirá siendo gratuito para todos los conductores.',
  ],
  [
    'es',
    'Miles de almejas han muerto en la playa y nadie sabe decir por qué murieron ni quién tiene la culpa.',
  ],
  [
    'pt',
    'A ministra disse na segunda-feira aos jornalistas que a ponte continuará gratuita para todos os motoristas e que não haverá pedágio.',
  ],
  [
    'pt',
    'Milhares de amêijoas morreram na praia e ninguém sabe dizer por que morreram nem de quem é a culpa.',
  ],
  [
    'it',
    'La ministra ha detto lunedì ai giornalisti che il ponte resterà gratuito per tutti gli automobilisti e che nessun pedaggio è previsto.',
  ],
  [
    'it',
    'Migliaia di vongole sono morte sulla spiaggia e nessuno sa dire perché siano morte né di chi sia la colpa.',
  ],
  [
    'nl',
    'De minister zei maandag tegen verslaggevers dat de brug voor alle bestuurders gratis blijft en dat er geen tol komt.',
  ],
  ['nl', 'Duizenden schelpdieren liggen dood op het strand en niemand kan zeggen waaraan ze zijn gestorven.'],
  [
    'sv',
    'Ministern sade i måndags till journalister att bron förblir gratis för alla förare och att ingen avgift är planerad.',
  ],
  [
    'da',
    'Ministeren sagde mandag til journalister, at broen forbliver gratis for alle bilister, og at der ikke kommer nogen afgift.',
  ],
  [
    'no',
    'Ministeren sa mandag til journalister at broen forblir gratis for alle bilister, og at det ikke blir noen avgift.',
  ],
  [
    'fi',
    'Ministeri sanoi maanantaina toimittajille, että silta pysyy maksuttomana kaikille autoilijoille eikä tullia ole suunnitteilla.',
  ],
  [
    'pl',
    'Minister powiedziała w poniedziałek dziennikarzom, że most pozostanie bezpłatny dla wszystkich kierowców i że nie będzie opłat.',
  ],
  ['pl', 'Tysiące małży leżą martwe na plaży i nikt nie potrafi powiedzieć, dlaczego zginęły.'],
  [
    'cs',
    'Ministryně v pondělí řekla novinářům, že most zůstane pro všechny řidiče zdarma a že se mýtné neplánuje.',
  ],
  [
    'sk',
    'Ministerka v pondelok povedala novinárom, že most zostane pre všetkých vodičov zadarmo a že mýto sa neplánuje.',
  ],
  [
    'hu',
    'A miniszter hétfőn azt mondta az újságíróknak, hogy a híd minden autós számára ingyenes marad, és nem terveznek díjat.',
  ],
  [
    'ro',
    'Ministrul a declarat luni reporterilor că podul va rămâne gratuit pentru toți șoferii și că nu este prevăzută nicio taxă.',
  ],
  [
    'tr',
    'Bakan pazartesi günü gazetecilere köprünün tüm sürücüler için ücretsiz kalacağını ve hiçbir geçiş ücreti planlanmadığını söyledi.',
  ],
  [
    'ru',
    'Министр заявила в понедельник журналистам, что мост останется бесплатным для всех водителей и что плата не планируется.',
  ],
  [
    'uk',
    'Міністерка заявила в понеділок журналістам, що міст залишиться безкоштовним для всіх водіїв і що плата не планується.',
  ],
  [
    'bg',
    'Министърката каза в понеделник пред журналисти, че мостът ще остане безплатен за всички шофьори и че такса не се предвижда.',
  ],
  [
    'sr',
    'Министарка је у понедељак рекла новинарима да ће мост остати бесплатан за све возаче и да путарина није у плану.',
  ],
  [
    'el',
    'Η υπουργός δήλωσε τη Δευτέρα στους δημοσιογράφους ότι η γέφυρα θα παραμείνει δωρεάν για όλους τους οδηγούς.',
  ],
  [
    'ar',
    'قالت الوزيرة للصحفيين يوم الاثنين إن الجسر سيبقى مجانيا لجميع السائقين وإنه لا توجد خطط لفرض رسوم.',
  ],
  ['fa', 'وزیر روز دوشنبه به خبرنگاران گفت که پل برای همه رانندگان رایگان خواهد ماند و عوارضی در کار نیست.'],
  ['he', 'השרה אמרה ביום שני לעיתונאים כי הגשר יישאר חינם לכל הנהגים וכי לא מתוכננת אגרה.'],
  ['ja', '大臣は月曜日、橋はすべての運転手に無料のままであり、通行料の計画はないと記者団に語った。'],
  ['zh', '部长星期一对记者说，大桥将继续对所有司机免费开放，没有收费计划，也不会有。'],
  ['ko', '장관은 월요일 기자들에게 다리는 모든 운전자에게 무료로 남을 것이며 통행료 계획은 없다고 말했다.'],
  [
    'id',
    'Menteri mengatakan kepada wartawan pada hari Senin bahwa jembatan itu akan tetap gratis untuk semua pengemudi dan tidak ada rencana tol.',
  ],
  [
    'vi',
    'Bộ trưởng nói với các phóng viên hôm thứ Hai rằng cây cầu sẽ vẫn miễn phí cho tất cả các tài xế và không có kế hoạch thu phí.',
  ],
  ['hi', 'मंत्री ने सोमवार को पत्रकारों से कहा कि पुल सभी चालकों के लिए मुफ्त रहेगा और कोई शुल्क नहीं लगेगा।'],
  ['th', 'รัฐมนตรีกล่าวกับผู้สื่อข่าวเมื่อวันจันทร์ว่าสะพานจะยังคงไม่เก็บค่าผ่านทางสำหรับผู้ขับขี่ทุกคน'],
  [
    'ca',
    'La ministra va dir dilluns als periodistes que el pont continuarà sent gratuït per a tots els conductors i que no hi haurà peatge.',
  ],
];

describe('the language of a text', () => {
  test.each(SENTENCES)('%s: %s', (tag, sentence) => {
    expect(languageOf(sentence)).toBe(tag);
  });

  test('is not guessed from a few words, nor from names and figures', () => {
    expect(languageOf('Bridge stays free')).toBeNull();
    expect(
      languageOf('Rell Halloran Prentice Calder Brevik Oduya Sorel Torp Dray Amsel Wren Mott 1 2 3'),
    ).toBeNull();
  });

  test('is the declared one, unless a long text clearly reads as another', () => {
    const polish = SENTENCES.filter(([tag]) => tag === 'pl')
      .map(([, words]) => words)
      .join(' ');
    expect(settleLanguage('en', polish)).toEqual({ tag: 'en', isOverruled: false });
    expect(settleLanguage('en', `${polish} ${polish}`)).toEqual({ tag: 'pl', isOverruled: true });
    expect(settleLanguage('sk', `${polish} ${polish}`)).toEqual({ tag: 'pl', isOverruled: true });
  });

  test('between near languages is the one the page declares', () => {
    const danish = SENTENCES.find(([tag]) => tag === 'da')?.[1] ?? '';
    expect(settleLanguage('no', `${danish} `.repeat(5)).tag).toBe('no');
  });
});

describe('a page in a language whose attribution is not known', () => {
  const lines = [
    'Die Brücke bleibt frei',
    'Die Ministerin sagte am Montag vor Journalisten, die Brücke bleibe für alle Fahrer kostenlos und eine Maut sei nicht geplant.',
    '„Es wird keine Maut geben“, sagte Anna Rell, die für die Häfen zuständig ist. Die Opposition hatte nach den Kosten gefragt.',
    'Nach den Worten der Ministerin soll das Geld aus dem Fonds kommen, der nach der Flut eingerichtet wurde und noch nicht leer ist.',
  ];

  test('declared English is read as what it is, and says so', async () => {
    const html = `<html lang="en"><body><article><h1>${lines[0] ?? ''}</h1><p>${lines.slice(1).join('</p><p>')}</p></article></body></html>`;
    const reading = await readOne('a.html', html);
    expect(reading.kind === 'article' && reading.article.language).toBe('de');
    expect(reading.kind === 'article' && reading.warnings.map(({ code }) => code)).toEqual([
      'language-declared',
    ]);
  });

  test('yields its quotations with nobody as their speaker, and a warning', async () => {
    const { quotes, warnings } = extract(await articleOf('a.txt', lines.join('\n')), null);
    expect(quotes.map(({ quoted, speaker }) => [quoted.length, speaker])).toEqual([[1, null]]);
    expect(warnings.map(({ code }) => code)).toEqual(['language-not-read']);
  });
});
