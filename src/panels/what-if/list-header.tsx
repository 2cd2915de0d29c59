import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './what-if.module.css';

type Props = { readonly title: string; readonly clear: string; readonly onClear: () => void };

/** Over an answer laid out as a list: what it is, and puts it away. */
export function ListHeader({ title, clear, onClear }: Props): ReactNode {
  return (
    <header className={styles.row}>
      <h3 className={styles.heading}>{title}</h3>
      <Button size="sm" variant="quiet" icon="close" onClick={onClear}>
        {clear}
      </Button>
    </header>
  );
}
