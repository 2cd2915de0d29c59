/** What the page shows; null before it was asked. */
export type RepeatSession = { readonly answer: null };

export const FIRST_REPEAT: RepeatSession = { answer: null };
