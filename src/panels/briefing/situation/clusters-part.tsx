import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CLUSTER_RADIUS_M } from '../../../core/brief/situation/near-clusters.ts';
import type { SituationCluster } from '../../../core/brief/situation/situation.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Badge } from '../../../ui/badge.tsx';
import type { PartProps } from './pick.ts';
import { FigureRow } from './figure-row.tsx';
import { PickedIncidents } from './picked-incidents.tsx';
import styles from './situation.module.css';

const SHOWN = 6;

/** Incidents of the last month that lie near each other, and how many such groups are usual. */
export function ClustersPart({ result, situation, picked, pick }: PartProps): ReactNode {
  const { t } = useTranslation('situation');
  const format = useFormat();
  const { found, usual, days, unplaced } = situation.clusters;
  const incidents = new Map(situation.incidents.map((one) => [one.row, one]));
  const nameOf = ({ rows }: SituationCluster): string => {
    const areas = rows.map((row) => result.areas.name[incidents.get(row)?.area ?? -1] ?? '');
    return (
      format.list([...new Set(areas.filter((name) => name !== ''))].slice(0, 3)) || t('nowhere')
    );
  };
  return (
    <section className={styles.part} aria-label={t('clusters.title')}>
      <h3 className={styles.title}>{t('clusters.title')}</h3>
      {found.length === 0 ? <p className={styles.text}>{t('clusters.none')}</p> : null}
      <ul className={styles.rows}>
        {found.slice(0, SHOWN).map((cluster) => {
          const id = `cluster ${cluster.rows.join(' ')}`;
          const name = nameOf(cluster);
          return (
            <li key={id}>
              <FigureRow
                open={picked?.id === id}
                figure={format.integer(cluster.rows.length)}
                label={t('clusters.incidents', { count: cluster.rows.length, place: name })}
                aside={
                  cluster.isNew ? (
                    <Badge tone="warning" icon="alert">
                      {t('clusters.new')}
                    </Badge>
                  ) : null
                }
                onPick={() =>
                  pick({
                    part: 'clusters',
                    id,
                    title: t('clusters.picked', { place: name }),
                    rows: cluster.rows,
                  })
                }
              />
              {picked?.id === id ? (
                <PickedIncidents result={result} situation={situation} pick={picked} />
              ) : null}
            </li>
          );
        })}
      </ul>
      <p className={styles.note}>
        {t('clusters.note', {
          radius: format.distance(CLUSTER_RADIUS_M),
          days: format.integer(days),
        })}{' '}
        {usual < 0
          ? t('clusters.usual_unknown')
          : t('clusters.usual', { n: format.decimal(usual) })}{' '}
        {unplaced > 0
          ? t('clusters.unplaced', { count: unplaced, n: format.integer(unplaced) })
          : null}
      </p>
    </section>
  );
}
