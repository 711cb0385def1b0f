import type { Gender } from './honorifics.ts';

const list = (words: string): readonly string[] => words.split(/\s+/u).filter((word) => word !== '');

/** What people are by office, work or part played: the head of "the Kenyan foreign minister". Folded, singular. */
export const ROLE_NOUNS: ReadonlySet<string> = new Set(
  list(`president premier minister chancellor monarch king queen prince princess emperor sultan emir sheikh pope
    archbishop bishop cardinal rabbi imam pastor priest reverend vicar ayatollah
    governor senator congressman congresswoman representative lawmaker legislator parliamentarian deputy delegate
    mayor councillor councilor councilman councilwoman councilmember alderman commissioner secretary undersecretary
    ambassador envoy diplomat consul attache negotiator mediator whip speaker treasurer comptroller auditor
    ombudsman regulator inspector superintendent sheriff constable marshal ranger detective sergeant lieutenant
    captain major colonel general brigadier admiral commodore commander corporal private officer soldier trooper
    veteran pilot judge justice magistrate prosecutor attorney lawyer solicitor barrister counsel advocate notary
    coroner doctor physician surgeon nurse midwife paramedic psychologist psychiatrist therapist pharmacist
    epidemiologist virologist scientist researcher professor lecturer academic historian economist analyst
    strategist pollster statistician sociologist anthropologist biologist chemist physicist geologist astronomer
    engineer architect planner surveyor mechanic technician electrician carpenter builder plumber fisherman farmer
    grower rancher baker butcher cook chef waiter waitress bartender clerk cashier shopkeeper miner logger trucker farmhand labourer laborer roofer surfer climber driver conductor
    skipper sailor deckhand harbourmaster harbormaster porter guard caretaker gardener cleaner teacher headteacher
    headmaster headmistress principal dean rector provost librarian student pupil graduate coach trainer referee
    umpire player striker goalkeeper midfielder defender quarterback pitcher swimmer runner cyclist athlete champion
    director manager executive chairman chairwoman chairperson chair chief head leader boss founder cofounder
    co-founder owner proprietor landlord tenant investor trader banker broker accountant consultant entrepreneur
    businessman businesswoman industrialist billionaire tycoon magnate publisher editor reporter journalist
    correspondent columnist commentator broadcaster presenter host anchor moderator blogger author writer novelist
    poet playwright artist painter sculptor musician singer rapper composer drummer guitarist actor actress
    comedian filmmaker producer photographer designer curator
    spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople spokespersons adviser advisor aide
    assistant organiser organizer campaigner activist volunteer donor surrogate operative consultant lobbyist
    candidate nominee challenger incumbent contender opponent rival running-mate
    official employee worker staffer intern union-leader steward
    resident neighbour neighbor homeowner villager witness bystander survivor victim passenger commuter customer
    shopper voter supporter protester protestor demonstrator critic expert specialist scholar insider source
    whistleblower informant suspect defendant plaintiff complainant detainee prisoner inmate hostage
    refugee migrant immigrant citizen taxpayer pensioner
    father mother son daughter brother sister husband wife widow widower grandfather grandmother uncle aunt
    nephew niece cousin friend colleague boyfriend girlfriend partner fiance fiancee relative
    man woman boy girl teenager guy lady gentleman person child parent
    chieftain warlord militant fighter rebel commander-in-chief vice-president vice-chair
    member fellow chancellor co-chair co-author co-owner organist firefighter welder electrician plumber dentist
    politician technologist neurosurgeon oncologist vet veterinarian ecologist meteorologist forecaster hydrologist oceanographer`),
);

/** Nouns for one who speaks for another. */
export const SPOKES_NOUNS: ReadonlySet<string> = new Set(
  list('spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople spokespersons'),
);

