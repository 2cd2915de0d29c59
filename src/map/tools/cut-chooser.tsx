import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioCut } from '../../core/criticality/scenario.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { lastResult } from '../../state/selectors/last-known.ts';
import { targetNumber } from '../../state/selectors/selection.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { routeOf, withCut, withRepair } from '../../state/what-if/scenario-edits.ts';
import type { CutQuestion } from '../../state/what-if/what-if-state.ts';
import { Button } from '../../ui/button.tsx';
import styles from './cut-tools.module.css';

/** A cable was pressed: only this section, or all of it? */
export function CutChooser({ map }: { readonly map: MapLibreMap }) {
  const question = useApp(({ session }) => session.cut.question);
  return question ? <Question key={question.section} map={map} question={question} /> : null;
}

function Question(props: { readonly map: MapLibreMap; readonly question: CutQuestion }) {
  const { map, question } = props;
  const { t } = useTranslation('cut');
  const format = useFormat();
  const dispatch = useDispatch();
  const result = useApp(lastResult);
  const scenario = useApp(({ project }) => project.whatIf.scenario);
  const first = useRef<HTMLButtonElement>(null);
  const at = useScreenPlace(map, question);
  useEffect(() => {
    first.current?.focus();
    return () => map.getCanvas().focus({ preventScroll: true });
  }, [map]);
  const number = result ? targetNumber(result, question.section) : -1;
  if (!result || number < 0) return null;
  const row = result.targets.row[number] ?? 0;
  const stretch = `${format.fixed((result.sections.fromM[row] ?? 0) / 1000, 1)}–${format.fixed((result.sections.toM[row] ?? 0) / 1000, 1)}`;

  const close = (): void => {
    dispatch({ type: 'session/set-cut', change: { question: null } });
  };
  const cut = (what: ScenarioCut): void => {
    const next = withCut(scenario, what);
    dispatch({ type: 'project/change-what-if', scenario: next });
    dispatch({ type: 'session/set-cut', change: { chosen: next.cuts.length - 1 } });
    close();
  };
  return (
    <section
      aria-label={t('chooser.label')}
      className={styles.chooser}
      style={{ '--x': `${at.x}px`, '--y': `${at.y}px` }}
    >
      <p className={styles.asked}>{result.targets.name[number]}</p>
      <Button
        ref={first}
        size="sm"
        icon="cut"
        onClick={() => cut({ type: 'section', id: question.section })}
      >
        {t('chooser.section', { stretch })}
      </Button>
      <Button
        size="sm"
        icon="cable"
        onClick={() => cut({ type: 'route', id: routeOf(question.section) })}
      >
        {t('chooser.route')}
      </Button>
      <Button
        size="sm"
        variant="quiet"
        icon="reset"
        onClick={() => {
          const repair = { type: 'section', id: question.section } as const;
          dispatch({ type: 'project/change-what-if', scenario: withRepair(scenario, repair) });
          close();
        }}
      >
        {t('chooser.repair')}
      </Button>
      <Button size="sm" variant="quiet" icon="close" onClick={close}>
        {t('chooser.cancel')}
      </Button>
    </section>
  );
}

const CARD_WIDTH_PX = 250;
const CARD_HEIGHT_PX = 190;

/** Beside the place, inside the map, also while the map moves. */
function useScreenPlace(map: MapLibreMap, { lon, lat }: CutQuestion): { x: number; y: number } {
  const [at, setAt] = useState(() => screenPlace(map, lon, lat));
  useEffect(() => {
    const follow = (): void => setAt(screenPlace(map, lon, lat));
    map.on('move', follow);
    return () => {
      map.off('move', follow);
    };
  }, [map, lon, lat]);
  return at;
}

function screenPlace(map: MapLibreMap, lon: number, lat: number): { x: number; y: number } {
  const { x, y } = map.project([lon, lat]);
  const { clientWidth, clientHeight } = map.getContainer();
  return {
    x: Math.max(8, Math.min(x + 12, clientWidth - CARD_WIDTH_PX)),
    y: Math.max(8, Math.min(y + 12, clientHeight - CARD_HEIGHT_PX)),
  };
}
