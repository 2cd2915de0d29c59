import { readFileSync } from 'node:fs';
import type { Issue } from '../src/core/basics/issue.ts';
import type { CliLanguage, TextValues } from './command.ts';

/** The words of the command line, from the same language files as the app. */
export type CliText = {
  readonly text: (key: string, values?: TextValues) => string;
  readonly has: (key: string) => boolean;
  readonly describe: (issue: Issue) => string;
};

export function cliText(language: CliLanguage): CliText {
  const words = readWords(language, 'cli');
  const issues = readWords(language, 'issues');
  const text = (key: string, values: TextValues = {}): string =>
    fill(counted(words, key, values, language) ?? key, values);
  return {
    text,
    has: (key) => (words(key) ?? words(`${key}_other`)) !== undefined,
    describe: (issue) => {
      const context = issue.context ?? {};
      const message = counted(issues, issue.code, context, language) ?? codeWithContext(issue);
      const place = placeOf(issue, message, text);
      const said = fill(message, { ...issue.at, ...issue.context });
      return place === '' ? said : `${place}: ${said}`;
    },
  };
}

/** Where the issue is, as far as the message does not say so itself. */
function placeOf(issue: Issue, message: string, text: CliText['text']): string {
  const { file, row, field } = issue.at ?? {};
  const parts = [
    message.includes('{{file}}') ? undefined : file,
    message.includes('{{row}}') || row === undefined ? undefined : text('issue.row', { row }),
    message.includes('{{field}}') ? undefined : field,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

function codeWithContext(issue: Issue): string {
  const context = Object.entries(issue.context ?? {}).map(([name, value]) => `${name}=${value}`);
  return [issue.code, ...context].join(' ');
}

/** As the app: of a text with a form for one and a form for others, that of the value `count`. */
function counted(
  words: Words,
  key: string,
  { count }: TextValues,
  language: CliLanguage,
): string | undefined {
  const form = typeof count === 'number' ? new Intl.PluralRules(language).select(count) : 'other';
  return words(`${key}_${form}`) ?? words(key);
}

function fill(template: string, values: TextValues): string {
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

type Words = (key: string) => string | undefined;

/** Words of a namespace. Keys may be nested or dotted in the file; a missing file has no words. */
export function readWords(language: CliLanguage, namespace: string): Words {
  const words = parseWords(language, namespace);
  return (key) => {
    const flat = ownValue(words, key);
    if (typeof flat === 'string') return flat;
    const nested = key.split('.').reduce<unknown>((level, part) => ownValue(level, part), words);
    return typeof nested === 'string' ? nested : undefined;
  };
}

function parseWords(language: CliLanguage, namespace: string): unknown {
  const file = new URL(`../src/i18n/locales/${language}/${namespace}.json`, import.meta.url);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

function ownValue(level: unknown, key: string): unknown {
  return typeof level === 'object' && level !== null && Object.hasOwn(level, key)
    ? Reflect.get(level, key)
    : undefined;
}
