import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import type { TargetDetails } from '../../jobs/protocol/target-jobs.ts';
import { LaterMessages } from '../../i18n/later-messages.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import type { Selection } from '../../state/app-state.ts';
import { useRankedResult } from '../../state/focus/use-ranked-result.ts';
import { targetNumber } from '../../state/selectors/selection.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { targetLabel } from '../../i18n/target-label.ts';
import { CarverSheet } from './carver-sheet.tsx';
import { CorrectButton } from '../data/entry/correct-button.tsx';
import { DetailsHeading } from './details-heading.tsx';
import { ExpectedLoss } from './expected-loss.tsx';
import { HowSure } from './how-sure.tsx';
import { IncidentList } from './incident-list.tsx';
import { NMinusOne } from './n-minus-one.tsx';
import { ProtectionState } from './protection-state.tsx';
import { Provenance } from './provenance.tsx';
import { RecordAttributes } from './record-attributes.tsx';
import { ScoreParts } from './score-parts.tsx';
import { TargetActionsRow } from './target-actions-row.tsx';
import { TargetSentence } from './target-sentence.tsx';
import { TargetFigures } from './target-figures.tsx';
import { useJobAnswer } from './use-job-answer.ts';
import { WaitingLines } from '../../ui/waiting-lines.tsx';

type Props = {
  readonly result: StudyResult;
  readonly target: string;
  readonly onFollow: (next: Selection) => void;
};

/** One target: where it stands, why, and the incidents behind every figure. */
export function TargetDetailsView({ result, target, onFollow }: Props): ReactNode {
  const { t } = useTranslation('targets');
  const format = useFormat();
  const number = targetNumber(result, target);
  const ranked = useRankedResult(result);
  const answer = useJobAnswer('target-details', { target }, `${target} ${result.hash}`);
  if (number < 0) return <EmptyState icon="info" title={t('details.not_in_result')} />;
  const label = targetLabel(result, number, format);
  const details = answer.status === 'ready' ? answer.value : null;

  return (
    <>
      <DetailsHeading
        kind={label.kind}
        name={label.name}
        lines={[label.place, label.commune || t('no_commune'), ownerOf(details)]}
        rank={t('details.rank', {
          rank: format.integer(ranked.targets.rank[number] ?? 0),
          of: format.integer(result.targets.length),
        })}
      />
      {details && <TargetSentence result={result} target={number} reasons={details.reasons} />}
      <TargetActionsRow result={result} target={number} />
      <ScoreParts result={ranked} target={number} reasons={details?.reasons ?? null} />
      <HowSure result={result} target={number} />
      <NMinusOne result={result} target={number} />
      <TargetFigures result={result} target={number} />
      {details && <ExpectedLoss result={result} target={number} losses={details.losses} />}
      {details ? (
        <BehindTarget details={details} onFollow={onFollow} />
      ) : answer.status === 'failed' ? (
        <EmptyState icon="alert" title={t('details.failed')} />
      ) : (
        <WaitingLines />
      )}
    </>
  );
}

function BehindTarget(props: {
  readonly details: TargetDetails;
  readonly onFollow: (next: Selection) => void;
}): ReactNode {
  const { record, incidents } = props.details;
  return (
    <>
      <IncidentList incidents={incidents} onFollow={props.onFollow} />
      <ProtectionState record={record} />
      <CarverSheet marks={props.details.carver} />
      <RecordAttributes record={record} />
      <Suspense fallback={null}>
        <LaterMessages>
          <CorrectButton record={record} />
        </LaterMessages>
      </Suspense>
      <Provenance record={record} />
    </>
  );
}

function ownerOf(details: TargetDetails | null): string {
  const owner = details?.record.fields['owner'];
  return typeof owner === 'string' ? owner : '';
}
