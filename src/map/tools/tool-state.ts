import type { AppState } from '../../state/app-state.ts';
import { whatIfOn } from '../../state/what-if/shown-scenario.ts';
import type { CutTool } from '../../state/what-if/what-if-state.ts';

/** The tool in hand; 'off' wherever the map only shows. */
export function toolInHand(state: AppState): CutTool {
  return whatIfOn(state) ? state.session.cut.tool : 'off';
}
