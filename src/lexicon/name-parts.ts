const list = (words: string): readonly string[] => words.split(/\s+/u).filter((word) => word !== '');

/** Small words inside a surname. Folded. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  list(`de da di do dos das del della dei du des la le lo van von der den ter ten zu zum af av al el ul bin ibn ben
    bint abu abd st san santa mac o y e dal degli`),
);

/** What stands behind a surname. Folded, without full stops. */
export const NAME_SUFFIXES: ReadonlySet<string> = new Set(
  list('jr sr ii iii iv phd md qc kc mp esq obe mbe cbe'),
);

/** Suffixes that tell two people of one name apart. */
export const GENERATIONS: ReadonlySet<string> = new Set(list('jr sr ii iii iv'));

/** Capitalised in running text or at the start of a sentence, and never part of a person's name. Folded. */
export const NEVER_NAMES: ReadonlySet<string> = new Set(
  list(`the a an this that these those he she it they we you i his her its their our my your there here who whom whose
    which what when where why how whether while as at by for from in into of on onto off over under after before since
    until till during through throughout between among amid amidst against along across about above below beside besides
    beyond despite except inside outside near without within toward towards upon via per with to up down out and or nor
    but so yet if because although though unless once than then also too even still just only now never always often
    sometimes again already soon later earlier meanwhile however moreover furthermore nevertheless nonetheless otherwise
    instead indeed thus hence therefore additionally finally perhaps maybe yes no not each every either neither both all
    any some many most more much few several such other another same own one two three four five six seven eight nine
    ten first second third last next is are was were be been being am do does did done has have had having will would
    can could shall should may might must ought let lets get got make made take took say says said saying told tell
    tells asked ask asks speaking according added adding noted notes following given based asked regarding concerning
    including citing quoting like unlike well
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    january february march april june july august september october november december jan feb mar apr jun jul aug sep
    sept oct nov dec today yesterday tomorrow tonight morning afternoon evening night week month year
    photo photograph picture image file source credit video watch read listen advertisement share comments updated
    published related breaking exclusive live ore mich minn wis ariz calif colo conn neb nev okla tenn wyo
    ive dont doesnt didnt isnt wasnt cant thats heres theres hes shes theyre theyve`),
);
