import { reFlow } from './re-flow.ts';
import { PAGE_ROLES } from '../page-template.ts';
import type { Orientation, PageTemplate, Paper } from '../page-template.ts';
import { roleTemplate } from '../templates/role-template.ts';

/** A role's page takes its own layout for the new paper, with the words written so far; others are scaled. */
export function onPaper(
  template: PageTemplate,
  paper: Paper,
  orientation: Orientation,
): PageTemplate {
  const role = PAGE_ROLES.find((one) => one === template.id);
  if (!role) return reFlow(template, paper, orientation);
  const before = roleTemplate(role, template.paper, template.orientation);
  if (!isLaidOutAs(template, before)) return reFlow(template, paper, orientation);
  const fresh = roleTemplate(role, paper, orientation);
  const texts = new Map(template.blocks.map(({ id, text }) => [id, text]));
  const blocks = fresh.blocks.map((one) => {
    const text = texts.get(one.id);
    return text === undefined ? one : { ...one, text };
  });
  return { ...fresh, blocks };
}

function isLaidOutAs({ blocks }: PageTemplate, other: PageTemplate): boolean {
  return (
    blocks.length === other.blocks.length &&
    blocks.every((one, place) => {
      const same = other.blocks[place];
      return (
        same?.id === one.id &&
        same.x === one.x &&
        same.y === one.y &&
        same.widthMm === one.widthMm &&
        same.heightMm === one.heightMm
      );
    })
  );
}
