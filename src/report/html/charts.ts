// The drawings, with the libraries they are made with: loaded only where a report is written.
export { chainSvg } from './chain-svg.ts';
export { timelineSvg } from './timeline-svg.ts';
