/** Why a page was not fetched. */
export type FetchRefusalCode =
  | 'not-an-address'
  | 'private-address'
  | 'robots'
  | 'redirects'
  | 'status'
  | 'too-large'
  | 'too-slow'
  | 'no-connection'
  | 'damaged-answer'
  | 'not-a-page'
  | 'interrupted';

/** A page that is not fetched; `message` is one clause for a person, without the address asked for. */
export class FetchRefusal extends Error {
  readonly code: FetchRefusalCode;
  constructor(code: FetchRefusalCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'FetchRefusal';
    this.code = code;
  }
}

/** What the system and Node call a fault on the way, as a refusal. */
export function fromConnection(error: unknown, host: string): FetchRefusal {
  if (error instanceof FetchRefusal) return error;
  const code = codeOf(error);
  const say = (words: string): FetchRefusal => new FetchRefusal('no-connection', words, error);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EAI_NODATA')
    return say(`no address is known for ${host}; check the spelling and your connection`);
  if (code === 'ECONNREFUSED') return say(`${host} takes no connection; try again later`);
  if (code === 'EHOSTUNREACH' || code === 'ENETUNREACH' || code === 'ETIMEDOUT')
    return say(`${host} cannot be reached; check your connection`);
  if (code === 'ECONNRESET' || code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE')
    return new FetchRefusal(
      'damaged-answer',
      `${host} broke off before the page was whole; try again`,
      error,
    );
  if (code.startsWith('HPE_'))
    return new FetchRefusal('damaged-answer', `what ${host} answers is no valid HTTP (${code})`, error);
  if (/CERT|ALTNAME|SIGNATURE|ISSUER/u.test(code))
    return say(`the certificate of ${host} cannot be trusted (${code})`);
  return say(`the connection to ${host} failed (${code === '' ? wordsOf(error) : code})`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
