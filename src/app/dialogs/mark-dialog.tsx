import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MARK_LEVELS } from '../../core/sheet/page-mark.ts';
import type { MarkLevel, PageMark } from '../../core/sheet/page-mark.ts';
import { LaterMessages } from '../../i18n/later-messages.tsx';
import { isSecretLevel } from '../../core/brief/copies/secret-level.ts';
import { nextCopyNumber } from '../../core/brief/copies/next-copy-number.ts';
import { useApp, useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './mark-dialog.module.css';

/** Before anything is printed or saved: a person says how the copy is marked, and who gets it. */
export function MarkDialog() {
  return (
    <LaterMessages>
      <MarkForm />
    </LaterMessages>
  );
}

function MarkForm() {
  const { t } = useTranslation('page');
  const { marks } = useServices();
  const last = useApp(({ session }) => session.briefing.lastMark);
  const [level, setLevel] = useState<MarkLevel | null>(last?.level ?? null);
  const [text, setText] = useState(last?.text ?? '');
  const [basis, setBasis] = useState(last?.basis ?? '');
  const [copy, setCopy] = useState(nextCopyNumber(last?.copy ?? ''));
  const [recipient, setRecipient] = useState(last?.recipient ?? '');

  const choose = (next: MarkLevel): void => {
    setLevel(next);
    setText(last?.level === next ? last.text : next === 'none' ? '' : t(`mark.printed.${next}`));
  };
  const take = (): void => {
    if (level) marks.answer(cleaned({ level, text, basis, copy, recipient }));
  };

  return (
    <Dialog
      open
      onClose={() => marks.answer(null)}
      title={t('mark.title')}
      description={t('mark.text')}
      footer={
        <>
          {level ? null : <output className={styles.status}>{t('mark.choose')}</output>}
          <Button onClick={() => marks.answer(null)}>{t('mark.cancel')}</Button>
          <Button variant="primary" disabled={!level} onClick={take} data-take-mark>
            {t('mark.take')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          take();
        }}
      >
        <Levels level={level} onChoose={choose} />
        {level && isSecretLevel(level) ? (
          <p className={styles.warning} role="alert">
            <Icon name="alert" size={16} />
            <span>{t('mark.secret_warning')}</span>
          </p>
        ) : null}
        {level && level !== 'none' ? (
          <>
            <TextField label={t('mark.words')} value={text} onChange={setText} maxLength={200} />
            <TextField
              label={t('mark.basis')}
              hint={t('mark.basis_hint')}
              value={basis}
              onChange={setBasis}
              maxLength={500}
            />
          </>
        ) : null}
        <div className={styles.pair}>
          <TextField label={t('mark.copy')} value={copy} onChange={setCopy} maxLength={50} />
          <TextField
            label={t('mark.recipient')}
            value={recipient}
            onChange={setRecipient}
            maxLength={500}
          />
        </div>
        <button type="submit" hidden>
          {t('mark.take')}
        </button>
      </form>
    </Dialog>
  );
}

type LevelsProps = {
  readonly level: MarkLevel | null;
  readonly onChoose: (level: MarkLevel) => void;
};

function Levels({ level, onChoose }: LevelsProps) {
  const { t } = useTranslation('page');
  return (
    <fieldset className={styles.levels}>
      <legend className={styles.legend}>{t('mark.level_label')}</legend>
      {MARK_LEVELS.map((one) => (
        <label key={one} className={styles.level}>
          <input
            type="radio"
            name="mark-level"
            className={styles.radio}
            checked={level === one}
            onChange={() => onChoose(one)}
          />
          <span>
            {t(`mark.level.${one}`)}
            <span className={styles.note}>{t(`mark.level_note.${one}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function cleaned({ level, text, basis, copy, recipient }: PageMark): PageMark {
  const clean = (value: string): string => value.normalize('NFC').trim();
  const marked = level !== 'none';
  return {
    level,
    text: marked ? clean(text) : '',
    basis: marked ? clean(basis) : '',
    copy: clean(copy),
    recipient: clean(recipient),
  };
}
