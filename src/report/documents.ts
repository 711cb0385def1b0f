// A door by itself, loaded where a whole document is written: reports and the formats of other tools.
export { archiveAddress } from './archive-address.ts';
export type { Dossier } from './dossier.ts';
export type { Choice, DossierSources } from './dossier-sources.ts';
export { dossierOf } from './dossier.ts';
export { escapeHtml, webAddress } from './escape-html.ts';
export { annotationChunks } from './export/annotation.ts';
export { bibtexChunks } from './export/bibtex.ts';
export { chosenCorpus } from './export/chosen-corpus.ts';
export { cslChunks } from './export/csl.ts';
export type { CsvTable } from './export/csv.ts';
export { CSV_TABLES, csvChunks, withoutFormula } from './export/csv.ts';
export type { ExportCorpus, Seen } from './export/export-corpus.ts';
export { jsonLdChunks } from './export/json-ld.ts';
export { provChunks } from './export/prov.ts';
export { reportHtml } from './html/report-html.ts';
export { reportMarkdown } from './markdown/report-markdown.ts';
