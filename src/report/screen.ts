/** How words are set apart on a screen; every one of them also says so without colour. */
export interface Palette {
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly bad: (text: string) => string;
}

/** Where a terminal text is shown: its columns, and its colours or none. */
export interface Screen {
  readonly width: number;
  readonly palette: Palette;
}

const plain = (text: string): string => text;

/** No colours: pipes, files, `NO_COLOR`. */
export const PLAIN: Palette = { strong: plain, dim: plain, good: plain, warn: plain, bad: plain };
