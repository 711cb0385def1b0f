import { WORDNET_OPPOSITES } from './wordnet-opposites.ts';

/**
 * Words that cannot both be true of one thing at one time, as news uses them; base forms, each line one word and its opposites.
 *
 * WordNet lacks more than half of them. Converse pairs ("buy" and "sell", "win" and "lose") are
 * left out on purpose: with their arguments swapped they say the same thing.
 */
const LINES = `
approve reject|approve deny|approve block|accept reject|accept refuse|accept decline|adopt reject|back oppose|support oppose|favour oppose
confirm deny|confirm dismiss|admit deny|acknowledge deny|allow ban|allow forbid|allow prohibit|allow block|permit ban|permit forbid
permit prohibit|legalise ban|legalise outlaw|lift impose|lift extend|raise cut|raise lower|raise reduce|increase decrease|increase reduce
increase cut|rise fall|rise drop|rise decline|gain lose|climb fall|grow shrink|expand shrink|strengthen weaken|improve worsen|widen narrow
survive die|alive dead|live dead|injured unhurt|guilty innocent|convict acquit|convict clear|arrest release|detain release|jail free
free imprison|charge clear|open close|open shut|reopen close|start stop|start end|begin end|launch halt|resume suspend|resume halt
continue stop|continue halt|continue end|keep scrap|keep abandon|keep drop|save scrap|extend shorten|extend end|delay hasten|postpone advance
join leave|enter leave|arrive depart|stay leave|stay quit|remain leave|remain quit|hire fire|appoint dismiss|hire dismiss|attend boycott|attend skip
pass fail|succeed fail|success failure|victory defeat|profit loss|surplus deficit|true false|real fake|genuine fake|right wrong|correct wrong
legal illegal|lawful unlawful|valid invalid|safe unsafe|safe dangerous|secure insecure|public private|public secret|guilty cleared
possible impossible|likely unlikely|able unable|willing unwilling|ready unready|aware unaware|fit unfit|complete incomplete
agree disagree|agree refuse|trust distrust|approve disapprove|obey disobey|appear disappear|present absent|include exclude|connect disconnect
before after|first last|early late|earlier later|high low|higher lower|highest lowest|more fewer|more less|most least|up down|above below
inside outside|north south|east west|northern southern|eastern western|left right|old new|male female|majority minority|maximum minimum
upheld overturned|uphold overturn|uphold reverse|ratify reject|endorse reject|endorse oppose|welcome condemn|praise criticise|praise condemn
accuse exonerate|prove disprove|defend attack|hit miss|found lost|sober drunk|positive negative|healthy ill|healthy sick|stable critical
voluntary compulsory|optional mandatory|temporary permanent|partial total|direct indirect|formal informal|domestic foreign|active inactive
withdraw deploy|advance retreat|capture liberate|encourage discourage|enable disable|protect expose|lock unlock|load unload
pass reject|pass block|pass defeat|get decline|get refuse|receive decline|receive refuse|win decline|earn lose|support reject
back reject|begin halt|reach miss|keep lose|recognise ignore|fund defund|found missing|return vanish|solve worsen
sign veto|approve veto|pass veto|ratify veto|adopt veto|enact repeal|keep repeal|introduce abolish|repeal uphold|repeal retain|abolish uphold|abolish retain|keep abolish|promote demote|upgrade downgrade
reinstate suspend|reinstate dismiss|reinstate fire|elect oust|retain oust|keep sack|hire sack|build demolish|preserve demolish|spare demolish
destroy spare|deny grant|refuse grant|award refuse|breach honour|honour break|obey defy|comply defy|uphold quash|uphold dismiss|quash confirm
allow dismiss|publish withhold|disclose withhold|release withhold|reveal conceal|disclose conceal|disclose hide|tighten loosen|tighten ease
nationalise privatise|evacuate return|rescue drown|intact destroyed|spare execute|soar plunge|soar slump|soar fall|surge fall|surge drop|surge slump
jump fall|jump drop|rise plunge|rise slump|gain slump|raise slash|increase slash|double halve|occupy vacate|deploy recall|embrace shun
yes no|all none|always never|everyone nobody|everything nothing
`;

/**
 * Two ends of one deal: opposites where everybody keeps his place in the sentence ("won the final", "lost the final"), and
 * one and the same where the two are swapped ("beat him", "he lost to her"). Base forms.
 */
export const CONVERSES: readonly (readonly [string, string])[] =
  'win lose|beat lose|defeat lose|buy sell|purchase sell|import export|lend borrow|lead trail|give receive|send receive|hire rent'
    .split('|')
    .map((pair) => pair.split(' '))
    .flatMap(([a, b]) => (a === undefined || b === undefined ? [] : [[a, b] as const]));

/** Figures, prices and tides go one way or the other, whatever the word. */
const UP = 'rise climb increase grow jump soar surge rebound'.split(' ');
const DOWN = 'fall drop decline decrease shrink slump plunge tumble slip sink dip slide'.split(' ');
const MOVES = UP.flatMap((up) => DOWN.map((down) => `${up} ${down}`)).join('|');

/** Unordered pairs of opposites, base forms: the tables above, and what WordNet adds to them. */
export const OPPOSITES: readonly (readonly [string, string])[] = `${LINES}|${MOVES}|${WORDNET_OPPOSITES}`
  .split(/[|\n]/u)
  .map((pair) => pair.trim().split(' '))
  .flatMap(([a, b]) => (a === undefined || b === undefined ? [] : [[a, b] as const]));

/** Verbs by which somebody grants a statement, and those by which somebody disowns it; base forms. */
export const CONFIRMING_VERBS: ReadonlySet<string> = new Set(['confirm', 'admit', 'acknowledge', 'concede']);
export const DENYING_VERBS: ReadonlySet<string> = new Set(['deny', 'dismiss', 'reject', 'refute', 'dispute']);
