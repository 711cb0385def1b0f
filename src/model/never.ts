/** Ends a `switch` over a union: the compiler lists every place a new variant must be handled. */
export function assertNever(value: never): never {
  throw new Error(`unhandled variant ${JSON.stringify(value)}`);
}
