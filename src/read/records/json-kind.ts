// What a JSON object is by its own account.

/** True for a JSON Feed: its `version` names the specification. */
export function isJsonFeed(record: ReadonlyMap<string, unknown>): boolean {
  const version = record.get('version');
  return (
    typeof version === 'string' &&
    /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//u.test(version) &&
    Array.isArray(record.get('items'))
  );
}
