import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WGS84 } from '../../../core/geo/crs/projected.ts';
import { KINDS, kindOf } from '../../../core/model/registry.ts';
import type { DatasetSummary } from '../../../jobs/protocol/input-jobs.ts';
import { lastDataset } from '../../../state/selectors/last-known.ts';
import { useApp } from '../../../state/use-app.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useCloseDialog } from '../use-close-dialog.ts';
import { FormatChoice } from './format-choice.tsx';
import { KindBoxes } from './kind-boxes.tsx';
import { LevelChoice } from './level-choice.tsx';
import { SaveFooter } from './save-footer.tsx';
import styles from './records.module.css';
import { ScopeChoice } from './scope-choice.tsx';
import { useExportRecords } from './use-export-records.ts';
import type { AskedExport } from './use-export-records.ts';

/** Records as files. Sensitive fields stay out unless asked for. */
export function RecordsDialog() {
  const dataset = useApp(lastDataset);
  return dataset ? <AskedRecords dataset={dataset} /> : null;
}

function AskedRecords({ dataset }: { readonly dataset: DatasetSummary }) {
  const { t } = useTranslation('shell');
  const close = useCloseDialog();
  const { state, save, again } = useExportRecords();
  const kinds = kindsWithRecords(dataset);
  const [asked, setAsked] = useState<AskedExport>({
    kinds: kinds.filter((kind) => ['asset', 'incident'].includes(kindOf(kind).role)),
    format: 'xlsx',
    crs: WGS84.id,
    headersInWords: true,
    inStudy: false,
    sensitive: false,
    level: 'full',
  });
  const change = (part: Partial<AskedExport>): void => {
    setAsked((before) => ({ ...before, ...part }));
    if (state !== 'working') again();
  };
  const count = asked.level === 'commune' ? Math.min(1, asked.kinds.length) : asked.kinds.length;
  return (
    <Dialog
      open
      width="wide"
      onClose={close}
      title={t('records.title')}
      description={t('records.text')}
      footer={
        <SaveFooter
          status={state === 'asking' ? '' : t(`records.${state}`)}
          count={count}
          busy={state === 'working'}
          onSave={() => void save(asked)}
        />
      }
    >
      <div className={styles.stack}>
        <KindBoxes
          label={t('records.kinds')}
          kinds={kinds}
          chosen={asked.kinds}
          rows={dataset.rows}
          onChange={(chosen) => change({ kinds: chosen })}
        />
        <FormatChoice asked={asked} meridian={dataset.vn2000Meridian} onChange={change} />
        <LevelChoice level={asked.level} onChange={(level) => change({ level })} />
        <ScopeChoice inStudy={asked.inStudy} onChange={(inStudy) => change({ inStudy })} />
        <div>
          <Checkbox checked={asked.sensitive} onChange={(sensitive) => change({ sensitive })}>
            {t('export.sensitive')}
          </Checkbox>
          <p className={styles.note}>
            {t(asked.sensitive ? 'export.sensitive_on' : 'export.sensitive_off')}
          </p>
        </div>
      </div>
    </Dialog>
  );
}

function kindsWithRecords({ rows }: DatasetSummary) {
  return KINDS.map(({ id }) => id).filter(
    (id) => kindOf(id).role !== 'base' && (rows[id] ?? 0) > 0,
  );
}
