import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { drawnPicture } from '../../../state/hotspots/shown-picture.ts';
import { useApp } from '../../../state/use-app.ts';
import { WaitingLines } from '../../../ui/waiting-lines.tsx';
import roomStyles from '../hotspots-room.module.css';
import { AnswerSentence } from './answer-sentence.tsx';
import { CompareTools } from './compare-tools.tsx';
import { ConcentrationFigure } from './concentration-figure.tsx';
import { CountsAccount } from './counts-account.tsx';
import { DensitySettings } from './density-settings.tsx';
import { HowComputed } from './how-computed.tsx';
import { PlanarPart } from './planar/planar-part.tsx';
import { PictureTools } from './picture-tools.tsx';
import { RatesPart } from './rates/rates-part.tsx';
import { StretchList } from './stretch-list.tsx';
import { ViewSwitch } from './view-switch.tsx';

/** Where incidents concentrate along the cables, how sure that is, and what changed. */
export function WherePage({ result }: { readonly result: StudyResult }): ReactNode {
  const drawn = useApp(drawnPicture);
  const failed = useApp(({ session }) => session.hotspots.picture.answer.status === 'failed');
  const picture = drawn?.answer.now ?? null;
  return (
    <div className={roomStyles.page}>
      {picture ? <AnswerSentence result={result} picture={picture} /> : <Waiting failed={failed} />}
      <ViewSwitch />
      <StretchList result={result} picture={picture} />
      <CompareTools result={result} />
      <PictureTools />
      {picture ? <HowComputed result={result} picture={picture} /> : null}
      <ConcentrationFigure result={result} />
      <RatesPart result={result} />
      <PlanarPart result={result} />
      <CountsAccount result={result} />
      <DensitySettings result={result} />
    </div>
  );
}

function Waiting({ failed }: { readonly failed: boolean }): ReactNode {
  const { t } = useTranslation('hotspots');
  return failed ? <p className={roomStyles.text}>{t('answer.failed')}</p> : <WaitingLines />;
}
