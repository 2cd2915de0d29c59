import type { TypeFace } from '../../sheet/break-lines.ts';
import { APP_VERSION } from '../../study/app-version.ts';
import type { Box, DrawItem, Rgb } from '../../sheet/drawing.ts';
import type { BlockSheet } from './blocks/block-kind.ts';
import { rectangle, straight } from './blocks/straight.ts';
import { footBox, headBox } from './layout/paper-size.ts';
import type { PaperSize } from './layout/paper-size.ts';
import type { PageNumber } from './page-request.ts';
import { INK, RULE, SOFT_INK } from './page-colours.ts';
import { cutLine } from './text/cut-line.ts';
import { ascentMm, lineHeightMm } from './text/line-height.ts';

const HASH_DIGITS = 16;
const MARK_PT = 10;
const MARK_PAD_MM = 2;
const EDGE_PT = 6.6;

/**
 * What every page carries whatever its blocks: the mark on top; below, method, cut-off, hashes, copy number
 * and recipient, page of pages. No template takes them away.
 */
export function pageEdges(
  sheet: BlockSheet,
  size: PaperSize,
  number: PageNumber,
  hash: string,
): readonly DrawItem[] {
  return [...headItems(sheet, headBox(size)), ...footItems(sheet, footBox(size), number, hash)];
}

function headItems(sheet: BlockSheet, box: Box): readonly DrawItem[] {
  const { facts, voice, request } = sheet;
  const left = [
    facts.illustrative ? voice.say('illustrative') : '',
    voice.say(`level_${request.level}`),
  ].filter((part) => part !== '');
  const style = { face: 'sans', sizePt: EDGE_PT } as const;
  const items: DrawItem[] = [];
  const words = request.mark ? request.mark.text : voice.say('foot_unmarked');
  const mark = words === '' ? null : markItems(sheet, box, words);
  if (mark) items.push(...mark.items);
  const y = box.y + ascentMm(EDGE_PT) + 1;
  const room = box.widthMm - (mark?.widthMm ?? 0) - 4;
  items.push(line(sheet, left.join(' · '), box.x, y, room, style, SOFT_INK));
  return items;
}

function markItems(
  { measure }: BlockSheet,
  box: Box,
  words: string,
): { readonly items: readonly DrawItem[]; readonly widthMm: number } {
  const style = { face: 'sans-bold', sizePt: MARK_PT } as const;
  const { text } = cutLine(words, box.widthMm / 2, style, measure);
  const widthMm = measure(text, style.face, style.sizePt) + 2 * MARK_PAD_MM;
  const x = box.x + box.widthMm - widthMm;
  const heightMm = lineHeightMm(MARK_PT) + 1;
  return {
    widthMm,
    items: [
      rectangle({ x, y: box.y, widthMm, heightMm }, { stroke: { color: INK, widthMm: 0.4 } }),
      {
        type: 'text',
        x: x + MARK_PAD_MM,
        y: box.y + 0.5 + ascentMm(MARK_PT),
        text,
        color: INK,
        ...style,
      },
    ],
  };
}

function footItems(
  sheet: BlockSheet,
  box: Box,
  number: PageNumber,
  hash: string,
): readonly DrawItem[] {
  const { facts, voice, request } = sheet;
  const { mark, maker } = request;
  const short = (digits: string): string => digits.slice(0, HASH_DIGITS);
  const filled = (phrase: 'foot_basis' | 'foot_copy' | 'foot_recipient', text: string): string =>
    text === '' ? '' : voice.say(phrase, { text });
  const method = voice.say('method_line', {
    bandwidth: voice.integer(facts.bandwidthM),
    section: voice.integer(facts.sectionM),
  });
  const state = [
    voice.say('foot_cut_off', { day: voice.day(facts.cutOff) }),
    voice.say('foot_result', { hash: short(facts.resultHash) }),
    voice.say('foot_hash', { hash: short(hash), version: APP_VERSION }),
  ];
  const copy = [
    mark ? filled('foot_copy', mark.copy) : '',
    mark ? filled('foot_recipient', mark.recipient) : '',
    mark ? filled('foot_basis', mark.basis) : '',
    maker === ''
      ? voice.say('foot_made', { day: voice.day(request.day) })
      : voice.say('foot_maker', { text: maker, day: voice.day(request.day) }),
  ].filter((part) => part !== '');
  const page =
    number.of > 1
      ? voice.say('foot_page', { n: voice.integer(number.page), of: voice.integer(number.of) })
      : '';
  const style = { face: 'sans', sizePt: EDGE_PT } as const;
  const step = lineHeightMm(EDGE_PT);
  const rows = [method, state.join(' · '), copy.join(' · ')];
  const right = { x: box.x + box.widthMm, align: 'end', color: SOFT_INK, ...style } as const;
  const top = box.y + 1.2 + ascentMm(EDGE_PT);
  return [
    straight(box.x, box.y, box.x + box.widthMm, box.y, { color: RULE, widthMm: 0.25 }),
    ...rows.map((text, at) =>
      line(sheet, text, box.x, top + at * step, box.widthMm - 24, style, SOFT_INK),
    ),
    ...(page === '' ? [] : [{ type: 'text', y: top, text: page, ...right } as const]),
  ];
}

function line(
  { measure }: BlockSheet,
  words: string,
  x: number,
  y: number,
  room: number,
  style: TypeFace,
  color: Rgb,
): DrawItem {
  const { text } = cutLine(words, Math.max(0, room), style, measure);
  return { type: 'text', x, y, text, color, ...style };
}
