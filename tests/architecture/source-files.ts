import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** A TypeScript file of the project and the project files it imports, as paths from the root. */
export type SourceFile = {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly ProjectImport[];
  readonly packages: readonly string[];
};

export type ProjectImport = { readonly path: string; readonly typeOnly: boolean };

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

export function readSourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name))
    .toSorted()
    .map(readSourceFile);
}

function readSourceFile(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const imports: ProjectImport[] = [];
  const packages: string[] = [];
  for (const [, type, from, lazy] of text.matchAll(IMPORT)) {
    const target = from ?? lazy ?? '';
    if (!target.startsWith('.')) packages.push(target);
    else if (/\.tsx?(\?.*)?$/.test(target)) {
      const file = target.replace(/\?.*$/, '');
      imports.push({
        path: relative('.', resolve(dirname(path), file)),
        typeOnly: type !== undefined,
      });
    }
  }
  return { path, text, imports, packages };
}
