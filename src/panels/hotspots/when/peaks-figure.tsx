import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeakEffect } from '../../../core/hotspots/when/peak-effect.ts';
import type { WhenAnswer } from '../../../core/study/when.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { peakName, ratioValues } from '../../../i18n/when-sentence.ts';
import { Button } from '../../../ui/button.tsx';
import { PeaksEditor } from './peaks-editor.tsx';
import { ReadNote } from './read-note.tsx';
import { FigureTable } from '../../../ui/figure-table.tsx';
import table from '../../../ui/figure-table.module.css';
import roomStyles from '../hotspots-room.module.css';
import styles from './when.module.css';

/** Named peak periods, each against the days around it. */
export function PeaksFigure({ answer }: { readonly answer: WhenAnswer }): ReactNode {
  const { t } = useTranslation('when');
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const { peaks, data } = answer;
  return (
    <section className={roomStyles.section} aria-label={t('peaks.title')}>
      <div className={styles.row}>
        <h3 className={roomStyles.title}>{t('peaks.title')}</h3>
        <Button size="sm" onClick={() => setEditing(true)}>
          {t('peaks.edit')}
        </Button>
      </div>
      {peaks.length === 0 ? (
        <p className={roomStyles.text}>{t('peaks.none')}</p>
      ) : (
        <PeaksTable peaks={peaks} />
      )}
      <p className={roomStyles.note}>
        {t('peaks.note', { period: format.period(data.from, data.to) })}
      </p>
      <PeakTimes peaks={peaks} />
      <ReadNote how={t('peaks.how')} not={t('peaks.not')} />
      {editing ? <PeaksEditor onClose={() => setEditing(false)} /> : null}
    </section>
  );
}

function PeaksTable({ peaks }: { readonly peaks: readonly PeakEffect[] }): ReactNode {
  const { t } = useTranslation('when');
  return (
    <div className={styles.frame}>
      <FigureTable>
        <thead>
          <tr>
            <th scope="col">{t('peaks.name')}</th>
            <th scope="col" className={table.number}>
              {t('peaks.counts')}
            </th>
            <th scope="col">{t('peaks.ratio')}</th>
          </tr>
        </thead>
        <tbody>
          {peaks.map((effect) => (
            <PeakRow key={effect.peak.id} effect={effect} />
          ))}
        </tbody>
      </FigureTable>
    </div>
  );
}

function PeakRow({ effect }: { readonly effect: PeakEffect }): ReactNode {
  const { t } = useTranslation('when');
  const { t: tWords } = useTranslation(['when', 'hotspots']);
  const format = useFormat();
  const { peak, times, leftOut, all } = effect;
  const notable = all.verdict === 'more' || all.verdict === 'fewer';
  const small = [
    t(`peaks.basis.${peak.basis}`),
    t('peaks.times', { n: format.integer(times.length) }),
    ...(leftOut > 0 ? [t('peaks.left_out', { n: format.integer(leftOut) })] : []),
  ];
  return (
    <tr>
      <th scope="row">
        {peakName(peak, tWords)}
        <span className={styles.small}>{small.join(' · ')}</span>
      </th>
      <td className={table.number}>
        {t('peaks.counts_value', {
          inside: format.decimal(all.inside, 0),
          expected: format.decimal(all.expected, all.expected < 10 ? 1 : 0),
        })}
      </td>
      <td className={notable ? styles.notable : ''}>
        {t(`peaks.verdict_${all.verdict}`)}
        {all.verdict === 'few' ? null : (
          <span className={styles.small}>{t('peaks.ratio_value', ratioValues(all, format))}</span>
        )}
      </td>
    </tr>
  );
}

function PeakTimes({ peaks }: { readonly peaks: readonly PeakEffect[] }): ReactNode {
  const { t } = useTranslation('when');
  const { t: tWords } = useTranslation(['when', 'hotspots']);
  const format = useFormat();
  if (peaks.every(({ times }) => times.length === 0)) return null;
  return (
    <details className={styles.read}>
      <summary>{t('peaks.each')}</summary>
      {peaks
        .filter(({ times }) => times.length > 0)
        .map(({ peak, times }) => (
          <div key={peak.id}>
            <p>{peakName(peak, tWords)}</p>
            <ul className={styles.list}>
              {times.map((time) => (
                <li key={time.from}>
                  {t('peaks.each_line', {
                    period: format.period(time.from, time.to),
                    inside: format.decimal(time.inside),
                    expected: format.decimal(time.expected),
                  })}
                </li>
              ))}
            </ul>
          </div>
        ))}
    </details>
  );
}
