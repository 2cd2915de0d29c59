import { layOut } from '../layout/lay-out.ts';
import { contentBox, paperSize } from '../layout/paper-size.ts';
import { typeScale } from '../layout/type-scale.ts';
import type { Orientation, PageRole, PageTemplate, Paper } from '../page-template.ts';
import { ROLE_LAYOUTS } from './role-layouts.ts';

/** The page the app offers a reader; its name is a message. */
export function roleTemplate(role: PageRole, paper: Paper, orientation: Orientation): PageTemplate {
  const box = contentBox(paperSize(paper, orientation));
  return {
    id: role,
    name: '',
    paper,
    orientation,
    blocks: layOut(ROLE_LAYOUTS[role][orientation], box, typeScale(paper).gapMm),
  };
}
