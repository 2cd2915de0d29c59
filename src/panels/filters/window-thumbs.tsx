// oxlint-disable jsx-a11y/prefer-tag-over-role -- two thumbs share one track
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, addMonths } from '../../core/time/vietnam-time.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { DayScale } from './day-scale.ts';
import type { Days } from './histogram.tsx';
import styles from './histogram.module.css';

export type WindowThumbsProps = {
  readonly scale: DayScale;
  readonly study: Days;
  readonly shown: Days;
  readonly height: number;
  readonly onMoveEdge: (edge: 'from' | 'to', day: string) => void;
};

/** The two ends of the days shown: dragged, or moved a month (Page: a year) by the keyboard. */
export function WindowThumbs(props: WindowThumbsProps) {
  return (
    <>
      <Thumb edge="from" {...props} />
      <Thumb edge="to" {...props} />
    </>
  );
}

function Thumb({
  edge,
  scale,
  study,
  shown,
  height,
  onMoveEdge,
}: WindowThumbsProps & { readonly edge: 'from' | 'to' }) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const [grip, setGrip] = useState<number | null>(null);
  const day = shown[edge];
  const x = scale.x(edge === 'from' ? day : addDays(day, 1));

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = keyedDay(event.key, edge, day, study);
    if (next === null) return;
    event.preventDefault();
    onMoveEdge(edge, next);
  };

  return (
    <button
      type="button"
      role="slider"
      className={styles.thumb}
      style={{ left: x, height }}
      aria-label={t(`time.edge_${edge}`)}
      aria-valuemin={scale.x(study.from)}
      aria-valuemax={scale.x(study.to)}
      aria-valuenow={scale.x(day)}
      aria-valuetext={format.longDay(day)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setGrip(event.clientX - x);
      }}
      onPointerMove={(event) => {
        if (grip !== null) onMoveEdge(edge, scale.dayAt(event.clientX - grip));
      }}
      onPointerUp={() => {
        setGrip(null);
      }}
      onPointerCancel={() => {
        setGrip(null);
      }}
    />
  );
}

const MONTHS_BY_KEY: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
};

function keyedDay(key: string, edge: 'from' | 'to', day: string, study: Days): string | null {
  if (key === 'Home') return study.from;
  if (key === 'End') return study.to;
  const months = MONTHS_BY_KEY[key];
  if (months === undefined) return null;
  // The end of a month moves to the end of a month, whatever its length.
  if (edge === 'from') return addMonths(day, months);
  return addDays(addMonths(addDays(day, 1), months), -1);
}
