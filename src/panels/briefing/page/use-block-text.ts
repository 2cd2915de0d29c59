import type { PageBlock, PageTemplate } from '../../../core/brief/page/page-template.ts';
import { cleanLines, useKeptText } from '../../../state/use-kept-text.ts';
import type { KeptText } from '../../../state/use-kept-text.ts';
import { useChangePage } from './use-change-page.ts';

/** The words of a block in a field; the drafted ones, or none, are no own words. */
export function useBlockText(
  block: PageBlock,
  draft: string,
): KeptText['field'] & { readonly reset: () => void } {
  const change = useChangePage();
  const keep = (text: string | undefined): void =>
    change.template((template) => worded(template, block.id, text));
  const { field } = useKeptText(
    block.text ?? draft,
    (text) => keep(text === draft ? undefined : text),
    { clean: (typed) => cleanLines(typed) || draft },
  );
  return { ...field, reset: () => keep(undefined) };
}

function worded(template: PageTemplate, id: string, text: string | undefined): PageTemplate {
  const before = template.blocks.find((one) => one.id === id);
  if (!before || before.text === text) return template;
  const { text: _dropped, ...rest } = before;
  const after = text === undefined ? rest : { ...rest, text };
  return { ...template, blocks: template.blocks.map((one) => (one.id === id ? after : one)) };
}
