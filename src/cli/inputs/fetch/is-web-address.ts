/** True for what a person types to mean a page on the web, well-formed or not. */
export const isWebAddress = (given: string): boolean => /^https?:/iu.test(given);
