/** How the statement a verb reports stands in the text. */
export type CueClass = 'speech' | 'writing' | 'according' | 'evidence' | 'thought' | 'attitude' | 'intention';

/**
 * What may follow the verb: a whole `clause` ("said that …"), a clause behind an `addressee`
 * ("told them that …"), the thing itself as an `object` ("opposed the plan"), an infinitive
 * (`to`: "vowed to stay"), a `name` for something ("called it “rushed”"), or nothing but a
 * quotation (`sound`: "he shrugged").
 */
export type CueFrame = 'clause' | 'addressee' | 'object' | 'to' | 'name' | 'sound';

/** A verb that reports, by its base form. */
export interface CueVerb {
  readonly lemma: string;
  readonly class: CueClass;
  readonly frame: CueFrame;
}

const TABLE: readonly (readonly [CueClass, CueFrame, string])[] = [
  [
    'speech',
    'clause',
    `say add announce suggest note report argue explain continue acknowledge declare claim insist state warn reveal
    predict admit confirm deny indicate assert concede stress complain joke emphasize emphasise reiterate allege contend
    maintain remark caution imply boast observe testify reply respond answer recall conclude mention hint signal charge
    quip lament repeat propose recommend affirm reaffirm proclaim opine counter retort disclose concur agree ask inquire
    demand shout yell scream exclaim interject muse fume gush crow marvel volunteer specify clarify elaborate swear
    profess relay relate recount intone deadpan begin conjecture postulate posit surmise reason rule underscore
    underline attest vouch apologize apologise moan grumble grouse gripe snap snarl scoff sneer jeer
    chide bemoan decree pronounce preach wager bet venture speculate theorize theorise chant convey counsel`,
  ],
  [
    'speech',
    'addressee',
    'tell assure remind inform brief notify advise urge convince persuade warn reassure beg implore lecture caution',
  ],
  [
    'speech',
    'name',
    'call describe dub label brand term characterize characterise portray depict deem deride decry denounce hail tout',
  ],
  [
    'speech',
    'object',
    `voice express mention cite discuss address criticize criticise praise accuse blame blast slam condemn attack mock
    reject dismiss defend question applaud thank credit echo quote challenge raise detail outline summarize summarise
    rebuke rebut refute ridicule assail lambaste rip hit invoke list identify offer pledge stipulate compare
    congratulate reference acclaim commend castigate chastise berate scold disparage lampoon impugn malign skewer pan
    panned trash bash float repudiate disavow renounce decline`,
  ],
  [
    'speech',
    'sound',
    `shrug thunder laugh smile sigh cry whisper mutter murmur mumble growl bark bellow roar chuckle grin nod beam sob
    plead hiss croak drawl stammer blurt rage rail joke wail groan chirp smirk chime croon rasp gasp sing wisecrack`,
  ],
  ['writing', 'clause', 'write tweet post email text retweet blog pen scribble type message publish read'],
  [
    'evidence',
    'clause',
    'show find demonstrate prove estimate project forecast calculate rule reflect confirm',
  ],
  [
    'thought',
    'clause',
    `think believe know feel fear worry doubt suspect assume understand realize realise wonder learn discover guess
    anticipate expect hope imagine figure reckon presume remember forget sense decide determine envision dream pray
    conceive discern recognize recognise perceive fathom`,
  ],
  ['thought', 'name', 'consider view see regard judge'],
  [
    'attitude',
    'object',
    `support oppose endorse back favor favour like love hate welcome prefer embrace champion resent regret
    admire appreciate enjoy dislike distrust trust mistrust applaud respect loathe fault shun downplay`,
  ],
  [
    'intention',
    'to',
    `want plan intend vow promise refuse threaten aim wish agree seek opt pledge aspire resolve struggle hesitate
    volunteer consent offer decline hope expect prefer`,
  ],
];

const rows = (cell: readonly [CueClass, CueFrame, string]): readonly CueVerb[] =>
  cell[2].split(/\s+/u).map((lemma) => ({ lemma, class: cell[0], frame: cell[1] }));

/** Every reading of a verb, the one met most often first. */
export const CUE_VERBS: readonly CueVerb[] = TABLE.flatMap(rows);

/** Printed forms that the rules for regular verbs do not give: base form, then forms as `past`, `participle`. */
export const CUE_IRREGULARS: ReadonlyMap<string, readonly [string, string]> = new Map(
  `say said said,tell told told,write wrote written,read read read,think thought thought,know knew known,feel felt felt,
  understand understood understood,find found found,show showed shown,see saw seen,swear swore sworn,bet bet bet,
  forget forgot forgotten,begin began begun,seek sought sought,hit hit hit,forecast forecast forecast,sing sang sung,
  foresee foresaw foreseen,learn learned learnt,dream dreamed dreamt,beg begged begged,regret regretted regretted,
  rip ripped ripped,quip quipped quipped,pen penned penned,pan panned panned,sob sobbed sobbed,grin grinned grinned,
  snap snapped snapped,nod nodded nodded,refer referred referred,admit admitted admitted,concur concurred concurred,
  rebut rebutted rebutted,plan planned planned,opt opted opted,bar barred barred,prefer preferred preferred,
  dub dubbed dubbed,commit committed committed,shun shunned shunned,slam slammed slammed,blog blogged blogged,
  label labeled labelled,signal signaled signalled,counsel counseled counselled,infer inferred inferred`
    .split(',')
    .map((row) => row.trim().split(/\s+/u))
    .map(([lemma = '', past = '', participle = '']) => [lemma, [past, participle] as const]),
);

/** Verbs that with a particle report what they do not report alone: base form, particle, class. */
export const CUE_PARTICLES: ReadonlyMap<string, CueClass> = new Map(
  `call for:speech,call on:speech,call upon:speech,point to:speech,point out:speech,refer to:speech,talk about:speech,
  speak about:speech,speak of:speech,speak against:speech,push for:attitude,vote for:attitude,vote against:attitude,ask for:speech,
  argue for:speech,argue against:speech,warn of:speech,warn against:speech,complain about:speech,lay out:speech,
  spell out:speech,brag about:speech,boast about:speech,boast of:speech,rail against:speech,lash out:speech,
  hint at:speech,allude to:speech,think about:thought,worry about:thought,care about:attitude,focus on:attitude,
  object to:attitude,agree with:attitude,disagree with:attitude,side with:attitude,believe in:attitude,approve of:attitude,
  disapprove of:attitude,apologize for:speech,apologise for:speech,look forward:attitude,rule out:speech,
  go on:speech,chime in:speech,put it:speech,learn of:thought,know of:thought,joke about:speech,press for:speech,
  lobby for:attitude,stand by:attitude,play down:speech,sum up:speech,shoot back:speech,fire back:speech,
  hit back:speech,dream of:thought,insist on:speech,comment on:speech,comment about:speech,leave open:speech`
    .split(',')
    .map((row) => row.trim().split(':'))
    .flatMap(([phrase = '', kind = '']): [string, CueClass][] =>
      kind === 'speech' || kind === 'attitude' || kind === 'thought' ? [[phrase, kind]] : [],
    ),
);
