import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { OpenProposal } from '../../../state/hotspots/series-decisions.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './repeat.module.css';
import { SeriesProposal } from './series-proposal.tsx';

const STEP = 8;

type Props = { readonly result: StudyResult; readonly open: readonly OpenProposal[] };

/** Proposals that wait for a decision, the most surprising first. */
export function ProposalList({ result, open }: Props): ReactNode {
  const { t } = useTranslation('repeat');
  const format = useFormat();
  const [shown, setShown] = useState(STEP);
  if (open.length === 0) return null;
  const left = Math.min(STEP, open.length - shown);
  return (
    <>
      <h4 className={styles.subheading}>{t('series.proposals')}</h4>
      <ol className={styles.list}>
        {open.slice(0, shown).map((one, place) => (
          <SeriesProposal
            key={one.incidents.map(({ id }) => id).join()}
            {...{ result }}
            open={one}
            number={place + 1}
          />
        ))}
      </ol>
      {left > 0 ? (
        <div>
          <Button size="sm" variant="quiet" onClick={() => setShown(shown + STEP)}>
            {t('series.more', { n: format.integer(left) })}
          </Button>
        </div>
      ) : null}
    </>
  );
}
