import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIKENESSES } from '../../../core/hotspots/series/pair-evidence.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { SeriesProposalAnswer } from '../../../jobs/protocol/repeat-jobs.ts';
import { newSeries } from '../../../state/hotspots/series-decisions.ts';
import type { OpenProposal } from '../../../state/hotspots/series-decisions.ts';
import { useApp, useDispatch } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { IncidentChecks } from './incident-checks.tsx';
import { communesOf } from './place-text.ts';
import { RepeatRow } from './repeat-row.tsx';
import styles from './repeat.module.css';
import { useRepeatPick } from './use-repeat-settings.ts';

type Props = {
  readonly result: StudyResult;
  readonly open: OpenProposal;
  readonly number: number;
};

/** One proposal: why it is proposed, its incidents to leave out, confirm or refuse. */
export function SeriesProposal({ result, open, number }: Props): ReactNode {
  const { t } = useTranslation('repeat');
  const format = useFormat();
  const dispatch = useDispatch();
  const pick = useRepeatPick();
  const decided = useApp(({ project }) => project.series);
  const picked = useApp(({ session }) => {
    const now = session.hotspots.repeat.pick;
    return now?.type === 'proposal' && now.at === open.at;
  });
  const { proposal, incidents } = open;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const kept = incidents.filter(({ id }) => !left.has(id));
  const place = communesOf(result, incidents, format) || t('scan.noplace');
  const from = format.day(incidents[0]?.day ?? '');
  const to = format.day(incidents.at(-1)?.day ?? '');
  const decide = (state: 'confirmed' | 'refused'): void => {
    const ids = (state === 'confirmed' ? kept : incidents).map(({ id }) => id);
    const name = t('series.defaultName', { from, place });
    const keep = [newSeries(decided, { name, state, incidents: ids })];
    dispatch({ type: 'project/change-series', keep, drop: [] });
  };
  return (
    <RepeatRow
      number={number}
      picked={picked}
      show={t('series.show')}
      name={
        proposal.days === 1
          ? t('series.sameDay', { n: format.integer(incidents.length) })
          : t('series.name', {
              n: format.integer(incidents.length),
              days: format.integer(proposal.days),
            })
      }
      figure={`${proposal.days === 1 ? from : `${from} – ${to}`} · ${place}`}
      notes={useReasons(proposal)}
      onPick={() => pick({ type: 'proposal', at: open.at }, incidents)}
    >
      <div className={styles.actions}>
        <Button size="sm" onClick={() => decide('confirmed')} disabled={kept.length === 0}>
          {left.size === 0
            ? t('series.confirm')
            : t('series.confirmPicked', { n: format.integer(kept.length) })}
        </Button>
        <Button size="sm" variant="quiet" onClick={() => decide('refused')}>
          {t('series.refuse')}
        </Button>
      </div>
      <details className={`${styles.more} ${styles.inner}`}>
        <summary>{t('series.incidents', { n: format.integer(incidents.length) })}</summary>
        <IncidentChecks
          {...{ result, incidents }}
          isChecked={(id) => !left.has(id)}
          onCheck={(id, checked) => {
            const next = new Set(left);
            if (checked) next.delete(id);
            else next.add(id);
            setLeft(next);
          }}
        />
      </details>
    </RepeatRow>
  );
}

/** Less than this share alike is no reason. */
const SHARED = 0.6;

function isShared({ same, known }: { readonly same: number; readonly known: number }): boolean {
  return known > 1 && same >= SHARED * known;
}

function useReasons({ expected, reachM, alike }: SeriesProposalAnswer): readonly string[] {
  const { t } = useTranslation('repeat');
  const format = useFormat();
  return [
    t('series.usual', { expected: format.rate(expected) }),
    reachM < 1 ? t('series.reachSame') : t('series.reach', { reach: format.distance(reachM) }),
    ...LIKENESSES.filter((likeness) => isShared(alike[likeness])).map((likeness) =>
      t(`series.${likeness}`, {
        same: format.integer(alike[likeness].same),
        known: format.integer(alike[likeness].known),
      }),
    ),
  ];
}
