import type { Map as MapLibreMap } from 'maplibre-gl';
import { useTranslation } from 'react-i18next';
import { shortcutInForce } from '../../state/commands/keyboard.ts';
import { commandOf } from '../../state/commands/registry.ts';
import { runCommand } from '../../state/commands/run-command.ts';
import { lastResult } from '../../state/selectors/last-known.ts';
import { useApp, useServices } from '../../state/use-app.ts';
import { Icon } from '../../ui/icon.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { toolInHand } from '../tools/tool-state.ts';
import styles from './furniture.module.css';

export function MapButtons(props: {
  readonly map: MapLibreMap;
  readonly layersOpen: boolean;
  readonly onLayers: () => void;
}) {
  const { map, layersOpen, onLayers } = props;
  const { t } = useTranslation('map');
  const services = useServices();
  const fit = commandOf('fit_province');
  const singleKeys = useApp(({ session }) => session.singleKeys);
  return (
    <fieldset className={styles.buttons} aria-label={t('furniture.controls')}>
      <Tooltip text={t('furniture.layers')} side="left">
        <button
          type="button"
          className={styles.button}
          aria-label={t('furniture.layers')}
          aria-expanded={layersOpen}
          onClick={onLayers}
        >
          <Icon name="layers" />
        </button>
      </Tooltip>
      <div className={styles.stack}>
        <Tooltip text={t('furniture.zoom_in')} shortcut="+" side="left">
          <button
            type="button"
            className={styles.button}
            aria-label={t('furniture.zoom_in')}
            onClick={() => map.zoomIn()}
          >
            <Icon name="plus" />
          </button>
        </Tooltip>
        <Tooltip text={t('furniture.zoom_out')} shortcut="−" side="left">
          <button
            type="button"
            className={styles.button}
            aria-label={t('furniture.zoom_out')}
            onClick={() => map.zoomOut()}
          >
            <Icon name="minus" />
          </button>
        </Tooltip>
      </div>
      <Tooltip
        text={t('furniture.fit')}
        shortcut={shortcutInForce(fit, singleKeys)?.toUpperCase()}
        side="left"
      >
        <button
          type="button"
          className={styles.button}
          aria-label={t('furniture.fit')}
          onClick={() => void runCommand(fit, services)}
        >
          <FitIcon />
        </button>
      </Tooltip>
      <CutButton />
    </fieldset>
  );
}

/** Takes the scissors in hand, or puts them away. */
function CutButton() {
  const { t } = useTranslation('commands');
  const services = useServices();
  const ready = useApp((state) => lastResult(state) !== null);
  const held = useApp((state) => toolInHand(state) !== 'off');
  const command = commandOf('what_if');
  const singleKeys = useApp(({ session }) => session.singleKeys);
  if (!ready) return null;
  return (
    <Tooltip
      text={t('what_if.title')}
      shortcut={shortcutInForce(command, singleKeys)?.toUpperCase()}
      side="left"
    >
      <button
        type="button"
        className={styles.button}
        aria-label={t('what_if.title')}
        aria-pressed={held}
        onClick={() => void runCommand(command, services)}
      >
        <Icon name="cut" />
      </button>
    </Tooltip>
  );
}

function FitIcon() {
  return (
    <svg
      viewBox="0 0 20 20"
      width={20}
      height={20}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M3.5 7V3.5H7M13 3.5h3.5V7M16.5 13v3.5H13M7 16.500H3.5V13M7.5 7.500h5v5h-5z" />
    </svg>
  );
}
