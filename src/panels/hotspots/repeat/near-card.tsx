import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { REPEAT_DISTANCES } from '../../../core/hotspots/near-repeat/near-repeat.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { NearRepeatAnswer } from '../../../jobs/protocol/repeat-jobs.ts';
import { nearRepeatView } from '../../../state/hotspots/shown-repeat.ts';
import { useApp, useServices } from '../../../state/use-app.ts';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { useIssueText } from '../../data/use-issue-text.ts';
import { AskingLine } from './asking-line.tsx';
import { BasisLine } from './basis-line.tsx';
import { KnoxHeat } from './knox-heat.tsx';
import { ReadingNotes } from './reading-notes.tsx';
import styles from './repeat.module.css';
import { THIN } from './thin.ts';
import { useRepeatSettings } from './use-repeat-settings.ts';
import { WatchList } from './watch-list.tsx';

/** Does an incident make another near by and soon after likelier, and where to look now. */
export function NearCard({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('repeat');
  const id = useId();
  const { repeat } = useServices();
  const status = useApp(({ session }) => session.hotspots.repeat.near);
  const view = useApp(nearRepeatView);
  const [settings, change] = useRepeatSettings();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {t('near.title')}
      </h3>
      {settings.group === 'cable' ? (
        <SegmentedControl
          label={t('near.distance')}
          size="sm"
          value={settings.distance}
          segments={REPEAT_DISTANCES.map((value) => ({
            value,
            label: t(`near.distances.${value}`),
          }))}
          onChange={(distance) => change({ distance })}
        />
      ) : null}
      <AskingLine
        status={status}
        searching={t('near.searching')}
        stop={t('near.stop')}
        onStop={repeat.near.cancel}
      />
      {view ? <NearAnswer result={result} answer={view.answer} /> : null}
      <ReadingNotes read={t('near.read')} not={t('near.not')} />
    </section>
  );
}

type AnswerProps = { readonly result: StudyResult; readonly answer: NearRepeatAnswer };

function NearAnswer({ result, answer }: AnswerProps): ReactNode {
  const { t } = useTranslation('repeat');
  const format = useFormat();
  const sentence = useIssueText();
  const said = useNearSentence(answer);
  const { incidents, issues } = answer;
  if (incidents === 0) return <p className={styles.answer}>{t('none')}</p>;
  return (
    <>
      <p className={styles.answer}>{said}</p>
      {incidents < THIN ? (
        <p className={styles.thin}>{t('thin', { n: format.integer(incidents) })}</p>
      ) : null}
      {issues.length > 0 ? <p className={styles.thin}>{issues.map(sentence).join(' ')}</p> : null}
      {issues.length === 0 ? <KnoxHeat answer={answer} /> : null}
      <WatchList result={result} answer={answer} />
      <BasisLine basis={answer} />
    </>
  );
}

/** The answer in one or two plain sentences. */
function useNearSentence({ windows, significant }: NearRepeatAnswer): string {
  const { t } = useTranslation('repeat');
  const format = useFormat();
  if (windows.length === 0) {
    const some = significant.includes(1);
    return [t('near.no'), ...(some ? [t('near.farther')] : [])].join(' ');
  }
  return windows
    .map(({ kind, withinM, fromDays, days, extraPerIncident }) => {
      const extra = format.decimal(100 * extraPerIncident.reduce((sum, one) => sum + one, 0));
      const values = {
        extra,
        days: format.integer(days),
        from: format.integer(fromDays),
        within: format.distance(withinM),
      };
      if (kind === 'around') return t('near.yes_around', values);
      return t(fromDays > 0 ? 'near.yes_same' : 'near.yes_same_now', values);
    })
    .join(' ');
}
