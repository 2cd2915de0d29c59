import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf } from '../../core/model/registry.ts';
import type { KindId } from '../../core/model/registry.ts';
import type { RecordDetails } from '../../jobs/protocol/record-jobs.ts';
import { LaterMessages } from '../../i18n/later-messages.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { lastDataset } from '../../state/selectors/last-known.ts';
import { useApp, useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CorrectButton } from '../data/entry/correct-button.tsx';
import { ProtectionState } from './protection-state.tsx';
import { Provenance } from './provenance.tsx';
import { RecordAttributes } from './record-attributes.tsx';
import { useJobAnswer } from './use-job-answer.ts';
import { WaitingLines } from '../../ui/waiting-lines.tsx';
import { whenText } from './when-text.ts';
import styles from './details.module.css';

type Props = { readonly kind: KindId; readonly row: number };

/** Any record of the data: an incident, a base, a road, an asset outside the ranking. */
export function RecordDetailsView({ kind, row }: Props): ReactNode {
  const { t } = useTranslation('targets');
  const dataHash = useApp((state) => lastDataset(state)?.hash ?? '');
  const answer = useJobAnswer('record-details', { kind, row }, `${kind} ${row} ${dataHash}`);
  if (answer.status === 'waiting') return <WaitingLines />;
  if (answer.status === 'failed') return <EmptyState icon="alert" title={t('details.failed')} />;
  return <RecordBody record={answer.value} />;
}

function RecordBody({ record }: { readonly record: RecordDetails }): ReactNode {
  const { t } = useTranslation(['targets', 'model']);
  const { t: tTargets } = useTranslation('targets');
  const format = useFormat();
  const { camera } = useServices();
  const times = [record.fields['from'], record.fields['to']].map((value) =>
    Date.parse(String(value)),
  );
  const [from = Number.NaN, to = Number.NaN] = times;
  const isAsset = kindOf(record.kind).role === 'asset';
  const incidentKind = record.fields['kind'];
  return (
    <>
      <div className={styles.heading}>
        <p className={styles.kind}>{t(`model:kind.${record.kind}`)}</p>
        <h3 className={styles.name}>
          {record.kind === 'incident' && typeof incidentKind === 'string'
            ? t(`model:incident_kind.${incidentKind}`)
            : record.name}
        </h3>
        {Number.isFinite(from) && Number.isFinite(to) ? (
          <p className={styles.lines}>{whenText(from, to, tTargets, format)}</p>
        ) : null}
      </div>
      <div className={styles.actions}>
        <Button
          size="sm"
          variant="quiet"
          icon="pin"
          onClick={() => camera.fitBounds(record.bounds)}
        >
          {t('targets:details.show_on_map')}
        </Button>
        <Suspense fallback={null}>
          <LaterMessages>
            <CorrectButton record={record} />
          </LaterMessages>
        </Suspense>
      </div>
      {isAsset ? <ProtectionState record={record} /> : null}
      <RecordAttributes record={record} />
      <Provenance record={record} />
    </>
  );
}
