import { isFew } from '../../../model/detail-level.ts';
import type { BlockSheet } from './block-kind.ts';

type Asked = Pick<BlockSheet, 'request' | 'facts'>;

/** Whether a figure of a page about one commune is too small to be told at its level. */
export function isHidden({ request, facts }: Asked, count: number): boolean {
  return request.level === 'commune' && facts.subject.by === 'commune' && isFew(count);
}

/** Figures that add up to a known one are told together or not at all: a subtraction would give the hidden one. */
export function anyHidden(sheet: Asked, counts: Iterable<number>): boolean {
  return [...counts].some((count) => isHidden(sheet, count));
}
