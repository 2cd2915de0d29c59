import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { startOfDay } from '../../../core/time/vietnam-time.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { ScanAnswer, ScanClusterAnswer } from '../../../jobs/protocol/repeat-jobs.ts';
import { useApp } from '../../../state/use-app.ts';
import { communesOf } from './place-text.ts';
import { RepeatRow } from './repeat-row.tsx';
import styles from './repeat.module.css';
import { RARE } from './thin.ts';
import { useRepeatPick } from './use-repeat-settings.ts';

type Props = {
  readonly result: StudyResult;
  readonly answer: ScanAnswer;
  readonly clusters: readonly ScanClusterAnswer[];
  /** Place of the first of them in the whole list. */
  readonly first: number;
};

const DAY_MS = 86_400_000;

/** Clusters in the order of their likelihood: where, when, how many against the usual, p. */
export function ClusterList({ result, answer, clusters, first }: Props): ReactNode {
  const { t } = useTranslation('repeat');
  const format = useFormat();
  const pick = useRepeatPick();
  const picked = useApp(({ session }) => {
    const now = session.hotspots.repeat.pick;
    return now?.type === 'cluster' ? now.at : -1;
  });
  if (clusters.length === 0) return null;
  return (
    <ol className={styles.list} start={first + 1}>
      {clusters.map((cluster, place) => {
        const at = first + place;
        const { from, to, p, radiusM, incidents, cases, expected } = cluster;
        return (
          <RepeatRow
            key={`${from} ${cluster.lon} ${cluster.lat}`}
            number={at + 1}
            picked={picked === at}
            show={t('scan.show', { n: format.integer(at + 1) })}
            name={communesOf(result, incidents, format) || t('scan.noplace')}
            figure={`${t('scan.cases', { n: format.integer(cases), expected: format.rate(expected) })} · ${t('scan.when', { from: format.day(from), to: format.day(to), days: format.integer(daysOf(from, to)) })}`}
            notes={[
              t(p <= RARE ? 'scan.rare' : 'scan.chance'),
              t('scan.p', {
                p: format.decimal(p, 3),
                n: format.integer(answer.permutations),
              }),
              radiusM > 0
                ? t('scan.radiusIs', { radius: format.distance(radiusM) })
                : t('scan.oneplace'),
              ...(to === answer.to ? [t('scan.alive')] : []),
            ]}
            onPick={() => pick({ type: 'cluster', at }, [cluster, ...incidents], radiusM)}
          />
        );
      })}
    </ol>
  );
}

function daysOf(from: string, to: string): number {
  return Math.round(((startOfDay(to) ?? 0) - (startOfDay(from) ?? 0)) / DAY_MS) + 1;
}
