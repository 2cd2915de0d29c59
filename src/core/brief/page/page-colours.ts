import type { Rgb } from '../../sheet/drawing.ts';

/** Ink on white paper; dark enough for a grey printer. */
export const INK: Rgb = '#15191e';
export const SOFT_INK: Rgb = '#4a525c';
export const RULE: Rgb = '#b9bfc7';
export const FAINT_RULE: Rgb = '#dfe3e8';
export const NOW: Rgb = '#1f4e79';
export const BEFORE: Rgb = '#b6c6d6';
export const PAPER_WHITE: Rgb = '#ffffff';
