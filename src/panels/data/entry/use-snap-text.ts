import { useTranslation } from 'react-i18next';
import { chainageText } from '../../../i18n/chainage-text.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { Snap } from '../../../jobs/protocol/entry-jobs.ts';

/** "Tuyến A–B, Km 12+340, cách 8 m" */
export function useSnapText(): (snap: Snap) => string {
  const { t } = useTranslation('entry');
  const format = useFormat();
  return ({ name, id, along, awayM }) => {
    const values = { name: name || id, away: format.distance(awayM) };
    if (!along) return t('place.snapped_point', values);
    return t('place.snapped', { ...values, chainage: chainageText(along.chainageM) });
  };
}
