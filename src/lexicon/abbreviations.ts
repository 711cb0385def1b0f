/** Written before a name: the full stop behind them never ends a sentence. Lower case, without the stop. */
export const TITLE_ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof sen sens rep reps gov govs gen col lt ltc sgt capt cmdr cpl pvt adm maj brig rev hon
  fr msgr st ste pres supt det insp messrs mme mlle sra sr. asst atty amb chmn treas secy hrh`.split(/\s+/u),
);

/** Written in running text: the stop behind them ends a sentence only before a word that commonly opens one. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `inc corp co ltd llc lp plc bros jr sr esq etc al e.g i.e cf viz ca approx est dept univ assn govt intl natl
  ave blvd rd hwy sq apt bldg ft mt jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur
  thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont
  neb nev okla ore pa tenn tex va vt wash wis wyo a.m p.m u.s u.k u.n e.u u.s.a d.c l.a n.y n.j n.c s.c n.h
  n.m n.d s.d w.va r.i ph.d m.d b.a m.a m.b.a d.phil a.d b.c r d lb lbs oz kg km mph min sec hr hrs yr yrs`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** Nearly never end a sentence: what follows is the number or party they introduce. */
export const INTRODUCING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'v vs no nos vol pp fig art sec'.split(' '),
);

/** Words that commonly open a sentence; decides after an abbreviation or an ellipsis. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  `the a an this that these those he she it they we i you his her its their our my there here in on at for from
  with by as but and or so yet if when while after before since because although though however meanwhile
  moreover then now also what who why how where which to no not yes well some many most all both each every
  another other one two three more still even just only last next under over during according asked despite
  earlier later instead let mr mrs ms dr officials police president`.split(/\s+/u),
);
