import { readFileSync, readdirSync } from 'node:fs';

export type Language = 'vi' | 'en';

const FOLDER = 'src/i18n/locales';

/** The name of a command as the palette shows it. */
export function commandTitle(id: string, language: Language): string {
  const commands = read(language, 'commands.json') as Record<string, { readonly title?: string }>;
  const title = commands[id]?.title;
  if (title === undefined) throw new Error(`no command ${id} in ${language}`);
  return title;
}

/** Every message of a language, by namespace and key. */
export function messages(language: Language): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(`${FOLDER}/${language}`).flatMap((file) =>
      flat(read(language, file), file.replace('.json', ':')),
    ),
  );
}

function read(language: Language, file: string): unknown {
  return JSON.parse(readFileSync(`${FOLDER}/${language}/${file}`, 'utf8'));
}

function flat(value: unknown, key: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    flat(inner, key.endsWith(':') ? `${key}${name}` : `${key}.${name}`),
  );
}
