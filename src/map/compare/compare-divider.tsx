// oxlint-disable jsx-a11y/prefer-tag-over-role -- a range input cannot be drawn as a line across the map

import type { KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './compare.module.css';

type Props = {
  /** Share of the map left of the divider, 0…1. */
  readonly at: number;
  readonly onMove: (at: number) => void;
};

const STEP = 0.02;
const PAGE = 0.1;

/** The line between the two periods: dragged, or moved by the keys of a slider. */
export function CompareDivider({ at, onMove }: Props) {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (box && box.width > 0) onMove(within((event.clientX - box.left) / box.width));
  };
  const press = (event: KeyboardEvent): void => {
    const next = keyed(event.key, at);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(within(next));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={t('compare.divider')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(at * 100)}
      aria-valuetext={t('compare.divider_value', { share: format.percent(at, 0) })}
      className={styles.divider}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    >
      <span className={styles.grip} aria-hidden="true" />
    </div>
  );
}

function keyed(key: string, at: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return at - STEP;
    case 'ArrowRight':
    case 'ArrowUp':
      return at + STEP;
    case 'PageDown':
      return at - PAGE;
    case 'PageUp':
      return at + PAGE;
    case 'Home':
      return 0;
    case 'End':
      return 1;
    default:
      return null;
  }
}

function within(at: number): number {
  return Math.min(1, Math.max(0, at));
}
