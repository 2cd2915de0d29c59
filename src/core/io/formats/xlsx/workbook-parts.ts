import type { RunContext } from '../../../basics/run-context.ts';
import type { XmlHandler } from '../../xml/read-xml.ts';
import { readXml } from '../../xml/read-xml.ts';
import { walkPlainXml } from '../../xml/walk-plain-xml.ts';

export type WorkbookSheet = {
  readonly name: string;
  readonly path: string;
  readonly visible: boolean;
};

/** What the parts around the sheets say. */
export type WorkbookParts = {
  readonly sheets: readonly WorkbookSheet[];
  /** Dates count from 1904. */
  readonly from1904: boolean;
  readonly sharedTexts: readonly string[];
  /** By cell style: whether its number is a date or a time. */
  readonly isDateStyle: readonly boolean[];
};

/** Text of a part of the archive by its path; '' where there is none. */
export type PartText = (path: string) => Promise<string>;

/** ECMA-376 parts 1 §18.2 (workbook), §18.4 (shared strings), §18.8 (styles). Null when there is no workbook. */
export async function readWorkbookParts(
  partText: PartText,
  ctx: RunContext,
): Promise<WorkbookParts | null> {
  const book = await partText('xl/workbook.xml');
  if (book === '') return null;
  const targets = await readTargets(await partText('xl/_rels/workbook.xml.rels'), ctx);
  const { sheets, from1904 } = await readBook(book, targets, ctx);
  return {
    sheets,
    from1904,
    sharedTexts: await readSharedTexts(await partText('xl/sharedStrings.xml'), ctx),
    isDateStyle: await readDateStyles(await partText('xl/styles.xml'), ctx),
  };
}

const MOST_SHEETS = 256;

const NOTHING = (): void => {};

async function readTargets(text: string, ctx: RunContext): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await walk(text, ctx, (name, attributes) => {
    if (name !== 'Relationship') return;
    const { Id = '', Target = '' } = attributes();
    targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
  });
  return targets;
}

async function readBook(
  text: string,
  targets: ReadonlyMap<string, string>,
  ctx: RunContext,
): Promise<Pick<WorkbookParts, 'sheets' | 'from1904'>> {
  const sheets: WorkbookSheet[] = [];
  let from1904 = false;
  await walk(text, ctx, (name, attributes) => {
    if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes()['date1904'] ?? '');
    if (name !== 'sheet') return;
    const { id = '', name: sheetName = '', state = 'visible' } = attributes();
    const path = targets.get(id);
    if (path === undefined || sheets.length >= MOST_SHEETS) return;
    sheets.push({ name: sheetName, path, visible: state === 'visible' });
  });
  return { sheets, from1904 };
}

/** One text per `si`; runs of rich text are joined, phonetic hints left out. */
async function readSharedTexts(text: string, ctx: RunContext): Promise<readonly string[]> {
  const quick: string[] = [];
  if (text === '' || (await walkPlainXml(text, sharedTexts(quick), ctx))) return quick;
  const careful: string[] = [];
  await readXml(text, sharedTexts(careful), ctx);
  return careful;
}

function sharedTexts(texts: string[]): XmlHandler {
  let current = '';
  let inText = false;
  let inHint = false;
  return {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') inHint = true;
      inText = name === 't' && !inHint;
    },
    text: (value) => {
      if (inText) current += value;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') inHint = false;
      if (name === 'si') texts.push(current);
    },
  };
}

/** Built-in number formats that show a date or a time (§18.8.30, with those of East Asia). */
const DATE_FORMATS: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51,
  52, 53, 54, 55, 56, 57, 58,
]);

async function readDateStyles(text: string, ctx: RunContext): Promise<readonly boolean[]> {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  await walk(text, ctx, (name, attributes) => {
    if (name === 'cellXfs') inCells = true;
    if (name === 'cellStyles' || name === 'dxfs') inCells = false;
    if (name === 'numFmt') {
      const { numFmtId = '', formatCode = '' } = attributes();
      own.set(Number(numFmtId), isDateFormat(formatCode));
    }
    if (name !== 'xf' || !inCells) return;
    const id = Number(attributes()['numFmtId'] ?? 0);
    styles.push(own.get(id) ?? DATE_FORMATS.has(id));
  });
  return styles;
}

/** A format with day, month, year, hour or second outside its quoted and bracketed parts. */
function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?![hms]+\])[^\]]*\]/gi, '');
  return /[dmyhs]/i.test(bare) && !/general/i.test(bare);
}

async function walk(text: string, ctx: RunContext, open: XmlHandler['open']): Promise<void> {
  if (text !== '') await readXml(text, { open, text: NOTHING, close: NOTHING }, ctx);
}
