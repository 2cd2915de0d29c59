import { useState } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './field.module.css';
import { InForm } from './in-form.ts';

export type FormProps = Omit<ComponentProps<'form'>, 'onSubmit' | 'onInput' | 'noValidate'> & {
  readonly onSave: () => void;
};

/** A form that is not saved while a field of it holds what cannot be read: it names the field and goes there. */
export function Form({ onSave, children, ...rest }: FormProps): ReactNode {
  const { t } = useTranslation('common');
  const [unread, setUnread] = useState<string | null>(null);
  return (
    <form
      {...rest}
      noValidate
      onInput={() => setUnread(null)}
      onSubmit={(event) => {
        event.preventDefault();
        const field = firstUnread(event.currentTarget);
        setUnread(field && nameOf(field));
        if (field) field.focus();
        else onSave();
      }}
    >
      <InForm value>{children}</InForm>
      {unread === null ? null : (
        <p role="alert" className={styles.refused}>
          {t('form.unread', { field: unread })}
        </p>
      )}
    </form>
  );
}

function firstUnread(form: HTMLFormElement): HTMLInputElement | null {
  const inputs = form.querySelectorAll('input');
  return Array.from(inputs).find(({ validity }) => validity.customError) ?? null;
}

function nameOf(field: HTMLInputElement): string {
  return field.labels?.[0]?.textContent ?? field.ariaLabel ?? '';
}
