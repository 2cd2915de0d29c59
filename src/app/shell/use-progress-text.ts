import { useTranslation } from 'react-i18next';

/** The words for a step that core reports; an unnamed step reads as work going on. */
export function useProgressText(): (step: string) => string {
  const { t, i18n } = useTranslation('common');
  return (step) =>
    t(i18n.exists(`common:progress.${step}`) ? `progress.${step}` : 'progress.working');
}
