const words = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/u).filter((word) => word !== ''));

/** Auxiliary and copular verbs, contracted ones as the tokenizer splits them. */
export const AUXILIARIES: ReadonlySet<string> = words(
  `is are was were be been being am has have had having do does did will would shall should can could may might must
  ca wo sha ai 's ’s 're ’re 've ’ve 'd ’d 'll ’ll 'm ’m ought need dare gets got`,
);
export const NOT_WORDS: ReadonlySet<string> = words(
  "not n't n’t never no neither nor hardly barely scarcely",
);
export const PRONOUN_SUBJECTS: ReadonlySet<string> = words(
  'he she they it i we you who this that one some many others most everyone nobody both several few all neither',
);
export const DETERMINERS: ReadonlySet<string> = words(
  `the a an this that these those his her its their my our your some any no every each another both all many several
  few most more two three four five six seven eight nine ten dozens hundreds`,
);
export const POSSESSIVES: ReadonlySet<string> = words("his her its their my our your whose 's ’s");
export const PREPOSITIONS: ReadonlySet<string> = words(
  `of in on at to for from by with about into over under after before during against between through without within
  across behind beyond despite near since toward towards until till upon via per as amid among around above below
  along like than off outside inside following including regarding concerning onto alongside throughout`,
);
/** Words that begin a clause of their own: a noun phrase to the right of one does not reach past it. */
export const CLAUSE_OPENERS: ReadonlySet<string> = words(
  `that but while because although though as when if whether since unless so yet what how why where which who whom
  whose than whereas once wherever whenever lest nor until after before`,
);
export const RELATIVES: ReadonlySet<string> = words('who which that whose whom where');
export const COMPLEMENTIZERS: ReadonlySet<string> = words(
  'that whether if how why what who where when which',
);
/** Words that may stand between a subject and its verb, or before a sentence's subject, and are part of neither. */
export const LOOSE_ADVERBS: ReadonlySet<string> = words(
  `also then later still now once again even just already often ever soon too yet only first instead however meanwhile
  moreover nevertheless nonetheless thus therefore always sometimes earlier perhaps maybe though so indeed further
  almost long since twice simply both all today yesterday tonight tomorrow next further elsewhere`,
);
/** Past forms and other finite verbs that no ending tells. */
export const IRREGULAR_VERBS: ReadonlySet<string> = words(
  `went came took gave made got left won lost held met ran kept began brought bought built caught chose dealt drew
  drove fell felt fought found flew forgot gets goes grew heard hid hung hurt knew laid led lay lent lets meant paid put
  quit rose said sat saw sent set shook shot showed sold sought spent spoke stood stole stuck struck swore threw told
  thought understood withdrew woke wore wrote became arose beat broke cost cut says has does wants needs makes takes
  gives comes goes keeps leads seems appears remains stands runs holds puts lets means shows think believe want know say
  hit spread let bid shut split cast rests lies gone done seen been`,
);
/** Words that tell a time on their own or behind a preposition ("on Tuesday", "late Wednesday", "last week"). */
export const TIME_WORDS: ReadonlySet<string> = words(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december today yesterday tonight tomorrow morning afternoon evening night noon midnight week month
  year weekend day days hours minutes weeks months years ago earlier later recently jan feb mar apr aug sept oct nov
  dec jan. feb. mar. apr. aug. sept. sep. oct. nov. dec. overnight hour minute moments moment time spring summer autumn
  fall winter mon. tue. tues. wed. thu. thurs. fri. sat. sun. a.m. p.m.`,
);
/** May begin a time phrase without a preposition. */
export const TIME_OPENERS: ReadonlySet<string> = words(
  'late early last next this earlier later on in at during since by mid-week just',
);
/** Where and how something is said ("in a statement", "on Twitter", "at a rally"): the noun of the phrase. */
export const VENUE_WORDS: ReadonlySet<string> = words(
  `statement interview speech address email e-mail letter tweet tweets post posts message memo news briefing conference
  release call rally event debate hearing meeting testimony report appearance forum town hall remarks comments podcast
  broadcast note column op-ed editorial article blog video summary filing document documents ruling opinion twitter
  facebook instagram radio television tv cnn msnbc text phone telephone interviews court response reply reporters
  program programme show segment book memoir ad panel ceremony dinner lunch breakfast stop gathering exchange
  conversation press deposition affidavit brief lawsuit complaint survey study poll floor stage trail webcast
  telegram x channel station nightly`,
);
