import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSourceFiles } from './source-files.ts';
import type { SourceFile } from './source-files.ts';

const CORE = [
  'basics',
  'geo',
  'model',
  'administration',
  'io',
  'time',
  'network',
  'hotspots',
  'targets',
  'criticality',
  'risk',
  'plan',
  'patrol',
  'sheet',
  'study',
  'brief',
  'project',
];
const core = (...folders: string[]) => folders.map((folder) => `src/core/${folder}`);
const ALL_CORE = core(...CORE);

/** The import table of ARCHITECTURE.md. A folder may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/core/basics': [],
  'src/core/geo': core('basics'),
  'src/core/model': core('basics', 'geo'),
  'src/core/administration': core('basics', 'geo', 'model'),
  'src/core/io': core('basics', 'geo', 'model', 'administration'),
  'src/core/time': core('basics', 'model'),
  'src/core/network': core('basics', 'geo', 'model'),
  'src/core/hotspots': core('basics', 'geo', 'model', 'network', 'time'),
  'src/core/targets': core(
    'basics',
    'geo',
    'model',
    'network',
    'time',
    'hotspots',
    'criticality',
    'study',
  ),
  'src/core/criticality': core('basics', 'geo', 'model', 'network', 'targets'),
  'src/core/risk': core(
    'basics',
    'geo',
    'model',
    'time',
    'hotspots',
    'targets',
    'criticality',
    'study',
  ),
  'src/core/plan': core(
    'basics',
    'geo',
    'model',
    'io',
    'time',
    'targets',
    'criticality',
    'risk',
    'study',
  ),
  'src/core/patrol': core(
    'basics',
    'geo',
    'model',
    'time',
    'network',
    'hotspots',
    'targets',
    'criticality',
    'risk',
    'plan',
    'study',
  ),
  'src/core/sheet': core('basics', 'geo'),
  'src/core/study': ALL_CORE,
  'src/core/brief': ALL_CORE,
  'src/core/project': ALL_CORE,
  'src/jobs': ALL_CORE,
  'src/i18n': ALL_CORE,
  'src/ui': ['src/i18n'],
  'src/state': [...ALL_CORE, 'src/jobs'],
  'src/map': [...ALL_CORE, 'src/jobs', 'src/state', 'src/ui', 'src/i18n'],
  'src/panels': [...ALL_CORE, 'src/jobs', 'src/state', 'src/ui', 'src/i18n'],
  'src/app': ['src'],
  'src/main.tsx': ['src'],
  scripts: [...ALL_CORE, 'src/jobs', 'src/i18n'],
};

const FILES = [...readSourceFiles('src'), ...readSourceFiles('scripts')];

function roomOf(path: string): string {
  const room = Object.keys(MAY_IMPORT)
    .filter((folder) => path === folder || path.startsWith(`${folder}/`))
    .toSorted((a, b) => b.length - a.length)[0];
  return room ?? 'nowhere';
}

function wrongImports(file: SourceFile): readonly string[] {
  const room = roomOf(file.path);
  const allowed = [room, ...(MAY_IMPORT[room] ?? [])];
  return file.imports
    .filter(
      ({ path }) => !allowed.some((folder) => path === folder || path.startsWith(`${folder}/`)),
    )
    .map(({ path }) => `${file.path} → ${path}`);
}

describe('imports point inward', () => {
  it('finds the source files', () => {
    expect(FILES.length).toBeGreaterThan(50);
  });

  it('puts every file in a folder of the table', () => {
    expect(
      FILES.filter((file) => roomOf(file.path) === 'nowhere').map((file) => file.path),
    ).toEqual([]);
  });

  it('never imports a folder the table does not allow', () => {
    expect(FILES.flatMap(wrongImports)).toEqual([]);
  });

  it('lets targets and study meet in types only', () => {
    const valueImports = FILES.filter((file) => file.path.startsWith('src/core/targets/')).flatMap(
      (file) =>
        file.imports
          .filter(({ path, typeOnly }) => !typeOnly && path.startsWith('src/core/study/'))
          .filter(({ path }) => !/study-(config|result)\.ts$/.test(path))
          .map(({ path }) => `${file.path} → ${path}`),
    );
    expect(valueImports).toEqual([]);
  });

  it('has no import cycle', () => {
    expect(findCycle(FILES)).toEqual([]);
  });

  it('keeps the table of ARCHITECTURE.md', () => {
    const page = readFileSync('ARCHITECTURE.md', 'utf8');
    const missing = Object.keys(MAY_IMPORT)
      .filter((folder) => folder !== 'src/main.tsx')
      .filter((folder) => !page.includes(`\`${folder}\``));
    expect(missing).toEqual([]);
    expect(page.split('\n').length).toBeLessThanOrEqual(165);
  });
});

describe('core stays plain', () => {
  const coreFiles = FILES.filter((file) => file.path.startsWith('src/core/'));

  it('imports no view, worker or storage package', () => {
    const viewPackages =
      /^(react|react-dom|maplibre-gl|@deck\.gl|zustand|i18next|idb|@base-ui|node:)/;
    expect(
      coreFiles.flatMap((file) =>
        file.packages
          .filter((name) => viewPackages.test(name))
          .map((name) => `${file.path} → ${name}`),
      ),
    ).toEqual([]);
  });

  it('takes time and chance only from its context', () => {
    const outside = /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/;
    expect(coreFiles.filter((file) => outside.test(file.text)).map((file) => file.path)).toEqual(
      [],
    );
  });

  it('touches no window, document, worker or locale', () => {
    const outside =
      /(?<![\w/])(document|navigator|localStorage|globalThis)\.|\bpostMessage\(|\bwindow\.(document|location|add)|\bIntl\.|toLocale(String|DateString)|\bfetch\(/;
    // The script of a route card is written into the card: it runs there, not here.
    const ours = coreFiles.filter(({ path }) => !path.endsWith('/card-script.ts'));
    expect(ours.filter((file) => outside.test(file.text)).map((file) => file.path)).toEqual([]);
  });
});

describe('names say what things are', () => {
  it('has no file or folder called utils, helpers, common, misc or manager', () => {
    const vague = /(^|[/-])(utils?|helpers?|common|misc|manager)([/.-]|$)/;
    expect(FILES.filter((file) => vague.test(file.path)).map((file) => file.path)).toEqual([]);
  });

  it('writes file names in kebab-case', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.module|\.d)?\.tsx?$/;
    const names = FILES.map((file) => file.path.split('/').at(-1) ?? '');
    expect(names.filter((name) => !kebab.test(name))).toEqual([]);
  });

  it('uses no any, non-null assertion or ts-ignore', () => {
    const forbidden = /:\s*any\b|\bas any\b|<any>|@ts-(ignore|expect-error|nocheck)/;
    expect(FILES.filter((file) => forbidden.test(file.text)).map((file) => file.path)).toEqual([]);
  });
});

describe('the built app asks nobody but its origin', () => {
  it('names no outside address in the source', () => {
    // Names of XML namespaces are no addresses: nothing is ever asked of them.
    const address =
      /https?:\/\/(?!localhost|127\.0\.0\.1|www\.w3\.org|www\.opengis\.net|schemas\.openxmlformats\.org|www\.topografix\.com\/GPX)[a-z0-9.-]+/gi;
    const found = FILES.filter((file) => file.path.startsWith('src/')).flatMap((file) =>
      [...stripComments(file.text).matchAll(address)].map(([url]) => `${file.path}: ${url}`),
    );
    expect(found).toEqual([]);
  });
});

function stripComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

/** The files of one cycle of value imports, or an empty list. */
function findCycle(files: readonly SourceFile[]): readonly string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const next of byPath.get(path)?.imports ?? []) {
      if (next.typeOnly) continue;
      const cycle = visit(next.path, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const file of files) {
    const cycle = visit(file.path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
