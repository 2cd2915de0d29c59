import { useTranslation } from 'react-i18next';
import type { CheckClass } from '../../core/plan/check-rules.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useApp } from '../../state/use-app.ts';

/** What a class of checks is called, the key score in it. */
export function useClassName(): (checkClass: CheckClass) => string {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const keyScore = useApp((state) => state.project.plan.rules.keyScore);
  return (checkClass) => t(`check_class.${checkClass}`, { score: format.decimal(keyScore) });
}
