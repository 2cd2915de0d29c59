import { useId, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIKENESSES } from '../../../core/hotspots/series/pair-evidence.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { SERIES_GROUPS } from '../../../jobs/protocol/repeat-jobs.ts';
import type { SeriesAnswer } from '../../../jobs/protocol/repeat-jobs.ts';
import { clearance, openProposals } from '../../../state/hotspots/series-decisions.ts';
import { seriesView } from '../../../state/hotspots/shown-repeat.ts';
import { useApp, useServices } from '../../../state/use-app.ts';
import roomStyles from '../hotspots-room.module.css';
import { AskingLine } from './asking-line.tsx';
import { BasisLine } from './basis-line.tsx';
import { KeptSeriesList } from './kept-series-list.tsx';
import { ProposalList } from './proposal-list.tsx';
import { ReadingNotes } from './reading-notes.tsx';
import { RefusedSeries } from './refused-series.tsx';
import styles from './repeat.module.css';

/** Incidents that look like one series: proposed, decided by a person, cleared by one arrest. */
export function SeriesCard({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('repeat');
  const id = useId();
  const { repeat } = useServices();
  const status = useApp(({ session }) => session.hotspots.repeat.series);
  const view = useApp(seriesView);
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {t('series.title')}
      </h3>
      <AskingLine
        status={status}
        searching={t('series.searching')}
        stop={t('series.stop')}
        onStop={repeat.series.cancel}
      />
      {view ? <SeriesFound result={result} answer={view.answer} /> : null}
      <ReadingNotes read={t('series.read')} not={t('series.not')}>
        {view ? <EvidenceNotes answer={view.answer} /> : null}
      </ReadingNotes>
    </section>
  );
}

type FoundProps = { readonly result: StudyResult; readonly answer: SeriesAnswer };

function SeriesFound({ result, answer }: FoundProps): ReactNode {
  const { t } = useTranslation('repeat');
  const format = useFormat();
  const decided = useApp(({ project }) => project.series);
  const open = useMemo(() => openProposals(answer, decided), [answer, decided]);
  if (answer.incidents === 0) return <p className={styles.answer}>{t('none')}</p>;
  const confirmed = decided.filter(({ state }) => state === 'confirmed');
  const cleared = clearance(answer, decided);
  const n = format.integer(open.length);
  return (
    <>
      <p className={styles.answer}>
        {open.length === 0
          ? t('series.summaryNone')
          : t('series.summary', { count: open.length, n })}{' '}
        {confirmed.length > 0
          ? t('series.kept', {
              n: format.integer(confirmed.length),
              incidents: format.integer(
                new Set(confirmed.flatMap(({ incidents }) => incidents)).size,
              ),
            })
          : ''}
      </p>
      {confirmed.length > 0 ? (
        <p className={roomStyles.text}>
          {cleared.series === 0
            ? t('series.clearedNone')
            : t('series.cleared', {
                series: format.integer(cleared.series),
                incidents: format.integer(cleared.incidents),
                extra: format.integer(cleared.extra),
              })}
        </p>
      ) : null}
      <KeptSeriesList {...{ result, answer }} series={confirmed} />
      <ProposalList {...{ result, open }} />
      <RefusedSeries series={decided.filter(({ state }) => state === 'refused')} />
      <BasisLine basis={answer} />
    </>
  );
}

/** Which weights this data taught, and which are assumptions. */
function EvidenceNotes({ answer }: { readonly answer: SeriesAnswer }): ReactNode {
  const { t } = useTranslation('repeat');
  const format = useFormat();
  return SERIES_GROUPS.map((group) => {
    const evidence = answer.evidence[group];
    if (!evidence) return null;
    const of = (from: 'learned' | 'assumed'): string[] => [
      ...(evidence.closenessFrom === from ? [t('series.what.closeness')] : []),
      ...LIKENESSES.filter((one) => evidence.likeness[one].from === from).map((one) =>
        t(`series.what.${one}`),
      ),
    ];
    const sentences = (['learned', 'assumed'] as const)
      .map((from) => ({ from, what: of(from) }))
      .filter(({ what }) => what.length > 0)
      .map(({ from, what }) => t(`series.${from}`, { what: format.list(what) }));
    return (
      <p key={group} className={roomStyles.text}>
        <span className={roomStyles.strong}>{t(`series.of.${group}`)}.</span> {sentences.join(' ')}
      </p>
    );
  });
}
