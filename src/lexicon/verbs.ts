/**
 * Regular verbs of news by their base forms; a star marks those whose base or form in -s is as often a noun ("vote*").
 *
 * Forms in -ed and -ing are known by their endings; these tell the present, and the base form behind an ending.
 */
const REGULAR = `abandon abolish absorb accelerate accept accompany accomplish account* accuse achieve acknowledge acquire
  act* adapt add address* adjust administer admire admit adopt advance* advise advocate* affect afford agree aid* aim*
  alert* allege allow alter amend amount* analyze announce annoy answer* anticipate apologize appeal* appear apply appoint
  appreciate approach* approve argue arm* arrange arrest* arrive ask assault* assemble assert assess assign assist assume
  assure attach attack* attempt* attend attract auction* authorize avert avoid await award* back* balance* ban* bar* base*
  battle* beg behave belong benefit* betray blame* blast* block* boast bolster bomb* boost* borrow bother brand* breach*
  brief* broaden bury calculate call* calm campaign* cancel capture carry cause* caution* cease celebrate challenge*
  change* characterize charge* charter* chase* cheat check* cheer choose circulate cite claim* clarify clash* clean clear
  climb* close coincide collaborate collapse* collect combat* combine come comfort* command* comment* commission* commit
  compare compel compensate compete complain complete comply compose comprise concede concentrate concern* conclude
  condemn conduct* confess confirm confiscate conflict* confront confuse congratulate connect consider consist constitute
  construct consult consume contact* contain contend contest* continue contract* contradict contrast* contribute control*
  convene convert convey convict* convince cooperate cope correct cost* counter* count* cover* crash* create criticize
  cross* crush cultivate curb* cure* damage* dare date* debate* debunk decide declare decline* decrease* dedicate defeat*
  defend define defy delay* delete deliver demand* demolish demonstrate denounce deny depart depend depict deploy deport
  deprive derail describe deserve design* designate desire* destroy detail* detain detect deter deteriorate determine
  develop devote dictate die differ diminish direct disagree disappear disappoint discharge* disclose discontinue discourage
  discover discuss dismiss display* dispute* disrupt dissolve distance* distinguish distribute disturb divert divide*
  divorce* dominate donate double doubt* downplay draft* drag drain* dread drop* drown dub dump earn earmark ease echo* edit
  educate elect elevate eliminate embrace* emerge emphasize employ enable enact encounter* encourage end* endanger endorse
  endure enforce engage enhance enjoy enlist ensure enter entitle envision erase erect erode escalate escape* establish
  estimate* evacuate evaluate evolve examine exceed exchange* exclude excuse* execute exempt exercise* exhibit* exist
  expand expect expel experience* expire explain explode exploit* explore export* expose express extend extract face* fail
  fault* favor* fear* feature* file* fill finance* fine* finish* fire* fix* flag* float* flood* flourish focus* follow
  force* forecast* foster found free frustrate fuel* function* fund* gain* gather generate grab grant* greet ground*
  guarantee* guard* guess* guide* halt* halve hamper hand* handle* hang happen harm* hate* haul head* heal help* hesitate
  highlight* hinder hint* hire* honor* hope* host* house* hunt* identify ignore illustrate imagine impact* impede
  implement imply import* impose impress imprison improve include incorporate increase* incur indicate indict induce
  infect inflate influence* inform inherit inhibit initiate injure inquire insist inspect inspire install instruct insult*
  insure integrate intend intensify interest* interfere interpret interrupt intervene interview* introduce invade invent
  invest investigate invite involve isolate issue* jail* jeopardize join joke* judge* jump* justify kick* kidnap kill*
  kiss* knock label* lack* land* last laugh* launch* leak* lean learn lecture* legalize lessen level* license* lift*
  like limit* link* list* listen live load* lobby* locate lock* look* loom loot love* lower maintain manage manipulate
  march* mark* market* marry match* matter* measure* mention* merge migrate minimize miss mistreat mobilize mock modify
  monitor* motivate mount* mourn move* murder* name* narrow need* neglect negotiate nominate note* notice* notify number*
  obey object* oblige observe obtain occupy occur offend offer* omit open operate oppose opt order* organize oust
  outline* outlaw outnumber outpace overrule oversee own owe pack* paint* parade* pardon* park* participate pass* pause*
  peak* penalize pend perceive perform permit* persist persuade phone* picture* place* plague* plan* plant* play* plead please
  pledge* plot* plunge* point* poll* portray pose possess postpone pour practice* praise* pray predict prefer prepare
  present* preserve press* pressure* presume pretend prevail prevent probe* proceed* process* proclaim produce* profit*
  program* progress* prohibit project* promise* promote prompt propose prosecute protect protest* prove provide provoke
  publish pull* pump* punish purchase* pursue push* qualify quarantine* question* race* raid* raise rally* range* rank*
  ratify reach* react rebuff reassure rebuild recall* receive recognize recommend reconsider record* recover recruit*
  reduce refer reflect reform* refrain refuse regain regard* register* regret* regulate reinforce reinstate reject relate
  relax release* rely relocate remain remark* remember remind remove rename renew renounce rent* repair* repeal* repeat
  replace reply* report* represent repudiate request* require rescue* research* resemble resent reserve* resettle reside
  resign resist resolve resort* respect* respond rest* restore restrict result* resume retain retaliate retire retreat*
  retrieve return* reveal reverse review* revise revive revoke reward* risk* rob rule* rush* sack* salute* sanction* save
  scale* scare scatter schedule* score* scrap* scrutinize search* seal* secure seem seize select sentence* separate serve
  settle shape* share* shell* shelter* shelve shift* ship* shock* shorten shout* shrug shut side* sign* signal* sink
  slam slash slide* slip* slow smash smear* smile* smuggle soar solve sound* spark* specify speculate spoil sponsor* spot*
  stab* stabilize staff* stage* stall stamp* stare start* starve state* stay* stem* step* stop* storm* strengthen stress*
  stretch* strip* struggle* study* submit subpoena* subsidize succeed sue suffer suggest suit* summarize summon
  supervise supply* support* suppose suppress surge* surpass surprise* surrender* surround survive suspect* suspend
  sustain switch* sympathize tackle* talk* tap target* taste* tax* tempt tend term* terminate test* testify thank* think
  threaten thrive tighten tie* top* topple torch* torture* total* touch* tour* toughen trace* track* trade* trail* train*
  transfer* transform transmit transport* trap* travel* treat* trek trigger* trim triple triumph* trouble* trust* try*
  turn* tweet* undermine unite unleash unveil update* upgrade* urge use* usher vaccinate vanish vary veto* vie view* violate
  visit* voice* volunteer* vote* vow* wage* wait walk* want warn warrant* wash waste* watch* weaken weigh welcome whip*
  widen wield wipe wish* witness* wonder* work* worry* worsen wound* wrap yell yield*`;

