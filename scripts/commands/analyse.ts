import type { StudyResult } from '../../src/core/study/study-result.ts';
import type { OutputFile } from '../../src/jobs/protocol/output-jobs.ts';
import { askedConfig } from '../asked-config.ts';
import { EXIT } from '../command.ts';
import type { Command, CommandIo } from '../command.ts';
import { writeOutputs } from '../node-files.ts';
import { askedProject } from '../project/asked-project.ts';
import { DATA_AND_STUDY, runStudy } from '../run-study.ts';

/** From a folder with a manifest to ranked targets on disk. */
export const analyse: Command = {
  id: 'analyse',
  options: [
    ...DATA_AND_STUDY,
    { name: 'out', type: 'text', required: true, value: 'folder' },
    { name: 'with-sensitive', type: 'flag' },
    { name: 'json', type: 'flag' },
  ],
  examples: [
    'analyse --data public/demo --out results',
    'analyse --data public/demo --from 2024-01-01 --to 2025-12-31 --kinds CAP_TROM,PHAHOAI --out results',
    'analyse --data public/demo --config study.json --json --out results',
  ],
  run: async (args, io) => {
    const opened = await askedProject(args);
    const asked = await askedConfig(args, opened?.project);
    const folder = args.text('data') ?? '';
    const { jobs, options, data, result } = await runStudy(folder, asked, io, opened);
    const sensitive = args.flag('with-sensitive');
    const files = await jobs.run('export-study', { sensitive }, options);
    if (result.counts.selected === 0) {
      const { since, cutOff } = data;
      io.tell(io.text('commands.analyse.said.nothing_selected', { since, cutOff }));
    }
    const out = args.text('out') ?? '';
    await writeOutputs(out, files);
    if (args.flag('json')) printSummary(files, io);
    else sayResult(result, out, io);
    return EXIT.done;
  },
};

function printSummary(files: readonly OutputFile[], io: CommandIo): void {
  const summary = files.find(({ name }) => name === 'summary.json');
  if (summary) io.print(new TextDecoder().decode(summary.bytes));
}

function sayResult(
  { counts, targets, areas, period, hash }: StudyResult,
  folder: string,
  io: CommandIo,
) {
  const placed = counts.placedOnCable + counts.placedOnSite + counts.placedOnPost;
  const { from, to } = period;
  io.print(io.text('commands.analyse.said.period', { from, to }));
  const { selected } = counts;
  io.print(io.text('commands.analyse.said.incidents', { count: selected, selected, placed }));
  io.print(
    io.text('commands.analyse.said.ranked', { targets: targets.length, areas: areas.length }),
  );
  io.print(io.text('commands.analyse.said.written', { folder, hash }));
}
