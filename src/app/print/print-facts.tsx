import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { DatasetSummary } from '../../jobs/protocol/input-jobs.ts';
import styles from './print-sheet.module.css';

export type PrintFactsProps = {
  readonly dataset: DatasetSummary | null;
  readonly result: StudyResult | null;
};

/** Period, method, parameters, cut-off and hashes: what a second run needs to give the same page. */
export function PrintFacts({ dataset, result }: PrintFactsProps) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const config = result?.config;
  const facts: readonly (readonly [string, string])[] = [
    ...(dataset
      ? ([
          [t('print.cut_off'), format.day(dataset.cutOff)],
          [t('print.data_hash'), dataset.hash],
        ] as const)
      : []),
    ...(result && config
      ? ([
          [t('print.period'), format.period(result.period.from, result.period.to)],
          [
            t('print.counted'),
            t('filters.counted_of', {
              selected: format.integer(result.counts.selected),
              total: format.integer(result.counts.incidents),
            }),
          ],
          [
            t('print.method'),
            t('print.method_text', {
              bandwidth: format.distance(config.density.bandwidthM),
              lixel: format.distance(config.network.lixelLengthM),
              section: format.distance(config.network.sectionLengthM),
              limit: format.distance(config.snap.maxDistanceM),
            }),
          ],
          [t('print.result_hash'), result.hash],
        ] as const)
      : []),
  ];
  return (
    <section className={styles.method}>
      <dl className={styles.facts}>
        {facts.map(([term, value]) => (
          <Fact key={term} term={term} value={value} />
        ))}
      </dl>
    </section>
  );
}

function Fact({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd className={/^[0-9a-f]{40,}$/.test(value) ? styles.code : undefined}>{value}</dd>
    </>
  );
}
