import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useFormat } from '../../../i18n/use-format.ts';
import { WaitingLines } from '../../../ui/waiting-lines.tsx';
import { OfficeEditor } from './office-editor.tsx';
import { OutBar } from './out-bar.tsx';
import { OwnWords } from './own-words.tsx';
import { PaperPages } from './paper-pages.tsx';
import { PaperSettings } from './paper-settings.tsx';
import { papersView } from './papers-view.ts';
import styles from './papers-tab.module.css';
import { usePaper } from './use-paper.ts';
import type { PaperOnTable } from './use-paper.ts';
import { usePaperPeriod } from './use-paper-period.ts';

/** Official papers from the numbers: looked at as they print, worded, marked, saved. */
export function PapersTab(): ReactNode {
  const { t } = useTranslation('briefing');
  const table = usePaper();
  const { paper, about, date } = table;
  return (
    <section className={styles.tab} aria-label={t('tabs.papers')}>
      <PaperSettings date={date} />
      <ShortNote />
      <OutBar table={table} />
      {paper ? <OwnWords paper={paper} about={about} /> : null}
      <OfficeEditor date={date} />
      <Sheets table={table} />
    </section>
  );
}

function Sheets({ table: { paper, state } }: { readonly table: PaperOnTable }): ReactNode {
  const { t } = useTranslation('papers');
  const { kind, incident } = useStore(papersView);
  if (paper) return <PaperPages paper={paper} />;
  if (state === 'failed') return <p role="alert">{t('room.failed')}</p>;
  if (state === 'asking') return <WaitingLines padded />;
  if (kind === 'commune') return <p className={styles.hint}>{t('room.commune_first')}</p>;
  return (
    <p className={styles.hint}>
      {incident === '' ? t('room.incident_first') : t('room.incident_none')}
    </p>
  );
}

/** The data ends before the period does. */
function ShortNote(): ReactNode {
  const { t } = useTranslation('papers');
  const format = useFormat();
  const asked = usePaperPeriod();
  if (!asked || asked.period.to <= asked.cutOff) return null;
  return <p className={styles.warning}>{t('room.short', { cutOff: format.day(asked.cutOff) })}</p>;
}
