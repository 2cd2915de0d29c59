import type { i18n, ResourceLanguage } from 'i18next';
import type { Language } from './language.ts';

/** All messages of one language. */
export async function loadMessages(language: Language): Promise<ResourceLanguage> {
  const [first, later] = await Promise.all([
    loadFirstMessages(language),
    loadLaterMessages(language),
  ]);
  return { ...first, ...later };
}

/** The messages of one language that the first map needs. */
export async function loadFirstMessages(language: Language): Promise<ResourceLanguage> {
  return language === 'vi'
    ? (await import('./messages-vi.ts')).MESSAGES_VI
    : (await import('./messages-en.ts')).MESSAGES_EN;
}

async function loadLaterMessages(language: Language): Promise<ResourceLanguage> {
  return language === 'vi'
    ? (await import('./later-messages-vi.ts')).LATER_MESSAGES_VI
    : (await import('./later-messages-en.ts')).LATER_MESSAGES_EN;
}

/** Fetches what the app speaks now in another language too, once. */
export async function addMessages(texts: i18n, language: Language): Promise<void> {
  if (!texts.hasResourceBundle(language, 'common')) {
    add(texts, language, await loadFirstMessages(language));
  }
  if (texts.languages.some((spoken) => hasLaterMessages(texts, spoken))) {
    await addLaterMessages(texts, language);
  }
}

export function hasLaterMessages(texts: i18n, language: string): boolean {
  return texts.hasResourceBundle(language, 'reasons');
}

const ON_THE_WAY = new WeakMap<i18n, Map<Language, Promise<void>>>();

/** The same promise for the same question: a component may wait for it. */
export function addLaterMessages(texts: i18n, language: Language): Promise<void> {
  const asked = ON_THE_WAY.get(texts) ?? new Map<Language, Promise<void>>();
  ON_THE_WAY.set(texts, asked);
  const known = asked.get(language);
  if (known) return known;
  const added = loadLaterMessages(language).then((messages) => add(texts, language, messages));
  asked.set(language, added);
  // A network that failed once may answer the next time.
  added.catch(() => asked.delete(language));
  return added;
}

function add(texts: i18n, language: Language, messages: ResourceLanguage): void {
  for (const [namespace, bundle] of Object.entries(messages)) {
    texts.addResourceBundle(language, namespace, bundle);
  }
}
