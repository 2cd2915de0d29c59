import type { KeyboardEvent } from 'react';
import type { ScenarioCut } from '../../core/criticality/scenario.ts';
import { movedDisc, resizedDisc } from '../../state/what-if/move-disc.ts';
import { withCutAt } from '../../state/what-if/scenario-edits.ts';
import { useEditScenario } from './use-edit-scenario.ts';

/** Arrows move a disc, [ and ] resize it, Delete restores what is cut. */
export function useDiscKeys(
  cut: ScenarioCut,
  at: number,
  restore: () => void,
): (event: KeyboardEvent) => void {
  const edit = useEditScenario();
  return (event) => {
    const { key, shiftKey } = event;
    const next = (): ScenarioCut | null => {
      if (cut.type !== 'disc') return null;
      if (key.startsWith('Arrow')) return movedDisc(cut, key, shiftKey);
      return key === '[' || key === ']' ? resizedDisc(cut, key === ']' ? 1 : -1) : null;
    };
    const moved = next();
    if (moved) edit((scenario) => withCutAt(scenario, at, moved), `disc ${at}`);
    else if (key === 'Delete' || key === 'Backspace') restore();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
