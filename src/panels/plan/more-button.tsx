import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';

type Props = { readonly left: number; readonly onMore: () => void };

/** Under a list cut short: how many more there are, and shows some of them. */
export function MoreButton({ left, onMore }: Props): ReactNode {
  const { t } = useTranslation('plan');
  const format = useFormat();
  if (left <= 0) return null;
  return (
    <div>
      <Button size="sm" variant="quiet" onClick={onMore}>
        {t('assess.more', { n: format.integer(left) })}
      </Button>
    </div>
  );
}
