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
  const text = (key: string, values: TextValues = {}): string => fill(words(key) ?? key, values);
  return {
    text,
    has: (key) => words(key) !== undefined,
    describe: (issue) => {
      const message = issues(issue.code) ?? codeWithContext(issue);
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

function fill(template: string, values: TextValues): string {
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** Words of a namespace. Keys may be nested or dotted in the file; a missing file has no words. */
export function readWords(
  language: CliLanguage,
  namespace: string,
): (key: string) => string | undefined {
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