/** Words that stand before a role noun and belong to the role ("deputy foreign minister"). Folded. */
export const ROLE_MODIFIERS: ReadonlySet<string> = new Set(
  list(`deputy assistant associate acting interim vice senior junior former then ex late chief top lead leading
    first second third prime foreign defence defense interior home finance health education energy transport
    transportation justice labour labor trade culture agriculture environment climate housing immigration economy
    economic industry security intelligence military naval army air police fire press media communications
    communication campaign policy political presidential congressional parliamentary legislative federal state
    national international regional provincial local city town county village district municipal borough council
    general executive managing financial operating technology technical medical legal scientific research sales
    marketing operations human resources public affairs relations government cabinet senate house party union trade
    republican democratic democrat conservative liberal socialist green independent labour progressive opposition
    majority minority ruling permanent special personal private principal honorary retired veteran longtime
    long-time newly-elected incoming outgoing elected re-elected disgraced embattled self-declared
    attorney district-attorney supreme high appeal court night shift ward head ferry harbour harbor school bank
    company group board football soccer basketball baseball cricket tennis hockey team club university college
    professor hospital bishop opera theatre theater film television tv radio news sports business tech software
    real estate property social community youth student animal human-rights rights peace aid relief refugee
    disaster emergency weather climate marine wildlife conservation
    vice-presidential gubernatorial mayoral senatorial ministerial religious spiritual tribal
    lieutenant major rear brigadier staff sergeant`),
);

/** Words that mark a role as past; they do not change which role it is. */
export const PAST_ROLE_WORDS: ReadonlySet<string> = new Set(
  list('former then ex late onetime one-time past'),
);

/** Ranks and offices that are written straight before a name as its title ("Admiral Tony Hale"). */
export const RANKS: ReadonlySet<string> = new Set(
  list(`president senator governor mayor judge justice king queen prince princess pope cardinal archbishop bishop
    rabbi imam pastor reverend general colonel major captain lieutenant sergeant corporal private admiral commodore
    commander brigadier sheriff detective inspector superintendent constable professor councillor councilor
    councilman councilwoman congressman congresswoman representative ambassador secretary chancellor premier
    doctor sheikh ayatollah emir`),
);

/** Role nouns that are one role under several spellings or for several genders. */
export const ROLE_SYNONYMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    spokesman: 'spokesperson',
    spokeswoman: 'spokesperson',
    chairman: 'chair',
    chairwoman: 'chair',
    chairperson: 'chair',
    congressman: 'representative',
    congresswoman: 'representative',
    councilor: 'councillor',
    councilman: 'councillor',
    councilwoman: 'councillor',
    councilmember: 'councillor',
    advisor: 'adviser',
    neighbor: 'neighbour',
    protestor: 'protester',
    organizer: 'organiser',
    premier: 'prime minister',
    defense: 'defence',
    labor: 'labour',
    harbormaster: 'harbourmaster',
    headmaster: 'headteacher',
    headmistress: 'headteacher',
    lawyer: 'attorney',
    legislator: 'lawmaker',
    parliamentarian: 'lawmaker',
    boss: 'chief',
    head: 'chief',
    cofounder: 'co-founder',
    transportation: 'transport',
  }),
);

/** Heads of a state or government that "leader" may stand for when the country agrees. */
export const LEADER_ROLES: ReadonlySet<string> = new Set(
  list('president premier chancellor king queen monarch emir sultan leader').concat('prime minister'),
);

/** Role nouns that tell a gender. */
export const ROLE_GENDERS: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...list(`spokesman chairman congressman councilman businessman king prince pope father son brother husband widower
    grandfather uncle nephew man boy guy gentleman actor boyfriend headmaster waiter fisherman alderman emperor
    emir sultan sheikh imam`).map((word): [string, Gender] => [word, 'male']),
  ...list(`spokeswoman chairwoman congresswoman councilwoman businesswoman queen princess mother daughter sister wife
    widow grandmother aunt niece woman girl lady actress girlfriend headmistress waitress midwife`).map(
    (word): [string, Gender] => [word, 'female'],
  ),
]);

/** Role nouns that only say how somebody stands to somebody else or what anybody may be: no role to show by itself. */
export const RELATIONAL_NOUNS: ReadonlySet<string> = new Set(
  list(`rival opponent challenger contender friend colleague partner neighbour neighbor relative cousin fellow member
    father mother son daughter brother sister husband wife widow widower grandfather grandmother uncle aunt nephew
    niece boyfriend girlfriend fiance fiancee child parent man woman boy girl teenager guy lady gentleman person
    source insider supporter critic`),
);

/** Roles of those who are named for their family: another of the name is then near. */
export const KINSHIP_NOUNS: ReadonlySet<string> = new Set(
  list(`father mother son daughter brother sister husband wife widow widower grandfather grandmother uncle aunt nephew
    niece cousin lady`),
);
