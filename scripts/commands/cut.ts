import { basename, dirname } from 'node:path';
import { emptyScenario } from '../../src/core/criticality/scenario.ts';
import type { Scenario, ScenarioCut } from '../../src/core/criticality/scenario.ts';
import { readScenario } from '../../src/core/criticality/scenario-read.ts';
import { OWNER_RULES } from '../../src/core/criticality/service-graph.ts';
import type { Project } from '../../src/core/project/project.ts';
import type { StudyResult } from '../../src/core/study/study-result.ts';
import type { CutAnswer } from '../../src/jobs/protocol/service-jobs.ts';
import type { AskedConfig } from '../asked-config.ts';
import { EXIT, InputError, UsageError } from '../command.ts';
import type { Command, CommandArgs, CommandIo } from '../command.ts';
import { cutReport } from '../cut-report.ts';
import { writeOutputs } from '../node-files.ts';
import { askedProject } from '../project/asked-project.ts';
import { readJson } from '../read-json.ts';
import { runStudy } from '../run-study.ts';

/** What goes dark when this is cut. */
export const cut: Command = {
  id: 'cut',
  options: [
    { name: 'data', type: 'text', required: true, value: 'folder' },
    { name: 'project', type: 'text', value: 'project' },
    { name: 'asset', type: 'text', multiple: true, value: 'ids' },
    { name: 'section', type: 'text', multiple: true, value: 'ids' },
    { name: 'disc', type: 'text', value: 'disc' },
    { name: 'scenario', type: 'text', value: 'file' },
    { name: 'owners', type: 'text', choices: OWNER_RULES, value: 'owner_rule' },
    { name: 'out', type: 'text', value: 'file' },
  ],
  examples: [
    'cut --data public/demo --asset GLI-EX-33',
    'cut --data public/demo --section GLI-C-0001@48-826 --out cut.json',
    'cut --data public/demo --disc 108.0,13.98,1000',
    'cut --data public/demo --scenario scenario.json --owners shared',
  ],
  run: async (args, io) => {
    const asked = await askedScenario(args);
    const disc = discOption(args.text('disc'));
    const ids = [...args.list('asset'), ...args.list('section')];
    if (!asked && !disc && ids.length === 0) throw new UsageError('errors.cut_nothing');
    const opened = await askedProject(args);
    const config = askedService(args, opened?.project ?? null);
    const folder = args.text('data') ?? '';
    const { jobs, options, data, result } = await runStudy(folder, config, io, opened);
    const start = asked ?? emptyScenario();
    const cuts = [...start.cuts, ...namedCuts(args, result), ...(disc ? [disc] : [])];
    const scenario: Scenario = { ...start, cuts };
    const answer = await jobs.run('cut', { scenario }, options);
    const report = cutReport(data, result, scenario, answer);
    const out = args.text('out');
    if (out === undefined) io.print(report);
    else await writeReport(out, `${report}\n`);
    say(answer, io);
    return EXIT.done;
  },
};

/** The study of the project or of the data, with the owners' rule that was asked for. */
function askedService(args: CommandArgs, project: Project | null): AskedConfig {
  const owners = OWNER_RULES.find((rule) => rule === args.text('owners'));
  return (base) => {
    const study = project?.study ?? base;
    return owners ? { ...study, service: { ...study.service, owners } } : study;
  };
}

async function writeReport(path: string, report: string): Promise<void> {
  const file = { name: basename(path), bytes: new TextEncoder().encode(report) };
  await writeOutputs(dirname(path), [file]);
}

async function askedScenario(args: CommandArgs): Promise<Scenario | null> {
  const path = args.text('scenario');
  if (path === undefined) return null;
  const { scenario, issues } = readScenario(await readJson(path));
  if (scenario) return scenario;
  throw new InputError(issues.map((issue) => ({ ...issue, at: { ...issue.at, file: path } })));
}

/** An asset that is a cable is cut wholly; any other fails as a whole. */
function namedCuts(args: CommandArgs, { targets }: StudyResult): readonly ScenarioCut[] {
  const points = new Set(targets.id.filter((_, target) => targets.kind[target] !== 0));
  const routes = new Set(
    targets.id.flatMap((id, target) =>
      targets.kind[target] === 0 ? [id.slice(0, id.lastIndexOf('@'))] : [],
    ),
  );
  const assets = args.list('asset').map((id): ScenarioCut => {
    if (!points.has(id) && routes.has(id)) return { type: 'route', id };
    return id.includes('@') ? { type: 'section', id } : { type: 'target', id };
  });
  return [...assets, ...args.list('section').map((id): ScenarioCut => ({ type: 'section', id }))];
}

function discOption(text: string | undefined): ScenarioCut | null {
  if (text === undefined) return null;
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [lon = Number.NaN, lat = Number.NaN, radiusM = Number.NaN] = parts;
  const numbers = parts.length === 3 && parts.every(Number.isFinite);
  if (!numbers) throw new UsageError('errors.disc_form', { value: text });
  if (radiusM <= 0) throw new UsageError('errors.disc_radius', { value: radiusM });
  return { type: 'disc', lon, lat, radiusM };
}

/** One line for the person beside the file; the numbers themselves are the JSON. */
function say({ loss, inferredTargets }: CutAnswer, io: CommandIo): void {
  const { sites, subscribers, posts, works, communes } = loss;
  io.tell(io.text('commands.cut.said.loss', { sites, subscribers, posts, works, communes }));
  if (inferredTargets > 0) {
    io.tell(io.text('commands.cut.said.inferred', { count: inferredTargets }));
  }
  io.tell(io.text('commands.cut.said.sensitive'));
}
