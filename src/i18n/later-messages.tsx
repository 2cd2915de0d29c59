import { use } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addLaterMessages, hasLaterMessages } from './load-messages.ts';
import { useLanguage } from './use-language.ts';

/** Waits (suspends) until the messages that come after the first map are there. */
export function LaterMessages({ children }: { readonly children: ReactNode }): ReactNode {
  const { i18n } = useTranslation();
  const language = useLanguage();
  if (!hasLaterMessages(i18n, language)) use(addLaterMessages(i18n, language));
  return children;
}
