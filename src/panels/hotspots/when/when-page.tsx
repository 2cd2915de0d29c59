import type { ReactNode } from 'react';
import type { StudyResult } from '../../../core/study/study-result.ts';
import roomStyles from '../hotspots-room.module.css';
import { HoursFigure } from './hours-figure.tsx';

/** When incidents happen. */
export function WhenPage({ result }: { readonly result: StudyResult }): ReactNode {
  return (
    <div className={roomStyles.page}>
      <HoursFigure result={result} />
    </div>
  );
}
