/** Below this many incidents a repeat says little, and the page says so. */
export const THIN = 50;

/** A cluster is told as rare up to this p. */
export const RARE = 0.05;
