import type { PageRole } from '../../../core/brief/page/page-template.ts';
import type { PageWork } from '../../../core/brief/page/page-work.ts';
import { roleTemplate } from '../../../core/brief/page/templates/role-template.ts';
import type { AppState } from '../../app-state.ts';

const KNOWN = new Map<PageRole, PageWork>();

/** The page a person works on; the role's own until they change something. */
export function pageOnTable({ project, session }: AppState): PageWork {
  const { page } = project.briefing;
  if (page) return page;
  const known = KNOWN.get(session.role);
  if (known) return known;
  const fresh: PageWork = {
    template: roleTemplate(session.role, 'A4', 'portrait'),
    level: 'full',
    tone: 'colour',
    maker: '',
    signer: '',
  };
  KNOWN.set(session.role, fresh);
  return fresh;
}
