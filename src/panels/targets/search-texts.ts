import { foldText } from '../../core/basics/text-fold.ts';
import type { StudyResult } from '../../core/study/study-result.ts';

/** What each target is found by, folded; made as it is asked for. */
export type SearchTexts = (target: number) => string;

/** Folds to its lower case: most ids do, and there are as many as targets. */
const PLAIN = /^[!-~]*$/;

let last: { readonly key: string; readonly read: SearchTexts } | null = null;

/** Names depend on the data and the cutting of the network alone: one set serves many results. */
export function searchTexts(result: StudyResult): SearchTexts {
  const { dataHash, config, targets } = result;
  const key = `${dataHash} ${targets.length} ${JSON.stringify(config.network)}`;
  if (last?.key !== key) last = { key, read: textsOf(result) };
  return last.read;
}

function textsOf({ targets, areas }: StudyResult): SearchTexts {
  const { name, id, area } = targets;
  const communes = areas.name.map(foldText);
  const texts: (string | undefined)[] = Array.from({ length: targets.length });
  const folded = new Map<string, string>();
  const fold = (text: string): string => {
    if (PLAIN.test(text)) return text.toLowerCase();
    const form = folded.get(text) ?? foldText(text);
    folded.set(text, form);
    return form;
  };
  return (target) => {
    const commune = communes[area[target] ?? -1] ?? '';
    texts[target] ??= `${fold(name[target] ?? '')} ${fold(id[target] ?? '')} ${commune}`;
    return texts[target] ?? '';
  };
}
