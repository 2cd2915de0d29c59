import { basename, dirname } from 'node:path';
import { EXIT, UsageError } from '../command.ts';
import type { Command } from '../command.ts';
import { makeDemoProvince } from '../demo/demo-province.ts';
import { writeOutputs } from '../node-files.ts';

const DEFAULT_SEED = '2026';

/** The demo province from a seed; the planted truth goes to a file of its own, never among the served ones. */
export const demo: Command = {
  id: 'demo',
  options: [
    { name: 'seed', type: 'text', value: 'seed' },
    { name: 'scale', type: 'text', choices: ['1', '4', '16'], value: 'number' },
    { name: 'out', type: 'text', required: true, value: 'folder' },
    { name: 'truth', type: 'text', value: 'file' },
  ],
  examples: [
    'demo --out public/demo --truth data/sample/truth.json',
    'demo --seed 7 --scale 4 --out /tmp/demo-x4',
  ],
  run: async (args, io) => {
    const out = args.text('out') ?? '';
    const seed = args.text('seed') ?? DEFAULT_SEED;
    if (!/^\d{1,9}$/.test(seed)) throw new UsageError('errors.option_value', { option: '--seed' });
    const { files, truth } = makeDemoProvince(seed, Number(args.text('scale') ?? '1'));
    await writeOutputs(out, files);
    const truthFile = args.text('truth');
    if (truthFile) {
      const bytes = new TextEncoder().encode(`${JSON.stringify(truth, null, 1)}\n`);
      await writeOutputs(dirname(truthFile), [{ name: basename(truthFile), bytes }]);
    }
    io.tell(io.text('commands.demo.written', { count: files.length, folder: out }));
    return EXIT.done;
  },
};
