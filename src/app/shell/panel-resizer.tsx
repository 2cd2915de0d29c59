// oxlint-disable jsx-a11y/prefer-tag-over-role -- a splitter is a focusable separator (WAI-ARIA 1.2)
import { useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './room-panel.module.css';
import type { PanelWidth } from './use-panel-width.ts';

const KEY_STEP_PX = 24;

export function PanelResizer({ width }: { readonly width: PanelWidth }) {
  const { t } = useTranslation('shell');
  const [grip, setGrip] = useState<{ readonly x: number; readonly px: number } | null>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -KEY_STEP_PX, ArrowRight: KEY_STEP_PX }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    width.set(width.px + step);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setGrip({ x: event.clientX, px: width.px });
  };

  return (
    // A focusable separator is the widget role for a splitter (WAI-ARIA 1.2).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t('panel.resize')}
      aria-valuenow={width.px}
      aria-valuemin={width.min}
      aria-valuemax={width.max}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={styles.resizer}
      data-dragging={grip !== null}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        if (grip) width.set(grip.px + event.clientX - grip.x);
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
