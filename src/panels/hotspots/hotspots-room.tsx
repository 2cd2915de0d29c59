import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { missingData } from '../../state/selectors/missing-data.ts';
import { lastResult } from '../../state/selectors/last-known.ts';
import { useApp } from '../../state/use-app.ts';
import { MissingNote } from '../targets/missing-note.tsx';
import { NoResult } from '../targets/no-result.tsx';
import { ConcentrationFigure } from './concentration-figure.tsx';
import { CountsAccount } from './counts-account.tsx';
import { DensitySettings } from './density-settings.tsx';
import { HoursFigure } from './hours-figure.tsx';
import { StretchList } from './stretch-list.tsx';
import styles from './hotspots-room.module.css';

/** Below this many incidents on cable the picture is thin, and the room says so first. */
const FEW = 30;

/** Điểm nóng: where and when incidents concentrate, and how much the data can carry. */
export function HotspotsRoom(): ReactNode {
  const result = useApp(lastResult);
  return result ? <Hotspots result={result} /> : <NoResult />;
}

function Hotspots({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const busy = useApp((state) => state.session.result.status === 'loading');
  const missing = useApp(missingData);
  const onCable = result.counts.placedOnCable;
  if (missing === 'assets' || missing === 'incidents') return <MissingNote />;
  return (
    <div className={styles.room} data-busy={busy}>
      {missing ? <MissingNote /> : null}
      {onCable < FEW && !missing ? (
        <p className={styles.thin}>
          {t('thin', { count: onCable, n: format.integer(onCable), few: format.integer(FEW) })}
        </p>
      ) : null}
      <DensitySettings result={result} />
      <StretchList result={result} />
      <ConcentrationFigure result={result} />
      <HoursFigure result={result} />
      <CountsAccount result={result} />
    </div>
  );
}
