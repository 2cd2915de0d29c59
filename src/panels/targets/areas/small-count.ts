/** Counts under this say little of a place: the ratio is called small. */
export const SMALL_COUNT = 5;
