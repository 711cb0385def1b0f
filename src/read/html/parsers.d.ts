// What we use of two page libraries, whose own types need the browser's whole type library.
declare module 'linkedom' {
  export interface PageNode {
    readonly nodeType: number;
    readonly nodeName: string;
    readonly textContent: string | null;
    readonly firstChild: PageNode | null;
    readonly nextSibling: PageNode | null;
    readonly parentNode: PageNode | null;
    getAttribute?(name: string): string | null;
    setAttribute?(name: string, value: string): void;
    removeAttribute?(name: string): void;
    remove?(): void;
    appendChild?(node: PageNode): void;
    replaceWith?(node: PageNode): void;
    querySelectorAll?(selector: string): Iterable<PageNode>;
  }
  export interface PageDocument extends PageNode {
    readonly documentElement: PageNode | null;
    createElement(name: string): PageNode;
    querySelector(selector: string): PageNode | null;
    querySelectorAll(selector: string): Iterable<PageNode>;
  }
  export function parseHTML(markup: string): { readonly document: PageDocument };
}

declare module '@mozilla/readability' {
  import type { PageDocument, PageNode } from 'linkedom';
  export interface ReadabilityOptions {
    readonly maxElemsToParse?: number;
    readonly charThreshold?: number;
    readonly disableJSONLD?: boolean;
    readonly serializer: (node: PageNode) => PageNode;
  }
  export class Readability {
    constructor(document: PageDocument, options: ReadabilityOptions);
    parse(): {
      readonly title?: string | null;
      readonly byline?: string | null;
      readonly siteName?: string | null;
      readonly lang?: string | null;
      readonly content?: PageNode | null;
    } | null;
  }
}
