/** A file of more bytes is refused: a browser tab could not hold it and what is made of it. */
export const MOST_FILE_BYTES = 512 << 20;

/** Records of one file. */
export const MOST_ROWS = 1_000_000;
