const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 80;

/** A name of a person's choosing as a file name every system takes: no path, no reserved name. */
export function safeFileName(name: string, extension: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = Array.from(plain).slice(0, LONGEST).join('').trim();
  const stem = short === '' || RESERVED.test(short) ? `vong-gac ${short}`.trim() : short;
  return `${stem}.${extension}`;
}
