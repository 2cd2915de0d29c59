import { useTranslation } from 'react-i18next';
import type { Issue } from '../../../core/basics/issue.ts';
import { useIssueText } from '../use-issue-text.ts';

/** What is wrong with something entered, as one says it at a form. */
export function useFaultText(): (issue: Issue) => string {
  const { i18n } = useTranslation('entry');
  const say = useIssueText();
  return (issue) => {
    const key = `entry:fault.${issue.code}`;
    return i18n.exists(key) ? i18n.t(key) : say(issue);
  };
}
