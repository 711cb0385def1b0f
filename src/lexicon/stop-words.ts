const ROWS = `
en the of and to in that is was for it with as his on be at by had are but from they which not have this were said he she
fr le la les des et est une dans que qui pour pas sur au avec ce il par du plus sont ne aux mais été cette elle ont
de der die und das nicht von zu den mit ist des sich auf für dem ein eine auch als an nach wie im aus bei wird sind oder
es el los las que y en un una por con para su se del no al lo como más pero sus ha fue este son entre está de la han muy porque también dijo ni según
ca el els la les i de en un una per amb que no és va al del dels ha són més però com aquest aquesta també ni a hi
it il di che la per un è non una sono del con si da come anche della dei più gli nel alla ha le ma degli
pt o os as que e do da em um uma para com não por mais dos nem de ser foram pela pelo muito também já à às disse se na no como mas foi ao das tem são ele
nl de het een van en in is dat op te zijn met voor niet aan er die om ook als maar bij naar dan uit door
sv och att det som en på är av för med den till inte har de om sade efter ett men var jag från han vid sig
da og at det er en til på som af for med de ikke der den har et men var fra han ved sig blev af sagde mod nogen efter også
no og det er som en på til av for med at de ikke har et den men var fra han ved seg ble etter av mot også sa noen at noe
fi ja on ei se että oli hän mutta ovat myös kun joka kuin sen ole tai jo mukaan sekä
pl nie się na w i z że jest do to jak o po za od przez dla są ma oraz ale był
cs a je se na v že to s z do o i za by pro jako jsou ale od byl jeho která řekla řekl není také které v jsem jsme při podle mezi
sk a je sa na v že s z do o za by pri ako sú ale od bol jeho ktorá povedal povedala nie aj ktoré som sme pre podľa medzi
hr je i u se na da su za od s nije ali kao koji što to bi po iz će već ili ne te rekao rekla
tr ve bir bu da de için ile olarak çok daha olan gibi ama sonra kadar en ne
ro și de la în a cu că pe din este nu o un pentru mai sunt care au fost prin
hu a az és hogy nem is egy ez volt meg de csak már mint el még azt vagy
id yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena ada
vi của và là có cho được không trong một các người với đã này những
ru и в не на что с по это как он из но за от к для было его все так же
uk і в не на що з та до як це у за від його був але про які для є
bg и на в да се за не от че с са е по как но при ще или
sr је и да у се на су за од са не који а као
ar إن وإن قال قالت يوم كما لا ما في من على أن إلى عن التي هذا الذي كان لم بعد مع قال
fa در به از که این را با است برای آن یک بود
`;

/** The commonest words of a language, by its BCP 47 primary tag; for telling languages apart, nothing else. */
export const STOP_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ROWS.trim()
    .split('\n')
    .map((row): [string, ReadonlySet<string>] => {
      const [tag = '', ...words] = row.split(' ');
      return [tag, new Set(words)];
    }),
);
