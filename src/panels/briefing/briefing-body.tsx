import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { studyFacts } from '../../core/brief/facts.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { ChangeTable } from './change-table.tsx';
import { HeadlineFigures } from './headline-figures.tsx';
import { TopAreas } from './top-areas.tsx';
import { TopTargets } from './top-targets.tsx';
import { TrendFigure } from './trend-figure.tsx';
import styles from './briefing-body.module.css';

/** The content of the page, the same on screen and on paper. */
export function BriefingBody({ result }: { readonly result: StudyResult }): ReactNode {
  const facts = useMemo(() => studyFacts(result), [result]);
  return (
    <div className={styles.body}>
      <HeadlineFigures facts={facts} />
      <TrendFigure result={result} />
      <ChangeTable facts={facts} />
      <TopTargets result={result} />
      <TopAreas result={result} />
    </div>
  );
}
