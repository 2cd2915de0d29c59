import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BLOCK_KINDS } from '../../../core/brief/page/blocks/registry.ts';
import { addedBlock } from '../../../core/brief/page/layout/edit-blocks.ts';
import { onPaper } from '../../../core/brief/page/layout/on-paper.ts';
import { ORIENTATIONS, PAGE_ROLES, PAPERS } from '../../../core/brief/page/page-template.ts';
import type { Orientation, PageTemplate, Paper } from '../../../core/brief/page/page-template.ts';
import { roleTemplate } from '../../../core/brief/page/templates/role-template.ts';
import { pageOnTable } from '../../../state/briefing/page/page-on-table.ts';
import { useApp, useDispatch } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { Select } from '../../../ui/select.tsx';
import { TemplateMenu } from './template-menu.tsx';
import styles from './page-tab.module.css';
import { useChangePage } from './use-change-page.ts';

/** Which template, on which paper, and what more to put on it. */
export function PageTools(): ReactNode {
  const { t } = useTranslation('page');
  const dispatch = useDispatch();
  const change = useChangePage();
  const { template } = useApp(pageOnTable);
  const own = useApp(({ project }) => project.briefing.pages);
  const { paper, orientation } = template;
  const choose = (id: string): void => {
    const role = PAGE_ROLES.find((one) => one === id);
    const kept = own.find((one) => one.id === id);
    if (role) change.template(() => roleTemplate(role, paper, orientation));
    else if (kept) change.template(() => kept);
  };
  const lay = (next: Paper, way: Orientation): void =>
    change.template((before) => onPaper(before, next, way));
  const add = (type: string): void => {
    const block = addedBlock(template, type);
    if (block) change.template((before) => ({ ...before, blocks: [...before.blocks, block] }));
    else {
      const notice = { tone: 'warning', message: 'page:block.no_room' } as const;
      dispatch({ type: 'session/notify', notice });
    }
  };
  return (
    <div className={styles.tools}>
      <div className={styles.row}>
        <div className={styles.grow}>
          <Select
            label={t('template.label')}
            value={template.id}
            options={templateOptions(template, own, t)}
            onChange={choose}
          />
        </div>
        <TemplateMenu template={template} />
      </div>
      <div className={styles.row}>
        <SegmentedControl
          label={t('template.paper')}
          size="sm"
          value={paper}
          segments={PAPERS.map((value) => ({ value, label: value }))}
          onChange={(next) => lay(next, orientation)}
        />
        <SegmentedControl
          label={t('template.orientation')}
          size="sm"
          value={orientation}
          segments={ORIENTATIONS.map((value) => ({ value, label: t(`template.${value}`) }))}
          onChange={(next) => lay(paper, next)}
        />
        <Menu
          align="start"
          trigger={
            <Button size="sm" icon="plus">
              {t('block.add')}
            </Button>
          }
          entries={BLOCK_KINDS.map(({ id }) => ({
            id,
            label: t(`block.name.${id}`),
            onSelect: () => add(id),
          }))}
        />
      </div>
    </div>
  );
}

function templateOptions(
  template: PageTemplate,
  own: readonly PageTemplate[],
  t: (key: `template.role.${(typeof PAGE_ROLES)[number]}` | 'template.unnamed') => string,
): readonly { readonly value: string; readonly label: string }[] {
  const roles = PAGE_ROLES.map((id) => ({ value: id as string, label: t(`template.role.${id}`) }));
  const kept = own.map(({ id, name }) => ({ value: id, label: name }));
  const known = [...roles, ...kept];
  if (known.some(({ value }) => value === template.id)) return known;
  const label = template.name === '' ? t('template.unnamed') : template.name;
  return [...known, { value: template.id, label }];
}