/** Verbs whose forms no rule gives: base form, past, participle; a star as above. */
const STRONG = `arise arose arisen,awake awoke awoken,beat* beat beaten,become became become,begin began begun,bend bent bent,
  bet* bet bet,bind bound bound,bite* bit bitten,bleed bled bled,blow* blew blown,break* broke broken,breed* bred bred,
  bring brought brought,broadcast* broadcast broadcast,build built built,burst* burst burst,buy* bought bought,
  cast* cast cast,catch* caught caught,choose chose chosen,cling clung clung,come came come,cost* cost cost,
  creep crept crept,cut* cut cut,deal* dealt dealt,dig* dug dug,draw* drew drawn,drink* drank drunk,drive* drove driven,
  dwell dwelt dwelt,eat ate eaten,fall* fell fallen,feed* fed fed,feel* felt felt,fight* fought fought,find* found found,
  flee fled fled,fling flung flung,fly* flew flown,forbid forbade forbidden,foresee foresaw foreseen,
  forget forgot forgotten,forgive forgave forgiven,forgo forwent forgone,freeze* froze frozen,get got gotten,
  give gave given,go went gone,grind* ground ground,grow grew grown,hang hung hung,hear heard heard,hide hid hidden,
  hit* hit hit,hold* held held,hurt* hurt hurt,keep kept kept,kneel knelt knelt,know knew known,lay laid laid,
  lead* led led,leap* leapt leapt,leave* left left,lend lent lent,let let let,lie* lay lain,light* lit lit,lose lost lost,
  make* made made,mean meant meant,meet met met,mislead misled misled,mistake* mistook mistaken,outdo outdid outdone,
  overcome overcame overcome,overtake overtook overtaken,overthrow* overthrew overthrown,oversee oversaw overseen,
  pay* paid paid,put put put,quit quit quit,read read read,rebuild rebuilt rebuilt,rid rid rid,ride* rode ridden,
  ring* rang rung,rise* rose risen,run* ran run,say said said,see saw seen,seek sought sought,sell sold sold,
  send sent sent,set* set set,shake* shook shaken,shed* shed shed,shine shone shone,shoot* shot shot,show* showed shown,
  shrink shrank shrunk,shut shut shut,sing sang sung,sink* sank sunk,sit sat sat,sleep* slept slept,slide* slid slid,
  speak spoke spoken,speed* sped sped,spend spent spent,spin* spun spun,split* split split,spread* spread spread,
  spring* sprang sprung,stand* stood stood,steal stole stolen,stick* stuck stuck,sting* stung stung,
  stride strode stridden,strike* struck struck,strive strove striven,swear swore sworn,sweep* swept swept,
  swim swam swum,swing* swung swung,take took taken,teach taught taught,tear* tore torn,tell told told,
  think thought thought,throw* threw thrown,undergo underwent undergone,understand understood understood,
  undertake undertook undertaken,undo undid undone,uphold upheld upheld,upset* upset upset,wake* woke woken,
  wear wore worn,weep wept wept,win* won won,withdraw withdrew withdrawn,withhold withheld withheld,
  withstand withstood withstood,wring wrung wrung,write wrote written`;

