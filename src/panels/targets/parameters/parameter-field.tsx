import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskParameter } from '../../../core/risk/risk-parameters.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import styles from './parameters-panel.module.css';

type Props = {
  readonly label: string;
  readonly parameter: RiskParameter;
  /** As it is typed: may be in another unit than the parameter. */
  readonly text: string;
  /** False for what is no number in bounds. */
  readonly onText: (text: string) => boolean;
  readonly onReset: () => void;
};

/** One parameter with where it comes from; typed values count on Enter or when leaving the field. */
export function ParameterField({ label, parameter, text, onText, onReset }: Props): ReactNode {
  const { t } = useTranslation('risk');
  const format = useFormat();
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const { source, n } = parameter;
  const settle = (): void => {
    if (draft === null || draft === text) {
      setDraft(null);
      setWrong(false);
      return;
    }
    const taken = onText(draft);
    setWrong(!taken);
    if (taken) setDraft(null);
  };
  const origin = t(`parameters.source.${source}`, { n: format.integer(n) });
  return (
    <div className={styles.field}>
      <label className={styles.inner}>
        <span className={styles.label}>{label}</span>
        <input
          className={styles.input}
          inputMode="decimal"
          value={draft ?? text}
          aria-invalid={wrong}
          title={wrong ? t('parameters.wrong') : origin}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle();
            if (event.key === 'Escape') {
              setDraft(null);
              setWrong(false);
            }
          }}
        />
      </label>
      <span className={styles.source} data-source={source} title={origin}>
        {t(`parameters.mark.${source}`, { n: format.integer(n) })}
      </span>
      {source === 'edited' ? (
        <IconButton icon="reset" size="sm" label={t('parameters.give_back')} onClick={onReset} />
      ) : null}
    </div>
  );
}
