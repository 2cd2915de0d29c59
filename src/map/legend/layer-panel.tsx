import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Slider } from '../../ui/slider.tsx';
import { LAYER_GROUPS } from '../layers/contract.ts';
import type { LayerGroup, MapLayer } from '../layers/contract.ts';
import { layerChoice } from '../layers/layer-choice.ts';
import { MAP_LAYERS } from '../layers/registry.ts';
import styles from './layer-panel.module.css';

/** What can be drawn, by group: on or off, how strongly, and how many records stand behind it. */
export function LayerPanel() {
  const { t } = useTranslation('map');
  return (
    <div className={styles.panel}>
      {LAYER_GROUPS.map((group) => (
        <fieldset key={group} className={styles.group}>
          <legend className={styles.heading}>{t(`group.${group}`)}</legend>
          {layersOf(group).map((layer) => (
            <LayerRow key={layer.id} layer={layer} />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function layersOf(group: LayerGroup): readonly MapLayer[] {
  return MAP_LAYERS.filter((layer) => layer.group === group).toReversed();
}

function LayerRow({ layer }: { readonly layer: MapLayer }) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const dispatch = useDispatch();
  const visible = useApp((state) => layerChoice(layer, state).visible);
  const opacity = useApp((state) => layerChoice(layer, state).opacity);
  const count = useApp((state) => layer.count(state));
  const name = t(`layer.${layer.id}`);
  const percent = Math.round(opacity * 100);
  return (
    <div className={styles.row} data-on={visible}>
      <Checkbox
        checked={visible}
        onChange={(checked) =>
          dispatch({
            type: 'project/set-layer',
            layer: layer.id,
            change: { visible: checked, opacity },
          })
        }
      >
        <span className={styles.name}>{name}</span>
      </Checkbox>
      {count === null ? null : <span className={styles.count}>{format.integer(count)}</span>}
      {visible ? (
        <div className={styles.opacity}>
          <Slider
            label={t('layers.opacity', { layer: name })}
            labelHidden
            value={percent}
            min={10}
            max={100}
            step={5}
            valueText={format.percent(opacity, 0)}
            onChange={(value) =>
              dispatch({
                type: 'project/set-layer',
                layer: layer.id,
                change: { visible, opacity: value / 100 },
              })
            }
          />
        </div>
      ) : null}
    </div>
  );
}
