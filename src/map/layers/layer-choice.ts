import type { AppState, LayerChoice } from '../../state/app-state.ts';
import { whatIfOn } from '../../state/what-if/shown-scenario.ts';
import type { MapLayer } from './contract.ts';

/** A person's choice for a layer, else what the room shows. */
export function layerChoice(layer: MapLayer, state: AppState): LayerChoice {
  return (
    state.project.layers[layer.id] ?? {
      visible:
        layer.visibleByDefault(state.session.room, state) &&
        !(layer.quietInWhatIf === true && whatIfOn(state)),
      opacity: 1,
    }
  );
}
