import type { OwnPart } from '../../core/brief/paper/own-part.ts';
import type {
  TableBlock,
  TableColumn,
  TextBlock,
  TextStyle,
} from '../../core/brief/paper/paper.ts';

export function say(style: TextStyle, text: string, own?: OwnPart): TextBlock {
  return own === undefined ? { type: 'text', style, text } : { type: 'text', style, text, own };
}

/** Paragraphs, those with nothing to say left out. */
export function sayAll(style: TextStyle, texts: readonly string[]): readonly TextBlock[] {
  return texts.filter((text) => text !== '').map((text) => say(style, text));
}

export function column(
  title: string,
  width: number,
  align: TableColumn['align'] = 'left',
): TableColumn {
  return { title, width, align };
}

export function tableOf(
  columns: readonly TableColumn[],
  rows: TableBlock['rows'],
  rest: { caption?: string; note?: string; empty: string; strong?: readonly number[] },
): TableBlock {
  const { caption = '', note = '', empty, strong = [] } = rest;
  return { type: 'table', caption, columns, rows, strong, note, empty };
}
