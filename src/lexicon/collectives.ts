const list = (words: string): readonly string[] => words.split(/\s+/u).filter((word) => word !== '');

/** Plural nouns that are not a role noun with an "s", and words that stand for many. Folded. */
export const COLLECTIVES: ReadonlySet<string> = new Set(
  list(`police people authorities media public crowd locals men women children families parents staff crew team
    republicans democrats conservatives liberals tories socialists greens independents progressives activists
    others some many most several few both all everyone everybody nobody none someone somebody anyone those
    spokesmen spokeswomen spokespeople spokespersons firefighters fishermen businessmen clergy troops forces
    allies rivals aides insiders observers analysts americans europeans elders youths youth
    sources officials leaders ministers lawmakers prosecutors investigators regulators doctors nurses teachers
    islanders townspeople villagers fans viewers readers listeners users polls surveys reports studies documents
    figures data records rumours rumors markets traders unions banks companies firms outlets newspapers networks
    governments countries nations states cities agencies groups organisations organizations parties courts
    campaigns committees departments pundits conspiracists skeptics sceptics opponents backers`),
);
