/**
 * Direct antonyms of WordNet 3.1 that print uses, base forms; made by scripts/make-opposites.ts, not by hand.
 *
 * WordNet 3.1 Copyright 2011 by Princeton University. All rights reserved. Used under the WordNet licence
 * (https://wordnet.princeton.edu/license-and-commercial-use).
 */
export const WORDNET_OPPOSITES = `
ability inability|able unable|abnormal normal|abolish establish|above below|absence presence
absent present|absolute relative|abstain consume|abstract concrete|abundance scarcity
accelerate decelerate|acceleration deceleration|accept refuse|accept reject|accidentally deliberately
accompanied unaccompanied|accuracy inaccuracy|accurate inaccurate|acquit convict|act refrain
action inaction|active inactive|actively passively|actual potential|acute chronic|adequacy inadequacy
adequate inadequate|adequately inadequately|adjusted unadjusted|admit deny|adopted native|advance recede
advantage disadvantage|advisable inadvisable|aerobic anaerobic|affected unaffected|afraid unafraid
agitate calm|agree disagree|alive dead|allow disallow|ambiguity unambiguity|ambiguous unambiguous
amicable hostile|ample meager|analysis synthesis|analyze synthesize|anglican nonconformist
angular rounded|anhydrous hydrous|animate inanimate|annual perennial|anode cathode|anterior posterior
anti pro|antiseptic septic|appear disappear|appearance disappearance|applaud boo
appropriate inappropriate|approval disapproval|approve disapprove|arm disarm|armed unarmed|arrive leave
artificial natural|artificially naturally|ascending descending|asleep awake|assemble disassemble
assembly disassembly|assent dissent|asymmetrically symmetrically|asymmetry symmetry
atrophied hypertrophied|attach detach|attack defend|attract repel|attraction repulsion
attractive unattractive|atypical typical|audible inaudible|aunt uncle|authorized unauthorized
available unavailable|avoid confront|aware unaware|awkward graceful|backward forward|bad good
badness goodness|balance imbalance|basic incidental|beautiful ugly|beauty ugliness|begin end
beginning end|believe disbelieve|bend straighten|best worst|better worse|big little|birth death
black white|blacken whiten|blessed cursed|blur focus|boil freeze|bold timid|bore interest|born unborn
bound free|boycott patronize|brave cowardly|breathing breathless|bright dull|broadly narrowly
broken unbroken|brother sister|busy idle|buttoned unbuttoned|capable incapable|capitalistic socialistic
careful careless|central peripheral|centralize decentralize|centrally peripherally|cerebral emotional
certain uncertain|certainty uncertainty|certified uncertified|change stay|changed unchanged
charged uncharged|cheap expensive|claim forfeit|clarity obscurity|clasp unclasp|clean dirty|clergy laity
clergyman layman|close distant|close open|closed open|closing opening|coarsely finely
coherent incoherent|cold hot|comedy tragedy|comfort discomfort|comfortable uncomfortable
comfortably uncomfortably|common individual|common uncommon|compact loose|compatible incompatible
competence incompetence|competitive noncompetitive|complete incomplete|complex simple
complexity simplicity|complicate simplify|compromising uncompromising|concave convex
concentration distribution|conception misconception|concerned unconcerned|conform deviate
connect disconnect|conscious unconscious|consciously unconsciously|conservative liberal
considerable inconsiderable|consistent inconsistent|consonant vowel|consonantal vocalic
construction misconstruction|constructive destructive|contented discontented|continual sporadic
continuance discontinuance|continue discontinue|continuity discontinuity|convenient inconvenient
conveniently inconveniently|conventional unconventional|convincing unconvincing|cool heat|cool warm
cooperative uncooperative|correct incorrect|courage cowardice|cover uncover|covertly overtly
credible incredible|criticize praise|crooked straight|cry laugh|danger safety|dangerous safe|dark light
daughter son|dead living|declared undeclared|decrease increase|decreasing increasing|defeat victory
definite indefinite|deglycerolize glycerolize|delicate rugged|demand supply|demote promote
dependent independent|depersonalize personalize|depress elate|depression elation|desirable undesirable
despair hope|destroyed preserved|determinate indeterminate|developed undeveloped|differ equal
difference sameness|differentiated undifferentiated|difficult easy|direct indirect|disable enable
discourage encourage|dishonest honest|dishonor honor|disintegrate integrate|dislike like|dislike liking
dislodge lodge|disloyalty loyalty|disobedience obedience|disobedient obedient|disobey obey
disorderly orderly|disorganized organized|displeased pleased|disproportionate proportionate
disprove prove|disrepute repute|dissatisfaction satisfaction|disservice service|dissimilar similar
dissuade persuade|distal proximal|distinct indistinct|distrust trust|divide multiply|divide unite
divided united|docile stubborn|domestic foreign|dominant subordinate|domineering submissive
downgrade upgrade|downstairs upstairs|downstream upstream|downward upward|dress undress|driver nondriver
dry wet|dryness wetness|due undue|dull lively|early late|east west|eastern western
effectively ineffectively|eligible ineligible|empirical theoretical|empirically theoretically
employed unemployed|employment unemployment|empty fill|empty full|enforce exempt
enthusiastic unenthusiastic|equality inequality|equally unequally|ever never|exclude include
existent nonexistent|expected unexpected|experience inexperience|experienced inexperienced
explicit implicit|expressible inexpressible|exterior interior|external internal|extraordinary ordinary
fail succeed|failure success|fair unfair|faithful unfaithful|fall rise|false true|falsity truth
familiar strange|familiar unfamiliar|fancy plain|far near|fast slow|fasten unfasten|fastened unfastened
fat thin|father mother|favorable unfavorable|female male|feminine masculine|figuratively literally
finite infinite|first last|fit unfit|flexible inflexible|foe friend|follower leader|folly wisdom
foolish wise|forbid permit|forceful forceless|foreign native|forget remember|formal informal
formalism imitation|formally informally|former latter|fortunate unfortunate|fortunately unfortunately
found lost|fractional whole|frail robust|frequent infrequent|fresh stale|frivolous serious
frozen unfrozen|functional nonfunctional|future past|future present|gaseous liquid|gaseous solid
gather spread|general specific|generalist specialist|generally specifically|glad sad|gradual sudden
grateful ungrateful|gratitude ingratitude|greater lesser|gross net|guilty innocent|hairless hairy
happiness sadness|happy unhappy|hard soft|hate love|healthy unhealthy|heavy light
hesitantly unhesitatingly|heterogeneous homogeneous|heterozygous homozygous|high low|hitch unhitch
hopeful hopeless|horizontal vertical|hospitable inhospitable|humble proud|humility pride
hurried unhurried|hurriedly unhurriedly|hydrophilic hydrophobic|idle work|illegal legal
illiterate literate|immature mature|immoral moral|immortal mortal|immortality mortality
impaired unimpaired|impartial partial|impatient patient|impatiently patiently|imperfect perfect
imperfectly perfectly|impersonal personal|important unimportant|impossible possible
impractical practical|imprecise precise|impressive unimpressive|improbable probable|improperly properly
impropriety propriety|improved unimproved|impurity purity|incoming outgoing|indoor outdoor
indoors outdoors|induced spontaneous|inferior superior|inferiority superiority|infield outfield
inner outer|inorganic organic|insane sane|insanity sanity|insensitive sensitive|inside outside
insignificance significance|insoluble soluble|instrumental vocal|insufficient sufficient
insufficiently sufficiently|intelligence stupidity|intelligent unintelligent|intended unintended
intense mild|intentionally unintentionally|interdepartmental intradepartmental
interference noninterference|international national|invalidate validate|invariable variable
invisible visible|involuntary voluntary|involved uninvolved|invulnerable vulnerable|inward outward
irrational rational|irrationally rationally|irregular regular|irregularity regularity
irrelevant relevant|irresolute resolute|irresponsible responsible|irreversible reversible
irritate soothe|joint separate|joy sorrow|junior senior|kind unkind|king queen|known unknown|large small
least most|left right|lengthen shorten|let prevent|lie sit|lie stand|like unlike|likely unlikely
limited unlimited|linear planar|linguistic nonlinguistic|liquid solid|little much|live recorded
loaded unloaded|lock unlock|long short|loosen stiffen|loser winner|loudly softly|lower raise
lowered raised|luckily unluckily|lucky unlucky|major minor|majority minority|maximal minimal
maximize minimize|maximum minimum|meaningful meaningless|mental physical|merciful merciless
metallic nonmetallic|mistrust trust|misused used|multilateral unilateral|naive sophisticated|narrow wide
narrow widen|nasty nice|natural unnatural|necessarily unnecessarily|necessary unnecessary
negative positive|nephew niece|new old|noisily quietly|noisy quiet|nonparticulate particulate
nonpolitical political|nonresident resident|nonspecific specific|nonvolatile volatile|north south
northern southern|objective subjective|oblique parallel|obscurity prominence|occupied unoccupied
official unofficial|offshore onshore|often rarely|old young|oleophilic oleophobic|open shut
opposed unopposed|optimism pessimism|optimistic pessimistic|orthodox unorthodox
overachievement underachievement|overhead subsurface|overhead surface|pack unpack|paid unpaid
pain pleasure|partly wholly|past present|patriotic unpatriotic|paved unpaved|peace war
permanently temporarily|pleasant unpleasant|pleasantly unpleasantly|poor rich|popular unpopular
porosity solidity|postwar prewar|poverty wealth|powerful powerless|preceding succeeding
precocious retarded|predictable unpredictable|prepared unprepared|primary secondary|private public
privately publicly|privileged underprivileged|profound superficial|profundity superficiality
proximate ultimate|published unpublished|qualified unqualified|qualitative quantitative|quickly slowly
ready unready|real unreal|realistic unrealistic|realistically unrealistically
reconstructed unreconstructed|related unrelated|resist surrender|restricted unrestricted|ride walk
right wrong|rough smooth|roughen smooth|roughness smoothness|round square|rural urban
satisfactory unsatisfactory|saturated unsaturated|scientific unscientific|selfish unselfish
selfishness unselfishness|settled unsettled|shaven unshaven|shout whisper|side top|signed unsigned
silence sound|sit stand|sleep wake|smart stupid|smilingly unsmilingly|solved unsolved|spoken written
stable unstable|stained unstained|stifle stimulate|strengthen weaken|strong weak|strongly weakly
structured unstructured|subsurface surface|successful unsuccessful|suitably unsuitably
sympathetic unsympathetic|tender tough|thick thin|thicken thin|thickness thinness|thoughtful thoughtless
tie untie|unusual usual|unveil veil|unwelcome welcome|unwilling willing|unwillingness willingness
unwittingly wittingly|unworthy worthy|useful useless|usefulness uselessness|valuable worthless|wane wax
worth worthlessness
`;
