import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_PEAKS } from '../../../core/time/peak-periods.ts';
import type { PeakPeriod } from '../../../core/time/peak-periods.ts';
import { peakName } from '../../../i18n/when-sentence.ts';
import { useApp, useDispatch } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { PeakRuleFields } from './peak-rule-fields.tsx';
import styles from './peaks-editor.module.css';

const MOST_PEAKS = 40;

/** The peak periods of the project: their names and days. Every change is kept at once and can be undone. */
export function PeaksEditor({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('when');
  const { t: tWords } = useTranslation(['when', 'hotspots']);
  const dispatch = useDispatch();
  const set = useApp((state) => state.project.when.peaks);
  const peaks = set ?? DEFAULT_PEAKS;
  const keep = (
    next: readonly PeakPeriod[] | null,
    step: { readonly gesture?: string } = {},
  ): void => dispatch({ type: 'project/set-when', change: { peaks: next }, ...step });
  const change = (at: number, part: Partial<PeakPeriod>): void =>
    keep(
      peaks.map((peak, i) => (i === at ? { ...peak, ...part, basis: 'person' } : peak)),
      { gesture: `peak ${peaks[at]?.id} ${Object.keys(part).join()}` },
    );
  return (
    <Dialog
      open
      width="wide"
      onClose={onClose}
      title={t('peaks.editor')}
      description={t('peaks.editor_note')}
      footer={
        <>
          {set ? (
            <Button variant="quiet" onClick={() => keep(null)}>
              {t('peaks.reset')}
            </Button>
          ) : null}
          <Button
            disabled={peaks.length >= MOST_PEAKS}
            onClick={() => keep([...peaks, newPeak(peaks, t('peaks.new_name'))])}
          >
            {t('peaks.add')}
          </Button>
          <Button variant="primary" onClick={onClose}>
            {t('peaks.done')}
          </Button>
        </>
      }
    >
      <ul className={styles.peaks}>
        {peaks.map((peak, at) => {
          const name = peakName(peak, tWords);
          return (
            <li key={peak.id} className={styles.peak}>
              <fieldset className={styles.fields} aria-label={name}>
                <div className={styles.head}>
                  <TextField
                    label={t('peaks.field_name')}
                    value={name}
                    maxLength={100}
                    onChange={(text) => change(at, { name: text })}
                  />
                  <span className={styles.basis}>{t(`peaks.basis.${peak.basis}`)}</span>
                  <IconButton
                    icon="close"
                    size="sm"
                    label={t('peaks.remove', { name })}
                    onClick={() => keep(peaks.filter((_, i) => i !== at))}
                  />
                </div>
                <PeakRuleFields rule={peak.rule} onChange={(rule) => change(at, { rule })} />
              </fieldset>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

/** An id no other peak of the list has. */
function newPeak(peaks: readonly PeakPeriod[], name: string): PeakPeriod {
  const taken = new Set(peaks.map(({ id }) => id));
  let number = peaks.length + 1;
  while (taken.has(`peak-${number}`)) number += 1;
  const rule = { type: 'yearly', from: '01-01', to: '01-31' } as const;
  return { id: `peak-${number}`, name, rule, basis: 'person' };
}
