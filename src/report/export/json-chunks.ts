/** A JSON array written member by member, a line each: a list of any length takes the memory of one member. */
export async function* jsonArray(items: AsyncIterable<object> | Iterable<object>): AsyncIterable<string> {
  let separator = '[\n';
  for await (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]' : '\n]';
}

/** A JSON object written field by field; a key that comes again is passed over. */
export async function* jsonObject(
  fields: AsyncIterable<readonly [string, object]> | Iterable<readonly [string, object]>,
): AsyncIterable<string> {
  const seen = new Set<string>();
  let separator = '{\n';
  for await (const [key, value] of fields) {
    if (seen.has(key)) continue;
    seen.add(key);
    yield `${separator}${JSON.stringify(key)}:${JSON.stringify(value)}`;
    separator = ',\n';
  }
  yield separator === '{\n' ? '{}' : '\n}';
}
