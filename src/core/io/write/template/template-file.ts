import type { TemplateKind } from './template-kinds.ts';

/** Name of a form: the kind in it tells the importer what the file holds. */
export function templateFile(kind: TemplateKind): string {
  return `mau-${kind}.xlsx`;
}
