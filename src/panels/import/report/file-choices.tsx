import type { ImportChoices } from '../../../core/model/import-choices.ts';
import styles from './file-choices.module.css';
import { useChoiceLines } from './use-choice-lines.ts';

/** How a loaded file was read, in words. */
export function FileChoices({ choices }: { readonly choices: ImportChoices }) {
  const lines = useChoiceLines(choices);
  return (
    <dl className={styles.choices}>
      {lines.map(({ term, text }) => (
        <div key={`${term} ${text}`}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
