import type { Gender } from './honorifics.ts';

const list = (words: string): readonly string[] => words.split(/\s+/u).filter((word) => word !== '');

const MALE =
  list(`will aaron abdul abdullah abraham adam adrian ahmad ahmed akira alan albert alberto aleksandr aleksei
  alexander alexei alfonso alfred ali allan allen alvaro amir anders andre andreas andrei andrew andriy andrzej angelo
  anthony antoine anton antonio ari arnold arthur arturo axel ben benjamin bernard bernie bill billy bob bobby boris
  brad bradley brendan brent brett brian bruce bruno bryan byron callum calvin carl carlos cedric cesar chad charles
  charlie christian christopher chuck claude clement clifford clive colin connor craig curtis dale damian dan daniel
  danny dario darren dave david dean dennis derek des desmond diego dieter dimitri dirk dmitri dmitry dominic don donald doug
  douglas duncan dustin dwight earl ed eddie edgar edmund eduardo edward edwin elijah elliot emanuel emil emilio
  emmanuel enrique eric erik ernest ethan eugene evan fabian farid felipe felix fernando florian francesco francis
  francisco francois frank franz fred frederick fritz gabriel gareth gary gavin geoff geoffrey george georges gerald
  gerard gerhard gianni gilbert giorgio giovanni giuseppe glenn gordon graham greg gregory guido guillermo gustavo guy
  hamid hans harold harry harvey hassan hector heinrich henri henrik henry herbert herman hiroshi howard hugh hugo
  hussein ian ibrahim igor ioannis isaac ismail ivan jack jacob jacques jaime jake jamal james jamie jan jared jason
  javier jay jean jeff jeffrey jens jeremy jerome jerry jesus jim jimmy joao joaquin joe joel johan johannes john
  johnny jon jonas jonathan jorge jose josef joseph josh joshua juan juergen julian julio jurgen justin kareem karl
  keith ken kenneth kenji kevin khalid kofi konstantin kurt kyle lance lars laurent lawrence leo leon leonard leonid
  liam lloyd lorenzo louis luca lucas luigi luis luke magnus mahmoud malcolm manuel marc marcel marco marcus mario mark
  markus martin marvin mathieu matt matteo matthew maurice max maxim michael michel miguel mikael mike mikhail milan
  mitch mohamed mohammad mohammed morgan moses muhammad mustafa nathan neil nelson nicholas nick nicolas nigel nikolai
  nils noah noel norman oleg oleksandr oliver olivier omar oscar otto owen pablo paolo pascal patrick paul pavel pedro
  pete peter phil philip philippe pierre piotr rafael raj rajiv ralph ramon randy rashid raul ravi ray raymond reza
  ricardo richard rick rob robert roberto rodney rodrigo roger roland rolf roman ron ronald ross roy ruben rudolf rupert
  russell ryan salim salman sam samuel sanjay scott sean sebastian serge sergei sergey sergio seth shane shaun shinzo
  simon stanley stefan stephen steve steven stuart sven takashi tariq ted terrence terry theodore thomas tim timothy
  tobias todd tom tomas tommy tony travis trevor tyler ulrich umar uwe vadim vasily viktor victor vijay vincent vitaly
  vladimir volodymyr walter warren wayne werner wilhelm william willie wolfgang xavier yannick yusuf yuri zachary
  rudy chip clint cory dirk elon floyd garry gus hal hank herb jared jerrod jonah josiah julius
  kofi kwame lamar lenny leroy lester lonnie mack marlon mehmet mickey milton murray ned norbert otis percy quentin
  raymond reggie rex rhett ricky rodney rory roscoe rufus salvador sanjay shawn sherwood sidney silas
  spencer tanner tate trent trey tyrone vaughn vern vince virgil wade wallace wayne wendell wesley wiley zeke ezekiel
  bryce colby dwayne elias enrique ezra gilberto heath hernan ignacio isaiah jerome kurt lowell mordecai rashad ronan`);

