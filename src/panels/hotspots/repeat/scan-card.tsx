import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { ScanAnswer } from '../../../jobs/protocol/repeat-jobs.ts';
import { scanRequest } from '../../../state/hotspots/repeat-requests.ts';
import { scanView } from '../../../state/hotspots/shown-repeat.ts';
import { useApp, useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { useIssueText } from '../../data/use-issue-text.ts';
import { Fold } from '../../../ui/fold.tsx';
import roomStyles from '../hotspots-room.module.css';
import { AskingLine } from './asking-line.tsx';
import { BasisLine } from './basis-line.tsx';
import { ClusterList } from './cluster-list.tsx';
import { ReadingNotes } from './reading-notes.tsx';
import styles from './repeat.module.css';
import { ScanTools } from './scan-tools.tsx';
import { RARE, THIN } from './thin.ts';
import { useRepeatSettings } from './use-repeat-settings.ts';

/** Where and when incidents came together beyond the usual. */
export function ScanCard({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('repeat');
  const id = useId();
  const { repeat } = useServices();
  const status = useApp(({ session }) => session.hotspots.repeat.scan);
  const view = useApp(scanView);
  const [settings] = useRepeatSettings();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {t('scan.title')}
      </h3>
      <ScanTools />
      {status.status === 'loading' ? null : (
        <div className={styles.tools}>
          <Button
            size="sm"
            variant="primary"
            icon="search"
            onClick={() => void repeat.scan.ask(scanRequest(settings))}
          >
            {t('scan.find')}
          </Button>
          {view ? null : <span className={roomStyles.note}>{t('scan.ask')}</span>}
        </div>
      )}
      <AskingLine
        status={status}
        searching={t('scan.searching')}
        stop={t('scan.stop')}
        onStop={repeat.scan.cancel}
      />
      {view ? <ScanFound result={result} answer={view.answer} /> : null}
      <ReadingNotes read={t('scan.read')} not={t('scan.not')} />
    </section>
  );
}

type FoundProps = { readonly result: StudyResult; readonly answer: ScanAnswer };

function ScanFound({ result, answer }: FoundProps): ReactNode {
  const { t } = useTranslation('repeat');
  const format = useFormat();
  const sentence = useIssueText();
  const { clusters, incidents, issues, permutations, model, group } = answer;
  if (incidents === 0) return <p className={styles.answer}>{t('none')}</p>;
  const rare = clusters.filter(({ p }) => p <= RARE);
  const tried = format.integer(permutations);
  return (
    <>
      <p className={styles.answer}>
        {clusters.length === 0
          ? t('scan.empty')
          : rare.length === 0
            ? t('scan.notFound')
            : t('scan.found', { count: rare.length, n: format.integer(rare.length) })}
      </p>
      {issues.length > 0 ? <p className={styles.thin}>{issues.map(sentence).join(' ')}</p> : null}
      {incidents < THIN ? (
        <p className={styles.thin}>{t('thin', { n: format.integer(incidents) })}</p>
      ) : null}
      <ClusterList {...{ result, answer }} clusters={rare} first={0} />
      {rare.length < clusters.length ? (
        <Fold title={t('scan.others', { n: format.integer(clusters.length - rare.length) })}>
          <ClusterList
            {...{ result, answer }}
            clusters={clusters.slice(rare.length)}
            first={rare.length}
          />
        </Fold>
      ) : null}
      <BasisLine
        basis={answer}
        method={t(`scan.method.${model}`, { n: tried, unit: t(`scan.unit.${group}`) })}
      />
    </>
  );
}
