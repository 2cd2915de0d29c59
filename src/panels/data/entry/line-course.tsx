import { useTranslation } from 'react-i18next';
import { groundLengthM } from '../../../core/geo/ground-length.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { withoutVertex } from '../../../state/entry/draft-edits.ts';
import type { EntryDraft } from '../../../state/entry/entry-session.ts';
import { useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import fieldStyles from '../../../ui/field.module.css';
import styles from './entry.module.css';
import { LineText } from './line-text.tsx';
import { SnapDistance } from './snap-distance.tsx';
import { useFaultText } from './use-fault-text.ts';
import { useSnapText } from './use-snap-text.ts';

/** The course of a route: drawn on the map, or written point by point. */
export function LineCourse({ draft }: { readonly draft: EntryDraft }) {
  const { t } = useTranslation('entry');
  const { entry } = useServices();
  const format = useFormat();
  const snapText = useSnapText();
  const say = useFaultText();
  const { parts, drawing, chosen, issues } = draft;
  const count = parts.flat().length;
  const lengthM = parts.reduce(
    (sum, part) => sum + groundLengthM(part.map(({ place }) => place)),
    0,
  );
  const ends = [
    ['start_joins', parts[0]?.[0]?.snap],
    ['end_joins', count > 1 ? parts.at(-1)?.at(-1)?.snap : undefined],
  ] as const;
  const faults = issues.filter(({ code }) => code.startsWith('geometry.'));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('line.title')}</legend>
      <output className={styles.where}>
        <span>
          {count === 0
            ? t('line.none')
            : t('line.drawn', { count, length: format.distance(lengthM) })}
        </span>
        {ends.map(([key, snap]) =>
          snap ? (
            <span key={key} className={styles.snap}>
              {t(`line.${key}`, { what: snapText(snap) })}
            </span>
          ) : null,
        )}
      </output>
      {faults.map((issue) => (
        <p key={issue.code} className={fieldStyles.error}>
          {say(issue)}
        </p>
      ))}
      <p className={styles.note}>{t(drawing ? 'line.drawing' : 'line.editing')}</p>
      <div className={styles.buttons}>
        <Button
          size="sm"
          aria-pressed={drawing}
          onClick={() => entry.change((one) => ({ ...one, drawing: !one.drawing, chosen: null }))}
        >
          {t(drawing ? 'line.stop' : 'line.go_on')}
        </Button>
        <Button
          size="sm"
          variant="quiet"
          disabled={count === 0}
          onClick={() => entry.change(withoutVertex)}
        >
          {t(chosen && !drawing ? 'line.drop_chosen' : 'line.drop_last')}
        </Button>
      </div>
      <SnapDistance label={t('place.snap_ends')} />
      <LineText draft={draft} />
    </fieldset>
  );
}