const FEMALE =
  list(`abigail ada adele adriana agnes aisha alejandra alice alicia alison amanda amber amelia amina amy
  ana anastasia andrea angela angelina anita anja ann anna annabel anne annette annie antonia aria astrid audrey barbara
  beatrice becky belinda bernadette beth betty beverly birgit brenda brigitte britt camila camille carla carmen carol
  carolina caroline catherine cathy cecilia chantal charlotte cheryl chiara chloe christina christine cindy claire clara
  claudia connie courtney cynthia dana daniela danielle dawn deborah debra delia denise diana diane dina dolores donna
  dora dorothy edith eileen elaine eleanor elena elisa elisabeth elise elizabeth ella ellen elsa emilia emily emma erica
  erika erin esther eva evelyn fatima fiona florence frances francesca franziska freya gabriela gabrielle gail gemma
  georgia gertrude gina giulia gloria grace greta gretchen gwen hanna hannah heather heidi helen helena helene helga
  hilary hilda hillary holly ida ilana ines ingrid irene irina iris isabel isabella ivana jacqueline jane janet janice
  jasmine jean jeanne jennifer jenny jessica jill joan joanna joanne jodie johanna josephine joyce juanita judith judy
  julia juliana julie juliet karen karin karla kate katherine kathleen kathryn kathy katie katrin kayla keiko kelly
  kellyanne kerry kimberly kirsten kirsty kristen kristin kristina lara larissa laura lauren layla leah leila lena leticia
  lidia lillian linda lisa liz liza lola lora loretta lorraine louise lucia lucy ludmila luisa lydia lynn madeleine
  magdalena maggie malala manuela marcia margaret margarita margot maria mariam marianne marie marina marion marjorie
  marta martha martina mary maureen megan meghan melania melanie melissa mercedes michaela michelle mila mildred miranda
  miriam molly monica monika muriel nadia nancy naomi natalia natalie natasha nicole nina nora olga olivia ophelia pamela
  patricia paula pauline peggy penelope phoebe phyllis polly priscilla priya rachel ramona rebecca regina renata renee
  rita roberta rosa rosalind rose rosemary roxanne ruth sabine sabrina sally samantha sandra sara sarah selma serena
  sharon sheila shirley sigrid silvia simone sofia sonia sophia sophie stella stephanie sue susan susana susanne suzanne
  svetlana sylvia tamara tania tanya tara tatiana teresa theresa tina tracy tulsi ursula valentina valerie vanessa vera
  veronica victoria viola violet virginia vivian wanda wendy yasmin yolanda yulia yvette yvonne zainab zara zoe
  marine abby alma alana ava bernice bonnie bridget brooke candace carly carole cassandra celeste celia cheri constance cora
  corinne dianne dolly doris edna eliza elaine elise estelle ethel faye felicia gladys gwendolyn harriet hattie hazel
  janine jeanette jenna jillian jocelyn joni juliette kara kendra kerstin kirstie krista latoya
  leigh lois lorraine loretta louella lucille lucinda luz mabel mae marcy marsha maura mavis melinda meredith michele
  mimi minnie mona myra myrtle nadine natasha nell nellie nettie noreen norma odette pam penny petra rhonda
  robyn rochelle rosalie rosie roxana sasha shelby shelley sherri sonya sylvie tabitha tammy thelma toni trudy velma
  vicki wilma winifred yolande zelda aisling niamh siobhan ingeborg astrid solveig gudrun`);

/** Given to people of any gender: they mark a name without telling a gender. */
const EITHER =
  list(`alex ashley casey chris dakota devon drew jo jordan jesse kelly kim lee leslie lindsay morgan nikki
  pat quinn robin sam sasha shannon sidney stacy taylor terry tracy val wren cameron jamie jean jan dana andrea kerry
  lynn marion beverly evelyn dominique micah noor charlie frankie avery riley rowan skyler blake parker reese ira
  akira nicola alexis carol hadley harper hayden jody kai kit lou max ariel`);

/** A small list of common given names, folded, with the gender most bearers have; null where either is common. */
export const GIVEN_NAMES: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ...MALE.map((name): [string, Gender] => [name, 'male']),
  ...FEMALE.map((name): [string, Gender] => [name, 'female']),
  ...EITHER.map((name): [string, null] => [name, null]),
]);

/** Short forms of English given names and the names they stand for. */
export const NICKNAMES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    abby: ['abigail'],
    andy: ['andrew'],
    becky: ['rebecca'],
    bernie: ['bernard'],
    beth: ['elizabeth'],
    betty: ['elizabeth'],
    bill: ['william'],
    billy: ['william'],
    bob: ['robert'],
    bobby: ['robert'],
    charlie: ['charles'],
    chuck: ['charles'],
    cindy: ['cynthia'],
    dick: ['richard'],
    don: ['donald'],
    ed: ['edward', 'edmund', 'edwin'],
    gus: ['augustus', 'gustav'],
    hank: ['henry'],
    harry: ['henry', 'harold'],
    jack: ['john'],
    jeff: ['jeffrey', 'geoffrey'],
    jerry: ['gerald', 'jerome'],
    jim: ['james'],
    jimmy: ['james'],
    joe: ['joseph'],
    johnny: ['john'],
    kate: ['katherine', 'catherine'],
    kathy: ['katherine', 'kathleen'],
    katie: ['katherine'],
    larry: ['lawrence'],
    liz: ['elizabeth'],
    maggie: ['margaret'],
    meg: ['margaret', 'megan'],
    mike: ['michael'],
    mitch: ['mitchell'],
    nancy: ['anne'],
    ned: ['edward'],
    peggy: ['margaret'],
    pete: ['peter'],
    rick: ['richard'],
    ron: ['ronald'],
    sally: ['sarah'],
    steve: ['stephen', 'steven'],
    ted: ['edward', 'theodore'],
    tom: ['thomas'],
    tony: ['anthony'],
    vicky: ['victoria'],
    will: ['william'],
  }),
);
