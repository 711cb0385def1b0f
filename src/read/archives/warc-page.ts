// What a WARC record says of a page: its address, when it was captured, and the HTML in it.
import { looksLikeHtml } from '../formats.ts';
import { hostOf } from '../known-outlets.ts';
import type { Trouble } from '../trouble.ts';
import { bodyOf, type HttpResponse, readResponse } from './http-response.ts';
import type { WarcRecord } from './warc-record.ts';

/** Where a page stood, and what was there; `html` may be its trouble. */
export interface WarcPage {
  readonly url: string;
  /** WARC-Date: the page was published before. */
  readonly capturedAt: string | null;
  /** The charset the server named, or null. */
  readonly charset: string | null;
  readonly html: Uint8Array | Trouble;
}

/** The page in a `response` or `resource` record; null where it holds none (a picture, a redirect, a failure). */
export function pageOf(record: WarcRecord): WarcPage | null {
  const url = targetOf(record);
  if (url === null) return null;
  const response = responseOf(record);
  if (response === null || response.status < 200 || response.status > 299) return null;
  const type = response.fields.get('content-type') ?? '';
  const html = isHtml(type) ? bodyOf(response) : type === '' ? sniffed(response) : null;
  if (html === null) return null;
  return { url, capturedAt: record.fields.get('warc-date') ?? null, charset: charsetOf(type), html };
}

/** The address of a record, some writers put it in angle brackets; null where it is no page's. */
export function targetOf({ fields }: WarcRecord): string | null {
  const url = fields.get('warc-target-uri')?.replace(/^<|>$/gu, '') ?? null;
  return hostOf(url) === null ? null : url;
}

/** A `resource` holds the bare file; its own head names the type. */
function responseOf({ type, fields, content }: WarcRecord): HttpResponse | null {
  if (type === 'response') return readResponse(content);
  return type === 'resource' ? { status: 200, fields: onlyType(fields), body: content } : null;
}

const onlyType = (fields: WarcRecord['fields']): WarcRecord['fields'] =>
  new Map([['content-type', fields.get('content-type') ?? '']]);

/** True for the `Content-Type` of a page. */
export const isHtml = (type: string): boolean =>
  /^\s{0,8}(?:text\/html|application\/xhtml\+xml)\b/iu.test(type);

function sniffed(response: HttpResponse): Uint8Array | Trouble | null {
  const body = bodyOf(response);
  if ('code' in body) return body;
  const head = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, 2048)).toString('latin1');
  return looksLikeHtml(head) ? body : null;
}

/** The charset a `Content-Type` names, or null. */
export const charsetOf = (type: string): string | null =>
  /charset\s{0,3}=\s{0,3}["']?([\w.:-]{2,40})/iu.exec(type)?.[1] ?? null;
