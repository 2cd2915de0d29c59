import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** Files of a zip have no time of their own: the first day its format knows. */
const FIRST_DAY = new Date(1980, 0, 1);

/**
 * The package again with what depends on clock and chance put right: entry times, the order of entries, and
 * when the document was made. Pictures take the place of entries that are nothing but their stand-ins: no
 * picture is packed twice.
 */
export function sameZip(
  bytes: Uint8Array,
  madeAt: number,
  pictures: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const made = new Date(madeAt).toISOString().replace(/\.\d+Z$/, 'Z');
  const entries = unzipSync(bytes);
  const names = Object.keys(entries).toSorted(byPackageOrder);
  const files: Zippable = {};
  for (const name of names) {
    const entry = entries[name] ?? new Uint8Array();
    const content = name.endsWith('.png')
      ? (pictures.get(strFromU8(entry)) ?? entry)
      : put(name, entry, made);
    files[name] = [content, { mtime: FIRST_DAY, level: name.endsWith('.png') ? 0 : 6 }];
  }
  return zipSync(files);
}

function put(name: string, entry: Uint8Array, made: string): Uint8Array {
  if (name === 'docProps/core.xml') return strToU8(stamped(strFromU8(entry), made));
  return name === 'word/document.xml' ? strToU8(numbered(strFromU8(entry))) : entry;
}

/** The library counts pictures over all documents of the session. */
function numbered(xml: string): string {
  let last = 0;
  return xml.replace(/(<wp:docPr\b[^>]*?\bid=")[^"]*(")/g, (_, open: string, close: string) => {
    last += 1;
    return `${open}${last}${close}`;
  });
}

function stamped(xml: string, made: string): string {
  return xml.replace(
    /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*(<)/g,
    (_, open: string, close: string) => `${open}${made}${close}`,
  );
}

/** The list of types comes first: readers that look at the head only see what it is. */
function byPackageOrder(a: string, b: string): number {
  const first = (name: string): number => (name === '[Content_Types].xml' ? 0 : 1);
  return first(a) - first(b) || (a < b ? -1 : a > b ? 1 : 0);
}
