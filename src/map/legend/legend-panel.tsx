import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { runCommand } from '../../state/commands/run-command.ts';
import { commandOf } from '../../state/commands/registry.ts';
import { clustersWanted } from '../../state/hotspots/shown-clusters.ts';
import { lastDataset, lastResult } from '../../state/selectors/last-known.ts';
import { terrainOnMap } from '../../state/hotspots/shown-terrain.ts';
import { useApp, useServices } from '../../state/use-app.ts';
import type { AppState } from '../../state/app-state.ts';
import { isUntouched } from '../../state/what-if/scenario-edits.ts';
import { shownScenario, shownSteps, whatIfOn } from '../../state/what-if/shown-scenario.ts';
import type { MapLayer } from '../layers/contract.ts';
import { layerChoice } from '../layers/layer-choice.ts';
import { MAP_LAYERS } from '../layers/registry.ts';
import styles from './legend-panel.module.css';
import { ScoreLegend } from './score-legend.tsx';

export type LegendPanelProps = {
  /** Only what colours mean, in a few lines; the whole legend otherwise. */
  readonly compact?: boolean;
};

/** The legend of what is on the map now: what, where, when, out of how many; then each visible layer. */
export function LegendPanel({ compact = false }: LegendPanelProps) {
  const { t } = useTranslation('map');
  const visible = useVisibleLayers();
  const theme = useApp(({ session }) => session.theme);
  const trying = useApp((state) => whatIfOn(state) && hasMarks(state));
  const withMarks = visible.filter(
    ({ layer }) => layer.Legend && layer.band === 'point' && layer.group !== 'incidents',
  );
  const others = visible.filter(
    ({ layer }) => layer.Legend && !withMarks.some((one) => one.layer === layer),
  );
  const shown = withoutTwins(others.map(({ layer }) => layer)).filter(
    ({ id }) => !compact || (trying ? WHAT_IF : CLASSED).has(id),
  );
  return (
    <div className={styles.panel} data-compact={compact}>
      <LegendTitle />
      {shown.map(({ id, Legend }) =>
        Legend ? <Legend key={id} look={{ theme, opacity: 1, overlay: 'map' }} /> : null,
      )}
      {compact && trying ? null : <ScoreLegend />}
      {withMarks.length > 0 && !compact ? (
        <section className={styles.marks} aria-label={t('legend.symbols')}>
          {withMarks
            .toReversed()
            .map(({ layer: { id, Legend } }) =>
              Legend ? <Legend key={id} look={{ theme, opacity: 1, overlay: 'map' }} /> : null,
            )}
        </section>
      ) : null}
      {compact ? null : <LockedClasses />}
    </div>
  );
}

function useVisibleLayers(): readonly { readonly layer: MapLayer }[] {
  const key = useApp((state) =>
    MAP_LAYERS.filter((layer) => layerChoice(layer, state).visible)
      .map(({ id }) => id)
      .join(' '),
  );
  const ids = new Set(key.split(' '));
  return MAP_LAYERS.filter(({ id }) => ids.has(id)).map((layer) => ({ layer }));
}

/** Layers whose colours are classes: nobody can read the map without these. */
const CLASSED: ReadonlySet<string> = new Set([
  'sections',
  'lixels',
  'clusters',
  'terrain',
  'planar',
  'commune_rate',
  'watch',
  'import_preview',
  'patrol_zones',
  'patrol_track',
]);
/** The subject of the map while something is cut. */
const WHAT_IF: ReadonlySet<string> = new Set(['dark', 'cut']);

function hasMarks(state: AppState): boolean {
  return !isUntouched(shownScenario(state)) || shownSteps(state) !== null;
}

/** Sections and their pieces share one legend: it is shown once. */
function withoutTwins(layers: readonly MapLayer[]): readonly MapLayer[] {
  return layers.filter(
    (layer, place) => layers.findIndex(({ Legend }) => Legend === layer.Legend) === place,
  );
}

function LegendTitle() {
  const { t } = useTranslation('map');
  const format = useFormat();
  const room = useApp((state) => (clustersWanted(state) ? 'clusters' : state.session.room));
  const province = useApp((state) => lastDataset(state)?.province);
  const result = useApp(lastResult);
  const terrain = useApp(terrainOnMap)?.answer;
  if (!province) return null;
  const period = terrain ?? result?.period;
  const n = terrain ? Math.round(terrain.incidents) : result?.counts.selected;
  return (
    <header className={styles.header}>
      <h2 className={styles.title}>{terrain ? t('title.terrain') : t(`title.${room}`)}</h2>
      {period ? <div className={styles.where}>{format.period(period.from, period.to)}</div> : null}
      <div className={styles.where}>
        {province[format.language]}
        {result && n !== undefined
          ? ` · ${t('legend.n', {
              count: n,
              n: format.integer(n),
              km: format.km(result.counts.networkKm),
            })}`
          : ''}
      </div>
    </header>
  );
}

function LockedClasses() {
  const { t } = useTranslation('map');
  const format = useFormat();
  const services = useServices();
  const breaks = useApp(({ project }) => project.breaks);
  if (!breaks) return null;
  return (
    <footer className={styles.locked}>
      <span>{t('legend.locked', { period: format.period(breaks.from, breaks.to) })}</span>
      <button
        type="button"
        className={styles.reset}
        onClick={() => void runCommand(commandOf('reset_classes'), services)}
      >
        {t('legend.reset')}
      </button>
    </footer>
  );
}
