import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export type UsedKey = {
  readonly file: string;
  readonly key: string;
  /** The key with each namespace the file names; a computed key only up to its computed part. */
  readonly candidates: readonly string[];
};

/** The message keys the view asks for: the texts inside the first argument of every `t(…)`. */
export function usedKeys(): readonly UsedKey[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('core'))
    .flatMap((name) => keysOf(join('src', name)));
}

function keysOf(file: string): readonly UsedKey[] {
  const source = readFileSync(file, 'utf8');
  const namespaces = [...source.matchAll(/useTranslation\(([^)]*)\)/g)].flatMap(([, names]) =>
    [...(names ?? '').matchAll(/'(\w+)'/g)].map(([, name]) => name ?? ''),
  );
  if (!source.includes('useTranslation(')) return [];
  return [...source.matchAll(/\bt\(/g)].flatMap((match) =>
    textsOf(firstArgument(source, match.index + match[0].length)).map((key) => ({
      file,
      key,
      candidates: key.includes(':')
        ? [key]
        : [...new Set([...namespaces, 'common'])].map((namespace) => `${namespace}:${key}`),
    })),
  );
}

function firstArgument(source: string, start: number): string {
  let depth = 0;
  for (let at = start; at < source.length; at += 1) {
    const character = source.charAt(at);
    if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) {
      if (depth === 0) return source.slice(start, at);
      depth -= 1;
    } else if (character === ',' && depth === 0) return source.slice(start, at);
  }
  return '';
}

/** Literal keys; of a template only its beginning, cut after the last dot before what is computed. */
function textsOf(argument: string): readonly string[] {
  const withoutComparisons = argument.replaceAll(/(?:[!=]==?|\?\?)\s*'[^']*'/g, '');
  const withoutTemplates = withoutComparisons.replaceAll(/`[^`]*`/g, '');
  const literals = [...withoutTemplates.matchAll(/'([\w.:-]+)'/g)].map(([, key]) => key ?? '');
  const templates = [...withoutComparisons.matchAll(/`([^`]*)`/g)].map(([, text]) => {
    const fixed = (text ?? '').split('${')[0] ?? '';
    return fixed === text ? fixed : fixed.slice(0, fixed.lastIndexOf('.') + 1);
  });
  return [...literals, ...templates].filter((key) => key !== '');
}
