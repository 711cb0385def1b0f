/** JSON that may also stand in a page's script element: no `<` in it, and no separator that some readers take for a line end. */
const safeJson = (value: object | string): string =>
  JSON.stringify(value).replace(
    /[<\u2028\u2029]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A JSON array written member by member, a line each: a list of any length takes the memory of one member. */
export async function* jsonArray(items: AsyncIterable<object> | Iterable<object>): AsyncIterable<string> {
  let separator = '[\n';
  for await (const item of items) {
    yield separator + safeJson(item);
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
    yield `${separator}${safeJson(key)}:${safeJson(value)}`;
    separator = ',\n';
  }
  yield separator === '{\n' ? '{}' : '\n}';
}
