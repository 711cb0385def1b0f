import type { ArticleFacts, Group, LinkRole, Quote, Speaker } from '../../model/index.ts';
import { groupWords, ROLE_WORDS, shortId, speakersNamed, table, whenWords } from '../../report/index.ts';
import { oneLine, visible } from '../../report/terminal.ts';
import type { Screen } from '../../report/terminal.ts';
import type { Holdings } from '../../holdings.ts';
import { nothing } from '../trouble.ts';

/** One utterance of a speaker: what, when as far as known, through whom, and how far it was carried. */
export interface Utterance {
  readonly group: Group;
  /** When an article says it was said; null where none does. */
  readonly said: Quote['said'];
  /** The earliest dated article that has it. */
  readonly article: ArticleFacts | null;
  /** Who stands between the speaker and the pages, nearest first as the articles name them. */
  readonly through: readonly { readonly role: LinkRole; readonly name: string }[];
  readonly outlets: number;
}

/** What a speaker said, oldest first. */
export interface SpeakerPage {
  readonly speaker: Speaker;
  readonly utterances: readonly Utterance[];
}

/** The pages of the speakers that a name, a part of one or an id means. Cost: the names of all speakers, and what these said. */
export async function speakerPages({ store }: Holdings, name: string): Promise<readonly SpeakerPage[]> {
  const meant = speakersNamed(await store.speakers(), name);
  if (meant.length === 0)
    throw nothing(`no speaker here answers to "${name}"; "quotetrail speakers" lists them.`);
  const groupsOf = new Map<string, readonly Group[]>();
  for (const { id } of meant) groupsOf.set(id, await store.groupsBySpeaker(id));
  const wanted = new Set(
    [...groupsOf.values()].flat().flatMap(({ members }) => members.map(({ articleId }) => articleId)),
  );
  const quotes = new Map<string, { readonly quote: Quote; readonly article: ArticleFacts }>();
  for (const id of wanted) {
    const entry = await store.entry(id);
    for (const quote of entry?.extraction.quotes ?? [])
      if (entry !== null) quotes.set(quote.id, { quote, article: entry.article });
  }
  return meant.map((speaker) => ({
    speaker,
    utterances: (groupsOf.get(speaker.id) ?? []).map((group) => utteranceOf(group, quotes)).sort(oldestFirst),
  }));
}

function utteranceOf(
  group: Group,
  quotes: ReadonlyMap<string, { readonly quote: Quote; readonly article: ArticleFacts }>,
): Utterance {
  const told = group.members.flatMap(({ quoteId }) => quotes.get(quoteId) ?? []);
  const dated = told.toSorted((a, b) => (startOf(a.article) < startOf(b.article) ? -1 : 1));
  const through = new Map(
    told.flatMap(({ quote }) =>
      quote.via.map(({ role, name }) => [`${role} ${name}`, { role, name }] as const),
    ),
  );
  return {
    group,
    said: dated.find(({ quote }) => quote.said !== null)?.quote.said ?? null,
    article: dated[0]?.article ?? null,
    through: [...through.values()],
    outlets: new Set(group.members.map(({ outlet, articleId }) => outlet?.id ?? articleId)).size,
  };
}

const startOf = ({ published }: ArticleFacts): string => published?.earliest ?? published?.latest ?? '9999';

function oldestFirst(a: Utterance, b: Utterance): number {
  const [first, second] = [a, b].map(
    ({ said, article }) => said?.earliest ?? (article === null ? '9999' : startOf(article)),
  );
  if (first !== second) return (first ?? '') < (second ?? '') ? -1 : 1;
  return a.group.id < b.group.id ? -1 : 1;
}

/** A page for the terminal. */
export function speakerPageText({ speaker, utterances }: SpeakerPage, screen: Screen): string {
  const roles = speaker.roles.length === 0 ? '' : `, ${speaker.roles.slice(0, 3).join(', ')}`;
  const forms = speaker.forms.filter((form) => form !== speaker.name).slice(0, 6);
  const rows = utterances.map(({ group, said, article, through, outlets }) => [
    dayOf(said) ?? `${whenWords(article?.published ?? null)}*`,
    shortId(group.id),
    through.map(({ role, name }) => oneLine(`${ROLE_WORDS[role]} ${name}`)).join('; '),
    String(outlets),
    oneLine(groupWords(group)),
  ]);
  const columns = [
    { title: 'SAID' },
    { title: 'GROUP' },
    { title: 'THROUGH', flexible: true, lines: 3 },
    { title: 'OUTLETS', align: 'right' as const },
    { title: 'WORDS', flexible: true, lines: 3 },
  ];
  return [
    `${screen.palette.strong(visible(speaker.name))}${visible(roles)}\n`,
    forms.length === 0 ? '' : `also printed as ${visible(forms.join(', '))}\n`,
    rows.length === 0 ? 'No utterance of theirs stands in a group.\n' : table(columns, rows, screen),
    rows.some(([when]) => when?.endsWith('*') === true)
      ? '* first published; no article says when it was said\n'
      : '',
  ].join('');
}

/** When it was said, where an article says a day. */
const dayOf = (said: Utterance['said']): string | null => {
  const when = whenWords(said);
  return when === 'undated' ? null : when;
};

/** A page for programs. */
export const speakerPageJson = ({ speaker, utterances }: SpeakerPage): object => ({
  speaker: {
    id: speaker.id,
    name: speaker.name,
    kind: speaker.kind,
    forms: speaker.forms,
    roles: speaker.roles,
  },
  utterances: utterances.map(({ group, said, article, through, outlets }) => ({
    group: group.id,
    wording: group.wording,
    said,
    published: article?.published ?? null,
    articleId: article?.id ?? null,
    through,
    outlets,
    independentReports: group.independentReports,
    grade: group.origin.grade,
  })),
});
