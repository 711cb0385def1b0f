const words = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/u).filter((word) => word !== ''));

/** Where a statement is made in public, behind "in", "on", "at" or "via": nobody's own story, open to every reporter. */
export const CHANNEL_NOUNS: ReadonlySet<string> = words(
  `statement speech address tweet tweets post posts letter email e-mail memo conference briefing release interview interviews
  television tv radio twitter facebook instagram telegram youtube weibo tiktok truth-social x podcast broadcast
  video livestream testimony filing op-ed blog newsletter message`,
);

/** Channels that belong to one broadcaster or programme: who was told stands nearer to the speaker, named or not. */
export const BROADCAST_NOUNS: ReadonlySet<string> = words(
  'television tv radio podcast broadcast programme program show channel interview interviews',
);

/** Bodies of news without a name of their own ("state media", "local reports"). */
export const MEDIA_NOUNS: ReadonlySet<string> = words(
  'media newspaper newspapers agency agencies outlet outlets broadcaster broadcasters press television tv radio',
);

/** What an outlet is called before its name ("the news agency Meridian Press"). */
export const OUTLET_KIND_NOUNS: ReadonlySet<string> = words(
  'agency newspaper daily weekly tabloid broadcaster network channel magazine website site outlet wire service station paper',
);

/** Written or recorded things that are cited for what somebody said ("citing a transcript"). */
export const CITED_NOUNS: ReadonlySet<string> = words(
  'statement transcript transcripts recording minutes letter memo filing testimony communique communiqué readout video email post',
);
