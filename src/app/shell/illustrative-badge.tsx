import { useTranslation } from 'react-i18next';
import { lastValue } from '../../state/reduce-session.ts';
import { useApp } from '../../state/use-app.ts';
import { Badge } from '../../ui/badge.tsx';

/** Said wherever the demo province shows. */
export function IllustrativeBadge() {
  const { t } = useTranslation('common');
  const illustrative = useApp(({ session }) => lastValue(session.dataset)?.illustrative ?? false);
  if (!illustrative) return null;
  return (
    <span title={t('illustrative_hint')}>
      <Badge tone="warning">{t('illustrative')}</Badge>
    </span>
  );
}
