export { compareStatements } from './compare-statements.ts';
export type { ComparedTexts } from './compare-texts.ts';
export { compareTexts } from './compare-texts.ts';
export type { Detector } from './detector.ts';
export { DETECTORS, findConflicts } from './find-conflicts.ts';
export type { Statement } from './statement.ts';
export type { GivenStatement } from './statement-of-text.ts';
export { statementOfText } from './statement-of-text.ts';
export type { Verdict } from './verdict.ts';
