/** Beyond this many values nothing is joined: every value stands alone. Keeps the pairs few. */
const MOST = 60;

/**
 * Joins what agrees without doubt: two values come together where everything either of them
 * agrees with agrees with each other too. "President" agrees with the French one and with the
 * Kenyan one, who do not agree, so it joins neither. Returns the parts, in the order of the values.
 * Cost: cubic in the (capped) values.
 */
export function cliques<T>(values: readonly T[], agree: (a: T, b: T) => boolean): readonly (readonly T[])[] {
  if (values.length > MOST) return values.map((value) => [value]);
  const circles = values.map(
    (value, at) => new Set(values.flatMap((other, to) => (at === to || agree(value, other) ? [to] : []))),
  );
  const isClear = circles.map((circle) =>
    [...circle].every((a) => [...circle].every((b) => circles[a]?.has(b) === true)),
  );
  const parts: T[][] = [];
  const partOf: (T[] | undefined)[] = [];
  for (const [at, value] of values.entries()) {
    const earlier = [...(circles[at] ?? [])].find((other) => other < at && isClear[other] === true);
    const joined = isClear[at] === true && earlier !== undefined ? partOf[earlier] : undefined;
    const part = joined ?? [];
    if (joined === undefined) parts.push(part);
    part.push(value);
    partOf.push(part);
  }
  return parts;
}
