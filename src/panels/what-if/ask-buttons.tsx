import type { ReactNode } from 'react';
import type { Loadable } from '../../state/app-state.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useIssueText } from '../data/use-issue-text.ts';
import styles from './what-if.module.css';

type Props = {
  readonly status: Loadable<unknown>;
  readonly find: string;
  readonly stop: string;
  readonly searching: string;
  readonly onFind: () => void;
  readonly onStop: () => void;
};

/** Starts a long question, says how far it is, stops it. */
export function AskButtons({ status, find, stop, searching, onFind, onStop }: Props): ReactNode {
  const sentence = useIssueText();
  if (status.status === 'loading') {
    return (
      <div className={styles.asking}>
        <Progress label={searching} fraction={status.progress.fraction} />
        <span className={styles.note}>{searching}</span>
        <Button size="sm" onClick={onStop}>
          {stop}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.asking}>
      <Button size="sm" variant="primary" icon="search" onClick={onFind}>
        {find}
      </Button>
      {status.status === 'failed' ? (
        <p role="alert" className={styles.failed}>
          {status.issues.map(sentence).join(' ')}
        </p>
      ) : null}
    </div>
  );
}
