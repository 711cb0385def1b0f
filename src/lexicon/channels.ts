const words = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/u).filter((word) => word !== ''));

/** Where a statement is made in public, behind "in", "on", "at" or "via": nobody's own story, open to every reporter. */
export const CHANNEL_NOUNS: ReadonlySet<string> = words(
  `statement speech address tweet tweets post posts letter email e-mail memo conference briefing release interview interviews
  television tv radio twitter facebook instagram telegram youtube weibo tiktok truth-social x podcast broadcast
  video livestream testimony filing op-ed blog newsletter message`,
);

/** Bodies of news without a name of their own ("state media", "local reports"). */
export const MEDIA_NOUNS: ReadonlySet<string> = words(
  'media newspaper newspapers agency agencies outlet outlets broadcaster broadcasters press television tv radio',
);