/** A verb by its forms. */
export interface Verb {
  readonly base: string;
  /** Past and participle where no rule gives them. */
  readonly strong: readonly [past: string, participle: string] | null;
  /** Its base or present is as often a noun. */
  readonly isNounToo: boolean;
}

const listed = (word: string): Pick<Verb, 'base' | 'isNounToo'> => ({
  base: word.replace('*', ''),
  isNounToo: word.endsWith('*'),
});

/** What people and bodies do in the news. */
export const VERBS: readonly Verb[] = [
  ...REGULAR.split(/\s+/u).map((word): Verb => ({ ...listed(word), strong: null })),
  ...STRONG.split(',').map((row): Verb => {
    const [word = '', past = '', participle = ''] = row.trim().split(' ');
    return { ...listed(word), strong: [past, participle] };
  }),
];

/** Words that belong to the verb before them and turn what it says ("called off", "voted against"). */
export const VERB_PARTICLES: ReadonlySet<string> = new Set(
  'up off out down back away ahead apart aside forward together'.split(' '),
);

/** Verbs whose object stands behind a preposition, each with it. */
export const VERBS_WITH_PREPOSITION: ReadonlySet<string> = new Set(
  `vote for|vote against|call for|call on|agree to|agree on|agree with|disagree with|point to|look for|look into|look at
  |depend on|deal with|meet with|apply for|ask for|wait for|refer to|respond to|rely on|consist of|listen to|belong to
  |talk about|talk to|speak about|speak to|speak of|think of|think about|care about|worry about|focus on|object to
  |argue for|argue against|campaign for|campaign against|run for|push for|press for|lobby for|pay for|account for
  |lead to|result in|believe in|fight for|fight against|comply with|insist on|decide on|vow to|reply to|react to
  |protest against|warn of|warn against|side with|approve of|dispose of|amount to|plead for|stand for|complain about
  |work with|work on|work for|suffer from|benefit from|withdraw from|resign from|retire from|recover from|search for`
    .split('|')
    .map((pair) => pair.trim()),
);

/** Words behind a form of "be" or "have" with which an infinitive tells what the subject does ("is due to open"). */
export const LEADING_TO: ReadonlySet<string> = new Set(
  `expected due set scheduled slated likely unlikely able unable going supposed meant about poised bound certain sure
  planned forecast projected believed said thought alleged reported understood known ready willing unwilling`.split(
    /\s+/u,
  ),
);
