import type { ReactNode } from 'react';
import type { Loadable } from '../../../state/app-state.ts';
import { Button } from '../../../ui/button.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { useIssueText } from '../../data/use-issue-text.ts';
import roomStyles from '../hotspots-room.module.css';
import styles from './repeat.module.css';

type Props = {
  readonly status: Loadable<unknown>;
  readonly searching: string;
  readonly stop: string;
  readonly onStop: () => void;
};

/** While a question is under way: how far it is, and a way to stop it; or why it failed. */
export function AskingLine({ status, searching, stop, onStop }: Props): ReactNode {
  const sentence = useIssueText();
  if (status.status === 'failed') {
    return (
      <p role="alert" className={styles.failed}>
        {status.issues.map(sentence).join(' ')}
      </p>
    );
  }
  if (status.status !== 'loading') return null;
  return (
    <div className={styles.asking}>
      <Progress label={searching} fraction={status.progress.fraction} />
      <span className={roomStyles.note}>{searching}</span>
      <Button size="sm" onClick={onStop}>
        {stop}
      </Button>
    </div>
  );
}
