import type { Drawing } from '../../sheet/drawing.ts';
import type { PatrolSources } from './patrol-sources.ts';
import { shiftSheets } from './shift-sheet.ts';
import type { Speaker } from './speak.ts';
import { targetTeller } from './target-facts.ts';
import { zoneSheet } from './zone-sheet.ts';
import type { SheetOptions } from './zone-sheet.ts';

/** Which sheet a page is. */
export type PatrolPage = {
  /** 0: what lies outside the zones. */
  readonly zone: number;
  readonly night: number;
  readonly drawing: Drawing;
};

/** A page for every zone and shift of the plan; `only` one of them, numbered as among all. */
export function patrolPages(
  speaker: Speaker,
  sources: PatrolSources,
  options: SheetOptions,
  only?: { readonly zone: number; readonly night: number },
): readonly PatrolPage[] {
  const sheets = shiftSheets(sources, targetTeller(sources));
  return sheets.flatMap((sheet, at) => {
    const zone = sheet.zone?.number ?? 0;
    if (only && (only.zone !== zone || only.night !== sheet.night)) return [];
    const number = { n: at + 1, of: sheets.length };
    return [
      { zone, night: sheet.night, drawing: zoneSheet(sheet, speaker, sources, options, number) },
    ];
  });
}
