export { resolveSpeakers } from './resolve-speakers.ts';
