/** How many of the highest ranked targets are shared out. */
export const MOST_TARGETS = ['20', '50', '100', '200'] as const;
export const FIRST_MOST = '50';
