import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../jobs/protocol/record-jobs.ts';
import { Icon } from '../../ui/icon.tsx';
import { KIND_ICONS } from '../../panels/data/kind-icons.ts';
import popupStyles from '../../ui/popup.module.css';
import styles from './search-box.module.css';

export function HitRow({ hit }: { readonly hit: SearchHit }) {
  const { t } = useTranslation(['model', 'shell']);
  const former = hit.former === undefined ? '' : t('shell:search.former', { name: hit.former });
  const place = [t(`kind.${hit.kind}`), hit.place, former].filter(Boolean).join(' · ');
  return (
    <>
      <span className={styles.glyph}>
        <Icon name={KIND_ICONS[hit.kind]} size={18} />
      </span>
      <span className={popupStyles.itemText}>
        <div className={styles.name}>{hit.name === '' ? hit.id : hit.name}</div>
        <div className={styles.place}>{place}</div>
      </span>
    </>
  );
}
