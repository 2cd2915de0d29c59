import type { i18n } from 'i18next';
import { useLayoutEffect } from 'react';
import { useApp } from '../state/use-app.ts';

/** Keeps the document's theme, language and title in step with the state. */
export function ThemeAndLanguage({ texts }: { readonly texts: i18n }) {
  const theme = useApp((state) => state.session.theme);
  const language = useApp((state) => state.session.language);
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    if (texts.language !== language) void texts.changeLanguage(language);
    document.title = texts.t('common:app.title', { lng: language });
  }, [language, texts]);
  return null;
}
