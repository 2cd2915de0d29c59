import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { BriefingSheet } from '../../panels/briefing/briefing-sheet.tsx';
import { useFilterSentence } from '../../panels/filters/use-filter-sentence.ts';
import { PagePaper } from '../../panels/briefing/page/page-paper.tsx';
import { ImportPaper } from '../../panels/import/report/import-paper.tsx';
import { PlanPaper } from '../../panels/plan/plan-paper.tsx';
import { PatrolSheet } from '../../panels/patrol/patrol-sheet.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import type { PageMark } from '../../core/sheet/page-mark.ts';
import { dayOf } from '../../core/time/vietnam-time.ts';
import { importOnMap, shownImport } from '../../state/import/shown-import.ts';
import { lastDataset, lastResult } from '../../state/selectors/last-known.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { AreaPrintTable } from './area-print-table.tsx';
import { DataPrintTable } from './data-print-table.tsx';
import { MapFigure } from './map-figure.tsx';
import { mapImage } from './map-image.ts';
import type { MapImage } from './map-image.ts';
import { PrintFacts } from './print-facts.tsx';
import styles from './print-sheet.module.css';
import { TargetPrintTable } from './target-print-table.tsx';

type Printing = {
  readonly image: MapImage | null;
  /** ISO day on which it is printed. */
  readonly day: string;
};

/** The current room on paper: what, where and when; map; table; method. Drawn only while printing. */
export function PrintSheet() {
  const printing = usePrinting();
  const mark = useApp(({ session }) => session.briefing.printMark);
  const pages = useApp(({ session }) => session.briefing.printPages);
  if (printing === null) return null;
  if (mark && pages) {
    return (
      <article className="print-only">
        <PagePaper pages={pages} />
      </article>
    );
  }
  return (
    <article className={`print-only ${styles.sheet}`}>
      {mark ? <PrintMark mark={mark} /> : <NotMarked />}
      {mark ? <PrintPage {...printing} /> : null}
    </article>
  );
}

/** Printed past the app's own buttons: nobody has said how the copy is marked. */
function NotMarked() {
  const { t } = useTranslation('shell');
  return <p className={styles.notMarked}>{t('print.not_marked')}</p>;
}

function PrintMark({ mark }: { readonly mark: PageMark }) {
  const { t } = useTranslation('shell');
  const { text, basis, copy, recipient } = mark;
  const rest = [
    basis,
    copy === '' ? '' : t('print.copy_number', { number: copy }),
    recipient === '' ? '' : t('print.recipient', { recipient }),
  ].filter((part) => part !== '');
  if (text === '' && rest.length === 0) return null;
  return (
    <p className={styles.copyMark}>
      {text === '' ? null : <strong>{text}</strong>} {rest.join(' · ')}
    </p>
  );
}

function PrintPage({ image, day }: Printing) {
  const { t } = useTranslation(['shell', 'common']);
  const language = useLanguage();
  const room = useApp((state) => state.session.room);
  const dataset = useApp(lastDataset);
  const result = useApp(lastResult);
  const name = useApp((state) => state.project.name);
  const sentence = useFilterSentence();
  const planned = useApp(
    ({ session }) => session.room === 'targets' && session.targetsTab === 'plan',
  );
  const pending = useApp(shownImport);
  const report = useApp(importOnMap);
  if (pending && report) {
    return (
      <>
        <PrintTop name={name} illustrative={false} />
        <ImportPaper
          pending={pending}
          report={report}
          day={day}
          map={image ? <MapFigure image={image} /> : null}
        />
      </>
    );
  }
  if (planned && result) {
    return (
      <div className={styles.annex}>
        <PrintTop name={name} illustrative={dataset?.illustrative === true} />
        <PlanPaper result={result} />
      </div>
    );
  }
  return (
    <>
      <PrintTop name={name} illustrative={dataset?.illustrative === true} />
      <h1 className={styles.title}>
        {t(`print.title.${room}`, { province: dataset?.province[language] ?? '' })}
      </h1>
      <p className={styles.subtitle}>{t('print.counts_what', { sentence })}</p>
      {image ? <MapFigure image={image} /> : null}
      {room === 'data' && dataset ? <DataPrintTable dataset={dataset} /> : null}
      {room === 'hotspots' && result ? <AreaPrintTable result={result} rows={20} /> : null}
      {room === 'hotspots' || room === 'targets' ? (
        result ? (
          <TargetPrintTable result={result} rows={room === 'targets' ? 40 : 12} />
        ) : null
      ) : null}
      {room === 'patrol' && result ? <PatrolSheet result={result} /> : null}
      {room === 'briefing' && result ? <BriefingSheet result={result} /> : null}
      <PrintFacts dataset={dataset} result={result} />
    </>
  );
}

type PrintTopProps = { readonly name: string; readonly illustrative: boolean };

function PrintTop({ name, illustrative }: PrintTopProps) {
  const { t } = useTranslation('common');
  return (
    <div className={styles.top}>
      <span>
        {t('app.name')} · {name}
      </span>
      {illustrative ? <span className={styles.mark}>{t('illustrative')}</span> : null}
    </div>
  );
}

/** The map as it stands when printing begins; null while not printing. */
function usePrinting(): Printing | null {
  const [printing, setPrinting] = useState<Printing | null>(null);
  const dispatch = useDispatch();
  useEffect(() => {
    const before = (): void => {
      // The sheet has to be in the document before the browser lays out the page.
      flushSync(() => {
        setPrinting({ image: mapImage(), day: dayOf(Date.now()) });
      });
    };
    const after = (): void => {
      setPrinting(null);
      dispatch({ type: 'session/set-briefing', change: { printMark: null, printPages: null } });
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    document.documentElement.dataset['sheet'] = 'ready';
    return () => {
      delete document.documentElement.dataset['sheet'];
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [dispatch]);
  return printing;
}
