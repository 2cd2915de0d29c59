import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button.tsx';

const SAID_MS = 1600;

/** Copies a text. Falls back to a selection where the clipboard needs a secure context. */
export function CopyText({ text, label }: { readonly text: string; readonly label: string }) {
  const { t } = useTranslation('common');
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    setCopied(copyBySelection(text));
    setTimeout(() => {
      setCopied(false);
    }, SAID_MS);
  };
  return (
    <>
      <IconButton
        icon={copied ? 'check' : 'copy'}
        size="sm"
        label={copied ? t('copied') : label}
        onClick={copy}
      />
      <output hidden={!copied}>{copied ? t('copied') : ''}</output>
    </>
  );
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  // The asynchronous clipboard is missing on plain http; this command is not.
  const done = document.execCommand('copy');
  area.remove();
  return done;
}
