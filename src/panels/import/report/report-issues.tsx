import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue, Severity } from '../../../core/basics/issue.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { IconName } from '../../../ui/icon.tsx';
import { issueGroups } from '../../data/issue-groups.ts';
import type { IssueGroup } from '../../data/issue-groups.ts';
import { useIssueText } from '../../data/use-issue-text.ts';
import styles from './report.module.css';

const ICONS: Readonly<Record<Severity, IconName>> = {
  error: 'error',
  warning: 'alert',
  info: 'info',
};
const FIRST_ROWS = 5;

/** What was found, a line a code: how grave, how often, and on which rows first. */
export function ReportIssues({ issues }: { readonly issues: readonly Issue[] }) {
  const { t } = useTranslation('report');
  const groups = useMemo(() => issueGroups(issues), [issues]);
  return (
    <section className={styles.section} aria-label={t('issues.title')}>
      <h5 className={styles.title}>{t('issues.title')}</h5>
      {groups.length === 0 ? (
        <p className={styles.text}>{t('issues.none')}</p>
      ) : (
        <ul className={styles.groups}>
          {groups.map((group) => (
            <IssueGroupItem key={`${group.severity}/${group.code}`} group={group} />
          ))}
        </ul>
      )}
    </section>
  );
}

function IssueGroupItem({ group }: { readonly group: IssueGroup }) {
  const { t } = useTranslation(['report', 'data']);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { severity, code, count, issues } = group;
  return (
    <li className={styles.group}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <span className={styles.severity} data-severity={severity}>
          <Icon name={ICONS[severity]} size={16} />
          {t(`issues.severity.${severity}`)}
        </span>
        <span className={styles.name}>{t(`data:issue_title.${code}`)}</span>
        <span className={styles.count}>{format.integer(count)}</span>
        <Icon name={open ? 'chevron-up' : 'chevron-down'} size={16} />
      </button>
      {open ? <FirstIssues issues={issues} count={count} /> : null}
    </li>
  );
}

function FirstIssues({ issues, count }: Pick<IssueGroup, 'issues' | 'count'>) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const issueText = useIssueText();
  const first = issues.slice(0, FIRST_ROWS);
  return (
    <>
      <ul className={styles.issues}>
        {first.map((issue, at) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            {issue.at?.row === undefined ? null : (
              <span className={styles.row}>{t('aside.row', { row: issue.at.row })}</span>
            )}
            {issueText(issue)}
          </li>
        ))}
      </ul>
      {count > first.length ? (
        <p className={styles.more}>
          {t('issues.first', {
            shown: format.integer(first.length),
            number: format.integer(count),
          })}
        </p>
      ) : null}
    </>
  );
}
