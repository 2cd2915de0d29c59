import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { DrawAnswer, DrawRecord, DrawnTarget } from '../../core/plan/draw-record.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useApp, useDispatch, useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { CheckForm } from './check-form.tsx';
import { FoldCard } from './fold-card.tsx';
import { planView } from './plan-view.ts';
import { SubjectButton } from './subject-button.tsx';
import styles from './draw.module.css';

/** One draw as it was made, with all that is needed to make it again. */
export function DrawCard({ draw }: { readonly draw: DrawRecord }): ReactNode {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const dispatch = useDispatch();
  const open = useStore(planView, (view) => view.draw === draw.id);
  return (
    <FoldCard
      title={t('draw.record', { n: format.integer(draw.drawn.length), seed: draw.seed })}
      open={open}
      onToggle={() => planView.setState({ draw: open ? '' : draw.id })}
      dropLabel={t('draw.drop')}
      onDrop={() => dispatch({ type: 'project/drop-draw', id: draw.id })}
    >
      <p className={styles.facts}>
        {t('draw.when', { at: format.dateTime(draw.at), day: format.day(draw.referenceDay) })}
      </p>
      {open ? <DrawBody draw={draw} /> : null}
    </FoldCard>
  );
}

function DrawBody({ draw }: { readonly draw: DrawRecord }): ReactNode {
  const { t } = useTranslation('plan');
  const format = useFormat();
  return (
    <>
      <p className={styles.facts}>
        {t('draw.among', {
          candidates: format.integer(draw.candidates),
          pool: t(`draw.pool_is.${draw.pool}`, { n: format.integer(draw.top) }),
          excluded: format.integer(draw.excluded),
          days: format.integer(draw.excludeDays),
        })}
      </p>
      {draw.drawn.length === 0 ? <p className={styles.facts}>{t('draw.nobody')}</p> : null}
      <ol
        className={styles.drawn}
        aria-label={t('draw.record', { n: draw.drawn.length, seed: draw.seed })}
      >
        {draw.drawn.map((drawn) => (
          <DrawnRow key={drawn.subject.target} drawn={drawn} draw={draw.id} />
        ))}
      </ol>
      <p className={styles.facts}>
        {t('draw.list_hash')} <span className={styles.code}>{draw.listHash}</span>
      </p>
      <Verify draw={draw} />
    </>
  );
}

function DrawnRow(props: { readonly drawn: DrawnTarget; readonly draw: string }): ReactNode {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { drawn, draw } = props;
  const { target } = drawn.subject;
  const [recording, setRecording] = useState(false);
  const checked = useApp(({ project }) =>
    project.plan.checks.some((check) => check.draw === draw && check.subject.target === target),
  );
  return (
    <li>
      <div className={styles.head}>
        <SubjectButton subject={drawn.subject} />
        <span className={styles.weight}>
          {t('draw.weight', { score: format.fixed(drawn.weight, 1) })}
        </span>
        <IconButton
          icon="check"
          size="sm"
          label={t('checks.record')}
          aria-expanded={recording}
          aria-pressed={checked}
          onClick={() => setRecording(!recording)}
        />
      </div>
      {recording ? (
        <CheckForm subject={drawn.subject} draw={draw} onDone={() => setRecording(false)} />
      ) : null}
    </li>
  );
}

type Verdict = 'same' | 'other_list' | 'differs' | 'failed';

function Verify({ draw }: { readonly draw: DrawRecord }): ReactNode {
  const { t } = useTranslation('plan');
  const { plan } = useServices();
  const [said, setSaid] = useState<{ readonly verdict: Verdict; readonly hash: string } | null>(
    null,
  );
  const verify = async (): Promise<void> => {
    try {
      const again = await plan.drawAgain(draw);
      setSaid({ verdict: verdictOf(draw, again), hash: again.listHash.slice(0, 8) });
    } catch {
      setSaid({ verdict: 'failed', hash: '' });
    }
  };
  return (
    <div className={styles.buttons}>
      <Button size="sm" icon="reset" onClick={() => void verify()}>
        {t('draw.again')}
      </Button>
      <output className={styles.verdict} data-verdict={said?.verdict}>
        {said ? t(`draw.${said.verdict}`, { hash: said.hash }) : ''}
      </output>
    </div>
  );
}

function verdictOf(draw: DrawRecord, again: DrawAnswer): Verdict {
  if (again.listHash !== draw.listHash) return 'other_list';
  const ids = (drawn: readonly DrawnTarget[]): string =>
    drawn.map(({ subject }) => subject.target).join('\n');
  return ids(again.drawn) === ids(draw.drawn) ? 'same' : 'differs';
}
