import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedSeries } from '../../../core/hotspots/series/saved-series.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { SeriesAnswer } from '../../../jobs/protocol/repeat-jobs.ts';
import { keptIncidents } from '../../../state/hotspots/series-decisions.ts';
import { useApp } from '../../../state/use-app.ts';
import { KeptSeriesForm } from './kept-series-form.tsx';
import { communesOf } from './place-text.ts';
import { RepeatRow } from './repeat-row.tsx';
import styles from './repeat.module.css';
import { useRepeatPick } from './use-repeat-settings.ts';

type Props = {
  readonly result: StudyResult;
  readonly answer: SeriesAnswer;
  readonly series: readonly SavedSeries[];
};

/** Series a person confirmed. */
export function KeptSeriesList({ result, answer, series }: Props): ReactNode {
  const { t } = useTranslation('repeat');
  if (series.length === 0) return null;
  return (
    <>
      <h4 className={styles.subheading}>{t('series.confirmed')}</h4>
      <ol className={styles.list}>
        {series.map((one, place) => (
          <KeptSeries key={one.id} {...{ result, answer }} series={one} number={place + 1} />
        ))}
      </ol>
    </>
  );
}

function KeptSeries(props: {
  readonly result: StudyResult;
  readonly answer: SeriesAnswer;
  readonly series: SavedSeries;
  readonly number: number;
}): ReactNode {
  const { result, answer, series, number } = props;
  const { t } = useTranslation('repeat');
  const format = useFormat();
  const pick = useRepeatPick();
  const picked = useApp(({ session }) => {
    const now = session.hotspots.repeat.pick;
    return now?.type === 'series' && now.id === series.id;
  });
  const incidents = keptIncidents(answer, series);
  const missing = series.incidents.length - incidents.length;
  const first = incidents[0]?.day;
  const last = incidents.at(-1)?.day;
  return (
    <RepeatRow
      number={number}
      picked={picked}
      show={t('series.show')}
      name={series.name}
      figure={[
        t('series.incidents', { n: format.integer(series.incidents.length) }),
        ...(first && last ? [format.period(first, last)] : []),
        communesOf(result, incidents, format),
      ]
        .filter((part) => part !== '')
        .join(' · ')}
      notes={[
        series.arrest === ''
          ? t('series.open')
          : t('series.arrested', {
              day: format.day(series.arrest),
              n: format.integer(series.incidents.length),
            }),
        ...(missing > 0 ? [t('series.missing', { n: format.integer(missing) })] : []),
        ...(series.note === '' ? [] : [series.note]),
      ]}
      onPick={() => pick({ type: 'series', id: series.id }, incidents)}
    >
      <KeptSeriesForm {...{ result, series, incidents }} />
    </RepeatRow>
  );
}
