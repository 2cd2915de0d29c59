import { Dialog as Base } from '@base-ui/react/dialog';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

export type DialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: string | undefined;
  readonly footer?: ReactNode;
  readonly width?: 'normal' | 'wide';
  readonly children?: ReactNode;
};

export function Dialog(props: DialogProps) {
  const { open, onClose, title, description, footer, width = 'normal', children } = props;
  const { t } = useTranslation('common');
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup
            ref={popup}
            aria-modal
            // The whole dialog is announced first, not the button that closes it.
            initialFocus={popup}
            className={classNames(styles.popup, width === 'wide' && styles.wide)}
          >
            <header className={styles.header}>
              <div className={styles.title}>
                <Base.Title>{title}</Base.Title>
                {description ? (
                  <Base.Description className={styles.description}>{description}</Base.Description>
                ) : null}
              </div>
              <IconButton icon="close" label={t('close')} size="sm" onClick={onClose} />
            </header>
            {children ? <div className={styles.body}>{children}</div> : null}
            {footer ? <footer className={styles.footer}>{footer}</footer> : null}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
