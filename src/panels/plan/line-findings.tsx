import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanFinding } from '../../core/plan/plan-findings.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './line-card.module.css';

/** What a line still lacks, in one sentence; what looks like a person, with a sign. */
export function LineFindings({
  findings,
}: {
  readonly findings: readonly PlanFinding[];
}): ReactNode {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const missing = findings.filter(({ code }) => !code.endsWith('like_person'));
  const personal = findings.some(({ code }) => code === 'text_like_person');
  if (missing.length === 0 && !personal) return null;
  return (
    <div className={styles.findings}>
      {personal ? (
        <p className={styles.personal}>
          <Icon name="alert" size={14} />
          {t('finding.text_like_person')}
        </p>
      ) : null}
      {missing.length > 0 ? (
        <p>
          {t('lines.missing')}: {format.list(missing.map(({ code }) => t(`finding.${code}`)))}
        </p>
      ) : null}
    </div>
  );
}
