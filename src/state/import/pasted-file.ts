import { OFFSET_MS } from '../../core/time/vietnam-time.ts';

/** Says that it is UTF-8: nobody has to ask. */
const BYTE_ORDER_MARK = '\uFEFF';
const LEAST_LINES = 2;
const LOOKED_AT = 20;

/**
 * Text from the clipboard as a file: rows copied from a spreadsheet, or GeoJSON, KML, GPX as text. Null for
 * what is none of these. `word` is what the file is called, before its moment: "dán 22-11 16h30.tsv".
 */
export function pastedFile(text: string, word: string, now: number): File | null {
  const extension = extensionOf(text.trim());
  return extension === null
    ? null
    : new File([BYTE_ORDER_MARK, text], `${word} ${moment(now)}.${extension}`, {
        type: 'text/plain',
      });
}

function extensionOf(text: string): string | null {
  if (text.startsWith('{') && /"type"\s*:\s*"(?:Feature|[A-Z])/.test(text)) return 'geojson';
  if (text.startsWith('<')) return /<kml[\s>]/i.test(text) ? 'kml' : gpxOrNull(text);
  const lines = text.split(/\r?\n/, LOOKED_AT).filter((line) => line.trim() !== '');
  if (lines.length < LEAST_LINES) return null;
  return lines.every((line) => line.includes('\t')) ? 'tsv' : null;
}

function gpxOrNull(text: string): string | null {
  return /<gpx[\s>]/i.test(text) ? 'gpx' : null;
}

/** 22-11 16h30, in Việt Nam. */
function moment(now: number): string {
  const [, month, day, hour, minute] =
    /^\d+-(\d+)-(\d+)T(\d+):(\d+)/.exec(new Date(now + OFFSET_MS).toISOString()) ?? [];
  return `${day}-${month} ${hour}h${minute}`;
}
