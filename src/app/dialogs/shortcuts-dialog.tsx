import { useTranslation } from 'react-i18next';
import type { Command } from '../../state/commands/command.ts';
import { shortcutInForce } from '../../state/commands/keyboard.ts';
import { COMMANDS } from '../../state/commands/registry.ts';
import type { AppState } from '../../state/app-state.ts';
import { useApp, useDispatch, useServices } from '../../state/use-app.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { COMMAND_GROUPS } from './command-groups.ts';
import styles from './shortcuts-dialog.module.css';
import { useCloseDialog } from './use-close-dialog.ts';

export function ShortcutsDialog() {
  const { t } = useTranslation(['shell', 'commands']);
  const dispatch = useDispatch();
  const singleKeys = useApp((state) => state.session.singleKeys);
  return (
    <Dialog open onClose={useCloseDialog()} title={t('help.shortcuts')} width="wide">
      <div className={styles.setting}>
        <Checkbox
          checked={singleKeys}
          onChange={(on) => dispatch({ type: 'session/set-single-keys', on })}
        >
          {t('tools.single_keys')}
        </Checkbox>
        <p className={styles.note}>{t('help.single_keys')}</p>
      </div>
      <div className={styles.groups}>
        {COMMAND_GROUPS.map((group) => (
          <ShortcutGroup key={group} group={group} />
        ))}
      </div>
    </Dialog>
  );
}

function ShortcutGroup({ group }: { readonly group: Command['group'] }) {
  const { t } = useTranslation(['shell', 'commands']);
  const { store } = useServices();
  const singleKeys = useApp((state) => state.session.singleKeys);
  const commands = COMMANDS.filter(
    (command) =>
      command.group === group &&
      shortcutInForce(command, singleKeys) &&
      isInRole(command, store.getState()),
  );
  if (commands.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{t(`command_group.${group}`)}</h3>
      <ul>
        {commands.map((command) => (
          <li key={command.id} className={styles.row}>
            {t(`commands:${command.id}.title`)}
            <KeyCap shortcut={command.shortcut ?? ''} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Rooms that the role leaves out are left out here too; other commands are named even while they rest. */
function isInRole({ group, isAvailable }: Command, state: AppState): boolean {
  return group !== 'go' || (isAvailable?.(state) ?? true);
}
