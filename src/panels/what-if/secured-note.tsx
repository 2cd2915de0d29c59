import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TARGET_KINDS } from '../../core/study/study-result.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { CutView } from '../../state/what-if/what-if-state.ts';
import { targetName } from './cut-label.ts';
import styles from './what-if.module.css';

const NAMED = 4;

type Props = { readonly view: CutView; readonly result: StudyResult };

/** "If we add this link, so many sites leave the list." */
export function SecuredNote({ view: { answer }, result }: Props): ReactNode {
  const { t } = useTranslation('cut');
  const format = useFormat();
  const { secured } = answer;
  if (!secured) return null;
  const isSite = (target: number): boolean =>
    TARGET_KINDS[result.targets.kind[target] ?? 0] === 'bts_site';
  const sites = secured.leaving.filter(isSite).length;
  const n = secured.leaving.length;
  const names = Array.from(secured.leaving.subarray(0, NAMED), (target) =>
    targetName(result, target, format),
  );
  const listed = n > NAMED ? [...names, '…'].join(', ') : format.list(names);
  return (
    <section className={styles.secured} aria-label={t('secured.title')}>
      <h3 className={styles.heading}>{t('secured.title')}</h3>
      <p className={styles.lead}>
        {sites > 0 ? t('secured.leaving', { sites: format.integer(sites) }) : t('secured.none')}
      </p>
      <ul className={styles.caveats}>
        {n > 0 ? (
          <li>{t('secured.leaving_all', { n: format.integer(n), names: listed })}</li>
        ) : null}
        {secured.joining.length > 0 ? (
          <li>{t('secured.joining', { n: format.integer(secured.joining.length) })}</li>
        ) : null}
        <li>
          {t('secured.change', {
            before: format.integer(secured.before.subscribers),
            after: format.integer(secured.after.subscribers),
          })}
        </li>
      </ul>
    </section>
  );
}
