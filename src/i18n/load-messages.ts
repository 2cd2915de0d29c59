import type { i18n, ResourceLanguage } from 'i18next';
import type { Language } from './language.ts';

/** The messages of one language, fetched when first spoken. */
export async function loadMessages(language: Language): Promise<ResourceLanguage> {
  return language === 'vi'
    ? (await import('./messages-vi.ts')).MESSAGES_VI
    : (await import('./messages-en.ts')).MESSAGES_EN;
}

/** Fetches the messages of a language into the app's texts, once. */
export async function addMessages(texts: i18n, language: Language): Promise<void> {
  if (texts.hasResourceBundle(language, 'common')) return;
  for (const [namespace, bundle] of Object.entries(await loadMessages(language))) {
    texts.addResourceBundle(language, namespace, bundle);
  }
}
