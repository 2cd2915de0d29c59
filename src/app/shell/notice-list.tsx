import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../state/app-state.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './notice-list.module.css';

const ICONS: Readonly<Record<Notice['tone'], IconName>> = {
  info: 'info',
  warning: 'alert',
  error: 'error',
};
const INFO_STAYS_MS = 6000;

/** What happened, where, what to do. Errors and warnings stay until they are dismissed. */
export function NoticeList() {
  const { t } = useTranslation('shell');
  const notices = useApp((state) => state.session.notices);
  return (
    <section aria-label={t('notices.label')} aria-live="polite" className={styles.list}>
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('shell');
  const { t: say } = useTranslation();
  const dispatch = useDispatch();
  const { id, tone } = notice;
  const said = say(notice.message, { ...notice.values });
  const place = usePlace(notice, said);
  useEffect(() => {
    if (tone !== 'info') return;
    const timer = setTimeout(() => {
      dispatch({ type: 'session/dismiss-notice', id });
    }, INFO_STAYS_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [dispatch, id, tone]);
  return (
    <div
      className={classNames(styles.notice, styles[tone])}
      role={tone === 'error' ? 'alert' : undefined}
    >
      <span className={styles.icon}>
        <Icon name={ICONS[tone]} size={18} />
      </span>
      <div className={styles.text}>
        <p>{said}</p>
        {place === '' ? null : <p className={styles.place}>{place}</p>}
      </div>
      <IconButton
        icon="close"
        size="sm"
        label={t('notices.dismiss')}
        onClick={() => {
          dispatch({ type: 'session/dismiss-notice', id });
        }}
      />
    </div>
  );
}

/** Where in a file it is, as far as the sentence does not say so itself. */
function usePlace({ values }: Notice, said: string): string {
  const { t, i18n } = useTranslation('data');
  const { file, row, field } = values ?? {};
  const key = `model:field.${field}`;
  const parts = [
    file,
    row === undefined ? undefined : t('issues.row', { row }),
    field !== undefined && i18n.exists(key) ? i18n.t(key) : field,
  ];
  return parts
    .filter((part) => part !== undefined && part !== '' && !said.includes(String(part)))
    .join(' · ');
}
