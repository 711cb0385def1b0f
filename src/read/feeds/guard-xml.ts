// Looks a feed over before it is parsed: no document type, no entities of its own, no endless nesting.
import type { Trouble } from '../trouble.ts';

/** Feeds are five or six elements deep; XHTML content adds a few dozen. */
const DEEPEST = 256;
const MOST_TAGS = 1_000_000;

/** The feed without its document type, or why it is not read. One pass. */
export function guardXml(xml: string): string | Trouble {
  const bare = withoutDoctype(xml);
  if (typeof bare !== 'string') return bare;
  let depth = 0;
  let tags = 0;
  for (let at = bare.indexOf('<'); at >= 0; at = bare.indexOf('<', at + 1)) {
    if (bare.startsWith('<![CDATA[', at)) at = endOf(bare, ']]>', at);
    else if (bare.startsWith('<!--', at)) at = endOf(bare, '-->', at);
    else if (bare.startsWith('<?', at)) at = endOf(bare, '?>', at);
    else {
      tags += 1;
      const end = endOf(bare, '>', at);
      if (bare.charCodeAt(at + 1) === 47) depth -= 1;
      else if (bare.charCodeAt(end - 1) !== 47) depth += 1;
      at = end;
    }
    if (depth > DEEPEST) return tooComplex(`its elements are nested more than ${DEEPEST} deep`);
    if (tags > MOST_TAGS) return tooComplex(`it has more than ${MOST_TAGS} tags`);
  }
  return bare;
}

const tooComplex = (what: string): Trouble => ({
  code: 'page-too-complex',
  what: `the feed can not be read safely: ${what}`,
  remedy: 'add the pages it links to',
});

/** The place of the last character of the mark that ends something, or of the text. */
function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length - 1 : at + mark.length - 1;
}

/** Cuts the document type out of what stands before the first element; one that makes entities is refused. */
function withoutDoctype(xml: string): string | Trouble {
  let at = 0;
  for (;;) {
    const open = xml.indexOf('<', at);
    if (open < 0) return xml;
    if (xml.startsWith('<!--', open)) at = endOf(xml, '-->', open) + 1;
    else if (xml.startsWith('<?', open)) at = endOf(xml, '?>', open) + 1;
    else if (/^<!doctype/iu.test(xml.slice(open, open + 9))) {
      const end = doctypeEnd(xml, open);
      if (/<!ENTITY/iu.test(xml.slice(open, end))) return ENTITIES;
      return xml.slice(0, open) + xml.slice(end);
    } else return xml;
  }
}

const ENTITIES: Trouble = {
  code: 'entities',
  what: 'the feed declares entities of its own, which are not expanded',
  remedy: 'fetch the feed without its document type',
};

function doctypeEnd(xml: string, open: number): number {
  const close = xml.indexOf('>', open);
  const bracket = xml.indexOf('[', open);
  if (bracket < 0 || (close >= 0 && close < bracket)) return close < 0 ? xml.length : close + 1;
  const end = /\]\s{0,1000}>/u.exec(xml.slice(bracket));
  return end === null ? xml.length : bracket + end.index + end[0].length;
}
