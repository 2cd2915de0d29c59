import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NETWORK_FINDING_CODES, REVIEW_DEFAULTS } from '../../../core/network/review/network-review.ts';
import type { NetworkReview } from '../../../core/study/network-review.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { DatasetSummary } from '../../../jobs/protocol/input-jobs.ts';
import { NO_REVIEW } from '../../../state/review/review-session.ts';
import { useApp, useDispatch, useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { WaitingLines } from '../../../ui/waiting-lines.tsx';
import { useJobAnswer } from '../../details/use-job-answer.ts';
import { FindingGroup } from './finding-group.tsx';
import { reviewCsv } from './review-csv.ts';
import { ReviewLimits } from './review-limits.tsx';
import { SnapTable } from './snap-table.tsx';
import styles from './review.module.css';

/** Mạng cáp: what in the network is worth mending before one counts on it. Advice; nothing is blocked. */
export function ReviewPage({ dataset }: { readonly dataset: DatasetSummary }): ReactNode {
  const { t } = useTranslation('review');
  const dispatch = useDispatch();
  const nodeToleranceM = useApp(({ project }) => project.study.network.nodeToleranceM);
  const [limits, setLimits] = useState(REVIEW_DEFAULTS);
  const request = { nodeToleranceM, ...limits };
  const key = `${dataset.hash} ${JSON.stringify(request)}`;
  const answer = useJobAnswer('review-network', request, key);
  const review = answer.status === 'ready' ? answer.value : null;
  useEffect(() => {
    if (review) dispatch({ type: 'session/set-review', change: { ...NO_REVIEW, review } });
  }, [review, dispatch]);
  useEffect(() => () => dispatch({ type: 'session/set-review', change: NO_REVIEW }), [dispatch]);

  if (answer.status === 'failed') return <EmptyState icon="alert" title={t('failed')} />;
  if (!review) return <WaitingLines padded />;
  if (review.routes === 0) {
    return (
      <EmptyState icon="data" title={t('no_cable.title')}>
        {t('no_cable.text')}
      </EmptyState>
    );
  }
  return (
    <div className={styles.page}>
      <Summary review={review} />
      <div className={styles.groups}>
        {NETWORK_FINDING_CODES.filter((code) => review.counts[code] > 0).map((code) => (
          <FindingGroup key={code} code={code} review={review} />
        ))}
      </div>
      <SnapTable review={review} />
      <ReviewLimits limits={limits} onChange={setLimits} />
    </div>
  );
}

function Summary({ review }: { readonly review: NetworkReview }): ReactNode {
  const { t } = useTranslation('review');
  const format = useFormat();
  const { page } = useServices();
  const total = Object.values(review.counts).reduce((sum, count) => sum + count, 0);
  const values = {
    total: format.integer(total),
    routes: format.integer(review.routes),
    length: format.km(review.lengthM / 1000),
    sites: format.integer(review.sites),
  };
  return (
    <section className={styles.section} aria-label={t('title')}>
      <p className={styles.answer}>{t(total === 0 ? 'answer.clean' : 'answer.found', values)}</p>
      <p className={styles.note}>{t('basis', values)}</p>
      {total > 0 ? (
        <div>
          <Button
            size="sm"
            icon="download"
            onClick={() => {
              void page.saveFile('vonggac-mang-cap.csv', reviewCsv(review, t), 'text/csv');
            }}
          >
            {t('save')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
