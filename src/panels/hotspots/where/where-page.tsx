import type { ReactNode } from 'react';
import type { StudyResult } from '../../../core/study/study-result.ts';
import roomStyles from '../hotspots-room.module.css';
import { ConcentrationFigure } from './concentration-figure.tsx';
import { CountsAccount } from './counts-account.tsx';
import { DensitySettings } from './density-settings.tsx';
import { StretchList } from './stretch-list.tsx';

/** Where incidents concentrate along the cables, and what became of every incident of the data. */
export function WherePage({ result }: { readonly result: StudyResult }): ReactNode {
  return (
    <div className={roomStyles.page}>
      <DensitySettings result={result} />
      <StretchList result={result} />
      <ConcentrationFigure result={result} />
      <CountsAccount result={result} />
    </div>
  );
}
