import { readProjectFile } from '../../src/core/project/project-file.ts';
import type { OpenedProject } from '../../src/core/project/project-file.ts';
import { InputError } from '../command.ts';
import type { CommandArgs } from '../command.ts';
import { readBytes } from '../node-files.ts';

/**
 * The project of `--project`, read as the app reads it; null: none was named. Throws InputError naming the file
 * and, where one value is wrong, the value's place.
 */
export async function askedProject(args: CommandArgs): Promise<OpenedProject | null> {
  const file = args.text('project');
  if (file === undefined) return null;
  const { opened, issue } = readProjectFile(await readBytes(file));
  if (opened) return opened;
  const field = issue.context?.['field'];
  const at = typeof field === 'string' && field !== '' ? { file, field } : { file };
  throw new InputError([{ ...issue, at: { ...at, ...issue.at } }]);
}
