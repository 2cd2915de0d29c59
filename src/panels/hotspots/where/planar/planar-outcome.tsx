import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanarSurface } from '../../../../core/study/planar-density.ts';
import type { StudyResult } from '../../../../core/study/study-result.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { breaksOf } from '../../../../state/hotspots/planar-runner.ts';
import { perThousandKm2 } from '../../../../state/hotspots/per-thousand-km2.ts';
import type { DrawnPlanar } from '../../../../state/hotspots/shown-planar.ts';
import { useApp, useDispatch, useServices } from '../../../../state/use-app.ts';
import { Button } from '../../../../ui/button.tsx';
import { Fold } from '../../../../ui/fold.tsx';
import partStyles from '../rates/part.module.css';
import roomStyles from '../../hotspots-room.module.css';

type Props = { readonly result: StudyResult; readonly answer: DrawnPlanar };

/** Half a view of about 20 km around the highest cell, in degrees. */
const AROUND = 0.1;

/** Below this many times the mean the highest place is not worth going to. */
const EVEN = 2;

/** Where it is densest and how much denser than on average, what it rests on, and how to read it. */
export function PlanarOutcome({ result, answer }: Props): ReactNode {
  const { t } = useTranslation(['planar', 'model']);
  const format = useFormat();
  const dispatch = useDispatch();
  const { camera } = useServices();
  const planar = useApp(({ session }) => session.hotspots.planar);
  const { surface, period } = answer;
  const { peak, selection } = surface;
  const highest = surface.perKm2[peak.cell] ?? 0;
  const [first] = selection?.sigmaM ?? [];
  const kinds = answer.kinds.map(({ kind, count }) =>
    t('planar:kind_count', { kind: t(`model:incident_kind.${kind}`), n: format.integer(count) }),
  );
  return (
    <>
      <p className={roomStyles.text}>
        <span className={roomStyles.strong}>
          {t(isEven(surface) ? 'planar:even' : 'planar:sentence', {
            commune: result.areas.name[peak.area] ?? t('planar:no_commune'),
            value: format.rate(perThousandKm2(highest)),
            times: format.decimal(surface.meanPerKm2 > 0 ? highest / surface.meanPerKm2 : 0),
          })}
        </span>{' '}
        {t('planar:basis', {
          count: answer.records,
          n: format.integer(answer.records),
          places: format.integer(answer.places),
          period: format.period(period.from, period.to),
          kinds: format.list(kinds),
        })}
      </p>
      <p className={roomStyles.note}>
        {t('planar:method', {
          bandwidth: format.distance(surface.bandwidthM),
          mass: format.decimal(surface.mass),
          cell: format.distance(surface.grid.stepX),
        })}{' '}
        {selection
          ? t(selection.atEnd ? 'planar:chosen_at_end' : 'planar:chosen', {
              n: format.integer(selection.sigmaM.length),
              from: format.distance(first ?? 0),
              to: format.distance(selection.sigmaM.at(-1) ?? 0),
            })
          : t('planar:by_hand')}
        {answer.noPlace + answer.outside > 0
          ? ` ${t('planar:left_out', {
              no_place: format.integer(answer.noPlace),
              outside: format.integer(answer.outside),
            })}`
          : ''}
      </p>
      <div className={partStyles.fields}>
        <Button
          size="sm"
          onClick={() =>
            camera.fitBounds([
              peak.lon - AROUND,
              peak.lat - AROUND,
              peak.lon + AROUND,
              peak.lat + AROUND,
            ])
          }
        >
          {t('planar:show_peak')}
        </Button>
        <Button
          size="sm"
          variant="quiet"
          onClick={() => {
            const byRun = { ...planar.breaks.byRun, ...breaksOf(answer) };
            const breaks = { ...planar.breaks, byRun };
            dispatch({ type: 'session/set-hotspots', change: { planar: { ...planar, breaks } } });
          }}
        >
          {t('planar:new_classes')}
        </Button>
      </div>
      <Fold title={t('planar:read.title')}>
        <ul className={partStyles.reading}>
          {(['what', 'border', 'not'] as const).map((line) => (
            <li key={line}>{t(`planar:read.${line}`)}</li>
          ))}
        </ul>
      </Fold>
    </>
  );
}

function isEven({ perKm2, peak, meanPerKm2 }: PlanarSurface): boolean {
  return (perKm2[peak.cell] ?? 0) < EVEN * meanPerKm2;
}
