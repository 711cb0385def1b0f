const list = (words: string): readonly string[] => words.split(/\s+/u).filter((word) => word !== '');

/** Nouns that end or head the name of a body ("Justice Department", "Bank of Oslo"). Folded, singular. */
export const ORGANISATION_NOUNS: ReadonlySet<string> = new Set(
  list(`ministry department agency office bureau commission committee council board authority administration service
    government cabinet parliament congress senate assembly court tribunal police force army navy guard
    corporation company firm group holdings industries bank fund trust exchange airline airways motors systems
    technologies pharmaceuticals laboratories university college school institute academy hospital clinic foundation
    association federation union league society organisation organization alliance coalition party movement campaign
    network news times post journal herald tribune gazette observer guardian telegraph chronicle press media
    broadcasting magazine center centre house embassy consulate mission delegation church diocese museum theatre
    theater library club team inc corp corporation ltd llc plc gmbh ag co partners associates brothers ventures
    capital energy airlines railways ferries shipping lines works studio studios records entertainment
    street kremlin pentagon vatican interpol reuters`),
);

/** Common nouns that name a body spoken of before ("the company", "the ministry"). Folded, singular. */
export const BODY_NOUNS: ReadonlySet<string> = new Set(
  list(`ministry department agency office bureau commission committee council board authority administration
    government cabinet parliament congress senate assembly court tribunal corporation company firm group bank fund
    trust airline university college school institute academy hospital clinic foundation association federation
    union league society organisation organization alliance coalition party movement campaign newspaper paper
    broadcaster network magazine station club team carrier operator retailer manufacturer maker carmaker automaker
    startup start-up charity embassy consulate mission delegation inspectorate ombudsman regulator watchdog bloc nation country city state
    town county church police army military navy publisher outlet website platform supplier utility producer lender
    kremlin pentagon vatican`),
);

/** Bodies of which a state or house has several: what each is for tells them apart. Folded, singular. */
export const DIVIDED_BODIES: ReadonlySet<string> = new Set(
  list(`ministry department agency office bureau commission committee council board authority court tribunal bank fund
    institute academy hospital clinic association federation union league society mission delegation inspectorate
    regulator watchdog service police directorate secretariat`),
);

/** Written things that are cited as if they spoke. Folded, singular. */
export const DOCUMENT_NOUNS: ReadonlySet<string> = new Set(
  list(`report statement study survey poll letter memo memorandum document filing lawsuit complaint indictment
    affidavit ruling judgment verdict decision law bill act treaty agreement text article story editorial column book
    survey analysis review audit transcript recording video email e-mail message tweet post note notice press-release
    release record data figure statistic law rule article website page sign headline caption dossier book testimony
    documents sources source paper website constitution contract draft proposal plan poster leaflet advertisement ad`),
);

/** Legal forms at the end of a company's name; they do not change which company it is. */
export const LEGAL_FORMS: ReadonlySet<string> = new Set(
  list('inc corp corporation ltd limited llc llp lp plc gmbh ag sa nv bv spa co company holdings'),
);

/** What is named after somebody ("the Brandt camp"). Folded. */
export const OWNED_NOUNS: ReadonlySet<string> = new Set(
  list(`camp family era presidency years rally supporters supporter voters allies aides emails candidacy ticket brand
    doctrine legacy tapes speech plan proposal campaign-trail circle loyalists backers name`),
);
