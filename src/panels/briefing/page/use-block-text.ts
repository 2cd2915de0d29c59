import type { PageTemplate } from '../../../core/brief/page/page-template.ts';
import { useChangePage } from './use-change-page.ts';

/** Keeps own words of a block; the drafted ones, or none, are no own words. */
export function useBlockText(id: string, draft: string): (text: string) => void {
  const change = useChangePage();
  return (typed) => {
    const text = typed.normalize('NFC');
    const own = text.trim() !== '' && text !== draft;
    change.template((template) => worded(template, id, own ? text : undefined));
  };
}

function worded(template: PageTemplate, id: string, text: string | undefined): PageTemplate {
  const before = template.blocks.find((one) => one.id === id);
  if (!before || before.text === text) return template;
  const { text: _dropped, ...rest } = before;
  const after = text === undefined ? rest : { ...rest, text };
  return { ...template, blocks: template.blocks.map((one) => (one.id === id ? after : one)) };
}
