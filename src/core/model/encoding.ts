/** How a file writes its letters as bytes. `utf-8-twice` is UTF-8 that someone read as windows-1252 and saved. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1258',
  'tcvn3',
  'vni',
  'utf-8-twice',
] as const;
export type Encoding = (typeof ENCODINGS)[number];
