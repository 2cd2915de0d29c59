import type { i18n } from 'i18next';
import { useLayoutEffect } from 'react';
import { addMessages } from '../i18n/load-messages.ts';
import { useApp } from '../state/use-app.ts';

/** Keeps the document's theme, language and title in step with the state. */
export function ThemeAndLanguage({ texts }: { readonly texts: i18n }) {
  const theme = useApp((state) => state.session.theme);
  const language = useApp((state) => state.session.language);
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useLayoutEffect(() => {
    let wanted = true;
    void addMessages(texts, language).then(async () => {
      if (!wanted) return;
      if (texts.language !== language) await texts.changeLanguage(language);
      document.documentElement.lang = language;
      document.title = texts.t('common:app.title', { lng: language });
    });
    return () => {
      wanted = false;
    };
  }, [language, texts]);
  return null;
}
