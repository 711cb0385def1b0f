const FAMILIES = `
be am is are was were been being|have has had having|do does did done doing|go goes went gone going
say says said saying|tell tells told telling|make makes made making|take takes took taken taking
give gives gave given giving|get gets got gotten getting|see sees saw seen seeing|know knows knew known
come comes came coming|think thinks thought thinking|find finds found finding|leave leaves left leaving
lose loses lost losing|win wins won winning|rise rises rose risen rising|fall falls fell fallen falling
begin begins began begun beginning|break breaks broke broken breaking|bring brings brought bringing
build builds built building|buy buys bought buying|catch catches caught catching|choose chooses chose chosen
deal deals dealt dealing|die dies died dying|lie lies lied lying|draw draws drew drawn|drive drives drove driven driving
eat eats ate eaten eating|feel feels felt feeling|fight fights fought fighting|fly flies flew flown flying
forbid forbids forbade forbidden|forget forgets forgot forgotten|freeze freezes froze frozen freezing
grow grows grew grown growing|hang hangs hung hanging|hear hears heard hearing|hide hides hid hidden hiding
hold holds held holding|keep keeps kept keeping|lay lays laid laying|lead leads led leading|lend lends lent
meet meets met meeting|pay pays paid paying|ride rides rode ridden|ring rings rang rung|run runs ran running
seek seeks sought seeking|sell sells sold selling|send sends sent sending|shake shakes shook shaken
shoot shoots shot shooting|shrink shrinks shrank shrunk|sing sings sang sung|sink sinks sank sunk sinking
sit sits sat sitting|sleep sleeps slept|speak speaks spoke spoken speaking|spend spends spent spending
stand stands stood standing|steal steals stole stolen stealing|stick sticks stuck|strike strikes struck striking
swear swears swore sworn|sweep sweeps swept|swim swims swam swum|teach teaches taught|tear tears tore torn
throw throws threw thrown throwing|understand understands understood|wake wakes woke woken|wear wears wore worn
withdraw withdraws withdrew withdrawn withdrawing|write writes wrote written writing|become becomes became
overcome overcomes overcame|undergo undergoes underwent undergone|uphold upholds upheld|overturn overturns overturned
arise arises arose arisen|bear bears bore borne|beat beats beaten|bleed bleeds bled|flee flees fled fleeing
man men|woman women|child children|person people persons|foot feet|life lives|wife wives|half halves
datum data|medium media|criterion criteria|crisis crises|analysis analyses|hypothesis hypotheses
`;

/** Irregular English forms and the base form they belong to; regular forms are left to the stemmer. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  FAMILIES.split(/[|\n]/u)
    .map((family) => family.trim().split(/\s+/u))
    .flatMap((family) => family.map((form): [string, string] => [form, family[0] ?? form])),
);
