import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useApp } from '../../../state/use-app.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';

/** Nhật ký: what was patrolled, and whether it worked. */
export function LogTab(_: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('patrol');
  const entries = useApp((state) => state.project.patrol.log.length);
  return entries === 0 ? <EmptyState icon="patrol" title={t('log_empty')} /> : null;
}
