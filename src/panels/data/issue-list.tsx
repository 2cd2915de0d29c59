import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue, Severity } from '../../core/basics/issue.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useServices } from '../../state/use-app.ts';
import { Badge } from '../../ui/badge.tsx';
import type { BadgeTone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { issueCsv } from './issue-csv.ts';
import { issueCount, issueGroups, issueLines } from './issue-groups.ts';
import type { IssueGroup, IssueLine } from './issue-groups.ts';
import styles from './issue-list.module.css';
import { useIssueText } from './use-issue-text.ts';

/** What was found in the files, by code; thousands of lines stay light. */
export function IssueList({ issues }: { readonly issues: readonly Issue[] }) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const { page } = useServices();
  const issueText = useIssueText();
  const groups = useMemo(() => issueGroups(issues), [issues]);
  const count = issueCount(issues);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const lines = issueLines(groups, (group) => opened.has(groupKey(group)));
  const toggle = (group: IssueGroup): void => {
    const next = new Set(opened);
    if (!next.delete(groupKey(group))) next.add(groupKey(group));
    setOpened(next);
  };
  if (issues.length === 0) {
    return (
      <EmptyState icon="check" title={t('issues.none')}>
        {t('issues.none_text')}
      </EmptyState>
    );
  }
  return (
    <>
      <div className={styles.bar}>
        <span>{t('issues.count', { count, number: format.integer(count) })}</span>
        <Button
          size="sm"
          icon="download"
          onClick={() => {
            void page.saveFile('vonggac-van-de.csv', issueCsv(issues, issueText), 'text/csv');
          }}
        >
          {t('issues.export')}
        </Button>
      </div>
      <IssueLines lines={lines} onToggle={toggle} />
    </>
  );
}

type IssueLinesProps = {
  readonly lines: readonly IssueLine[];
  readonly onToggle: (group: IssueGroup) => void;
};

function IssueLines({ lines, onToggle }: IssueLinesProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (lines[index]?.type === 'group' ? 49 : 56),
    overscan: 12,
    initialRect: { width: 400, height: 600 },
  });
  return (
    <div ref={scroll} className={styles.scroll}>
      <ul className={styles.space} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={styles.line}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {line?.type === 'group' ? <GroupLine line={line} onToggle={onToggle} /> : null}
              {line?.type === 'issue' ? <SingleIssue issue={line.issue} /> : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const ICONS: Readonly<Record<Severity, IconName>> = { error: 'error', warning: 'alert', info: 'info' };
const TONES: Readonly<Record<Severity, BadgeTone>> = {
  error: 'danger',
  warning: 'warning',
  info: 'neutral',
};

type GroupLineProps = {
  readonly line: Extract<IssueLine, { readonly type: 'group' }>;
  readonly onToggle: (group: IssueGroup) => void;
};

function GroupLine({ line, onToggle }: GroupLineProps) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const { group, open } = line;
  return (
    <button
      type="button"
      className={styles.group}
      aria-expanded={open}
      onClick={() => {
        onToggle(group);
      }}
    >
      <span className={styles[group.severity]}>
        <Icon name={ICONS[group.severity]} size={18} />
      </span>
      <span className={styles.title}>{t(`issue_title.${group.code}`)}</span>
      <Badge tone={TONES[group.severity]}>{format.integer(group.count)}</Badge>
      <Icon name={open ? 'chevron-up' : 'chevron-down'} size={16} />
    </button>
  );
}

function SingleIssue({ issue }: { readonly issue: Issue }) {
  const { t } = useTranslation('data');
  const issueText = useIssueText();
  const place = [
    issue.at?.file,
    issue.at?.row !== undefined && t('issues.row', { row: issue.at.row }),
    issue.at?.field,
  ].filter((part) => part !== undefined && part !== false);
  return (
    <div className={styles.issue}>
      <p>{issueText(issue)}</p>
      {place.length > 0 ? <p className={styles.place}>{place.join(' · ')}</p> : null}
    </div>
  );
}

function groupKey(group: IssueGroup): string {
  return `${group.severity}/${group.code}`;
}
