import { useTranslation } from 'react-i18next';
import type { Issue } from '../../core/basics/issue.ts';

/** An issue as a sentence: what happened, where, what to do. */
export function useIssueText(): (issue: Issue) => string {
  const { t, i18n } = useTranslation('issues');
  return (issue) => {
    const field = issue.at?.field;
    const fieldKey = `model:field.${field}`;
    return t(issue.code, {
      ...issue.at,
      ...issue.context,
      file: issue.at?.file ?? issue.context?.['file'] ?? '',
      field: field !== undefined && i18n.exists(fieldKey) ? i18n.t(fieldKey) : (field ?? ''),
    });
  };
}
