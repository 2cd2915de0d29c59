import { useCallback, useState } from 'react';

export type PanelWidth = {
  readonly px: number;
  readonly min: number;
  readonly max: number;
  readonly set: (px: number) => void;
};

const KEY = 'vonggac.panel-width';
const MIN = 320;
const MAX = 760;
const DEFAULT = 424;

/** The side panel's width, remembered on this computer. */
export function usePanelWidth(): PanelWidth {
  const [px, setPx] = useState(rememberedWidth);
  const set = useCallback((wanted: number) => {
    const next = Math.round(Math.min(MAX, Math.max(MIN, wanted)));
    setPx(next);
    remember(next);
  }, []);
  return { px, min: MIN, max: MAX, set };
}

function rememberedWidth(): number {
  try {
    const kept = Number(localStorage.getItem(KEY));
    return kept >= MIN && kept <= MAX ? kept : DEFAULT;
  } catch {
    return DEFAULT; // storage switched off
  }
}

function remember(px: number): void {
  try {
    localStorage.setItem(KEY, String(px));
  } catch {
    // storage switched off: the width lasts as long as the page
  }
}
