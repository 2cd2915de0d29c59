import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { KINDS } from '../../src/core/model/registry.ts';
import { EXIT } from '../command.ts';
import type { Command, CommandArgs, CommandIo, ExitCode } from '../command.ts';
import { printDictionary } from '../dictionary/print-dictionary.ts';

export const dictionary: Command = {
  id: 'dictionary',
  options: [
    { name: 'write', type: 'flag' },
    { name: 'check', type: 'flag' },
    { name: 'json', type: 'flag' },
  ],
  examples: ['dictionary', 'dictionary --write', 'dictionary --check'],
  run,
};

const FILE = 'data/README.md';
const PATH = fileURLToPath(new URL(`../../${FILE}`, import.meta.url));

async function run(args: CommandArgs, io: CommandIo): Promise<ExitCode> {
  if (args.flag('json')) {
    io.print(JSON.stringify({ kinds: KINDS }, null, 2));
    return EXIT.done;
  }
  const text = printDictionary();
  if (args.flag('write')) {
    await writeFile(PATH, text);
    io.tell(io.text('commands.dictionary.written', { file: FILE }));
    return EXIT.done;
  }
  if (args.flag('check')) {
    const same = (await committed()) === text;
    io.tell(io.text(`commands.dictionary.${same ? 'same' : 'differs'}`, { file: FILE }));
    return same ? EXIT.done : EXIT.badInput;
  }
  io.print(text);
  return EXIT.done;
}

async function committed(): Promise<string | null> {
  try {
    return await readFile(PATH, 'utf8');
  } catch {
    return null;
  }
}
