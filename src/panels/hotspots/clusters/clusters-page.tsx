import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { drawnClusters } from '../../../state/hotspots/shown-clusters.ts';
import { useApp } from '../../../state/use-app.ts';
import roomStyles from '../hotspots-room.module.css';
import { ClusterList } from './cluster-list.tsx';
import { ClustersReading } from './clusters-reading.tsx';
import { ClustersSentence } from './clusters-sentence.tsx';
import { ClustersSettings } from './clusters-settings.tsx';
import { ClustersWaiting } from './clusters-waiting.tsx';
import { GlobalLine } from './global-line.tsx';
import { PatternList } from './pattern-list.tsx';

/** Which places stand out more than chance would let them, and how that changes. */
export function ClustersPage({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('clusters');
  const answer = useApp(drawnClusters);
  const stopped = answer?.issues.some(({ severity }) => severity === 'error') ?? false;
  return (
    <div className={roomStyles.page}>
      <section className={roomStyles.section} aria-label={t('title')}>
        <h3 className={roomStyles.title}>{t('title')}</h3>
        <ClustersWaiting />
        {answer ? <ClustersSentence answer={answer} /> : null}
      </section>
      <ClustersSettings />
      {answer && !stopped ? (
        <>
          <ClusterList result={result} answer={answer} />
          <PatternList answer={answer} />
          <GlobalLine answer={answer} />
        </>
      ) : null}
      {answer ? <ClustersReading answer={answer} /> : null}
    </div>
  );
}
