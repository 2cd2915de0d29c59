import { useTranslation } from 'react-i18next';
import type { Issue } from '../../core/basics/issue.ts';
import { useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useIssueText } from '../data/use-issue-text.ts';
import styles from './import-file.module.css';

const TOLD = 3;

type Props = {
  readonly name: string;
  readonly issues: readonly Issue[];
  /** Whether another try may help. */
  readonly again?: boolean;
};

/** Why a file cannot be looked through. What is loaded is untouched. */
export function FileTrouble({ name, issues, again = false }: Props) {
  const { t } = useTranslation('import');
  const { imports } = useServices();
  const issueText = useIssueText();
  return (
    <div className={styles.trouble} role="alert">
      <Icon name="error" size={18} />
      <ul>
        {issues.slice(0, TOLD).map((issue) => (
          <li key={issueText(issue)}>{issueText(issue)}</li>
        ))}
      </ul>
      {again ? (
        <Button
          size="sm"
          onClick={() => {
            imports.review(name);
          }}
        >
          {t('file.again')}
        </Button>
      ) : null}
    </div>
  );
}
