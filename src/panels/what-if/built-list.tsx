import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { targetNumber } from '../../state/selectors/selection.ts';
import { useApp } from '../../state/use-app.ts';
import { withoutHardened, withoutLink, withoutRepair } from '../../state/what-if/scenario-edits.ts';
import { cutView } from '../../state/what-if/shown-scenario.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { endName, placeName, targetName } from './cut-label.ts';
import { PlannedRoutes } from './planned-routes.tsx';
import { useEditScenario } from './use-edit-scenario.ts';
import styles from './what-if.module.css';

/** What a scenario adds: new links, planned cables, hardened sections, what is kept standing. */
export function BuiltList({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('cut');
  const format = useFormat();
  const edit = useEditScenario();
  const { links, hardened, repairs, planned } = useApp(({ project }) => project.whatIf.scenario);
  const laid = useApp(cutView)?.answer.links;
  const words = { t, format };
  const open = links.length + hardened.length + repairs.length + planned.length > 0;
  return (
    <details className={styles.fold} open={open}>
      <summary>{t('built.title')}</summary>
      <Group title={t('built.links')}>
        {links.map((link, at) => {
          const ends = {
            from: endName(link.from, result, words),
            to: endName(link.to, result, words),
          };
          const lengthM = laid?.[at]?.lengthM;
          const length =
            lengthM === undefined
              ? ''
              : t('built.link_length', { length: format.distance(lengthM) });
          return (
            <Entry
              // links have no name of their own: their place is their number on the map
              // oxlint-disable-next-line react/no-array-index-key
              key={at}
              text={`+${at + 1} ${t('built.link', ends)}`}
              note={length}
              drop={t('built.drop_link', { number: at + 1 })}
              onDrop={() => edit((scenario) => withoutLink(scenario, at))}
            />
          );
        })}
      </Group>
      <Group title={t('built.hardened')}>
        {hardened.map((id) => {
          const target = targetNumber(result, id);
          const name = target < 0 ? id : targetName(result, target, format);
          return (
            <Entry
              key={id}
              text={name}
              drop={t('built.drop_hardened', { name })}
              onDrop={() => edit((scenario) => withoutHardened(scenario, id))}
            />
          );
        })}
      </Group>
      <Group title={t('built.repairs')}>
        {repairs.map((place, at) => {
          const name = placeName(place, result, words);
          return (
            <Entry
              key={name}
              text={name}
              drop={t('built.drop_repair', { name })}
              onDrop={() => edit((scenario) => withoutRepair(scenario, at))}
            />
          );
        })}
      </Group>
      <PlannedRoutes result={result} />
    </details>
  );
}

function Group(props: { readonly title: string; readonly children: ReactNode[] }): ReactNode {
  const { title, children } = props;
  if (children.length === 0) return null;
  return (
    <>
      <h4 className={styles.subheading}>{title}</h4>
      <ul className={styles.list}>{children}</ul>
    </>
  );
}

function Entry(props: {
  readonly text: string;
  readonly note?: string;
  readonly drop: string;
  readonly onDrop: () => void;
}): ReactNode {
  const { text, note = '', drop, onDrop } = props;
  return (
    <li className={styles.entry}>
      <span className={styles.entryText}>
        {text}
        {note === '' ? null : <span className={styles.hitPlace}>{note}</span>}
      </span>
      <IconButton icon="trash" size="sm" label={drop} onClick={onDrop} />
    </li>
  );
}
