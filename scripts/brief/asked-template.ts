import { onPaper } from '../../src/core/brief/page/layout/on-paper.ts';
import { readPageTemplate } from '../../src/core/brief/page/page-template-file.ts';
import { ORIENTATIONS, PAGE_ROLES, PAPERS } from '../../src/core/brief/page/page-template.ts';
import type { PageTemplate } from '../../src/core/brief/page/page-template.ts';
import { roleTemplate } from '../../src/core/brief/page/templates/role-template.ts';
import type { Project } from '../../src/core/project/project.ts';
import { UsageError } from '../command.ts';
import type { CommandArgs } from '../command.ts';
import { readJson } from '../read-json.ts';

/**
 * A template of the app by its reader, of the project by its name, or a file; without a name the page the project
 * has on its table, else the leader's. On the paper asked for.
 */
export async function askedTemplate(
  args: CommandArgs,
  project: Project | null,
): Promise<PageTemplate> {
  const page = await namedTemplate(args.text('template')?.normalize('NFC'), project);
  const paper = PAPERS.find((one) => one === args.text('paper')) ?? page.paper;
  const orientation =
    ORIENTATIONS.find((one) => one === args.text('orientation')) ?? page.orientation;
  const same = paper === page.paper && orientation === page.orientation;
  return same ? page : onPaper(page, paper, orientation);
}

async function namedTemplate(
  named: string | undefined,
  project: Project | null,
): Promise<PageTemplate> {
  const { page: kept, pages = [] } = project?.briefing ?? {};
  if (named === undefined && kept) return kept.template;
  const role = PAGE_ROLES.find((one) => one === (named ?? 'leader'));
  if (role) return roleTemplate(role, 'A4', 'portrait');
  const own = pages.find(({ id, name }) => name === named || id === named);
  if (own) return own;
  const { page } = readPageTemplate(await readJson(named ?? ''));
  if (!page) throw new UsageError('errors.page_template', { value: named ?? '' });
  return page;
}
