import { basename, dirname, extname } from 'node:path';
import { DETAIL_LEVELS } from '../../src/core/model/detail-level.ts';
import { PAPER_TONES } from '../../src/core/brief/map/paper-map-request.ts';
import { ATLAS_BY } from '../../src/core/brief/page/facts/page-subjects.ts';
import { ORIENTATIONS, PAPERS } from '../../src/core/brief/page/page-template.ts';
import { dayOf, startOfDay } from '../../src/core/time/vietnam-time.ts';
import type { Project } from '../../src/core/project/project.ts';
import { URGENCIES } from '../../src/i18n/papers/paper-input.ts';
import { askedConfig } from '../asked-config.ts';
import type { AskedConfig } from '../asked-config.ts';
import { askedMark } from '../brief/asked-mark.ts';
import { periodOption } from '../brief/asked-period.ts';
import type { BriefKind } from '../brief/brief-kind.ts';
import { BRIEF_KINDS, loadBriefKind } from '../brief/registry.ts';
import { EXIT, UsageError } from '../command.ts';
import type { Command, CommandArgs, CommandIo } from '../command.ts';
import { writeOutputs } from '../node-files.ts';
import { askedProject } from '../project/asked-project.ts';
import { DATA_AND_STUDY, runStudy } from '../run-study.ts';

/** Pages and papers of a period: the same bytes as the app's for the same data, settings and day. */
export const brief: Command = {
  id: 'brief',
  options: [
    ...DATA_AND_STUDY,
    { name: 'kind', type: 'text', required: true, choices: BRIEF_KINDS, value: 'brief_kind' },
    { name: 'period', type: 'text', value: 'period' },
    { name: 'mark', type: 'text', value: 'mark' },
    { name: 'basis', type: 'text', value: 'text' },
    { name: 'copy', type: 'text', value: 'text' },
    { name: 'recipient', type: 'text', value: 'text' },
    { name: 'template', type: 'text', value: 'page_template' },
    { name: 'paper', type: 'text', choices: PAPERS, value: 'paper' },
    { name: 'orientation', type: 'text', choices: ORIENTATIONS, value: 'orientation' },
    { name: 'place', type: 'text', value: 'communes' },
    { name: 'by', type: 'text', choices: ATLAS_BY, value: 'atlas_by' },
    { name: 'level', type: 'text', choices: DETAIL_LEVELS, value: 'level' },
    { name: 'tone', type: 'text', choices: PAPER_TONES, value: 'tone' },
    { name: 'maker', type: 'text', value: 'text' },
    { name: 'signer', type: 'text', value: 'text' },
    { name: 'incident', type: 'text', value: 'text' },
    { name: 'number', type: 'text', value: 'text' },
    { name: 'urgency', type: 'text', choices: URGENCIES, value: 'urgency' },
    { name: 'per-page', type: 'text', choices: ['1', '2'], value: 'number' },
    { name: 'with-notes', type: 'flag' },
    { name: 'with-sensitive', type: 'flag' },
    { name: 'date', type: 'text', value: 'day' },
    { name: 'out', type: 'text', required: true, value: 'file' },
    { name: 'json', type: 'flag' },
  ],
  examples: [
    'brief --data public/demo --kind page --template leader --paper A3 --orientation landscape --mark none --out trang.pdf',
    'brief --data public/demo --kind page --period 2025-12-15/2026-06-14 --mark "Lưu hành nội bộ" --copy 01 --recipient "UBND tỉnh" --out trang.png',
    'brief --data public/demo --kind six-month --period 2025-12-15/2026-06-14 --mark none --out bao-cao.docx',
    'brief --data public/demo --kind public --mark none --out cong-khai.pdf',
    'brief --data public/demo --project ke-hoach.vonggac --kind six-month --mark internal --out bao-cao.docx',
    'brief --data public/demo --kind situation --mark none --out tinh-hinh.docx',
    'brief --data public/demo --project ke-hoach.vonggac --kind handout --per-page 2 --with-notes --mark none --out tai-lieu.pdf',
    'brief --data public/demo --kind atlas --by commune --level commune --mark none --out tap-trang.pdf',
  ],
  run: async (args, io) => {
    const mark = await askedMark(args, io);
    const out = args.text('out') ?? '';
    const kind = await askedKind(args);
    const format = askedFormat(kind, out);
    const day = askedDay(args, io);
    const opened = await askedProject(args);
    const project = opened?.project ?? null;
    await kind.check?.(args, project);
    const config = await askedStudy(args, project, kind);
    const study = await runStudy(args.text('data') ?? '', config, io, opened);
    const name = basename(out, extname(out));
    const files = await kind.write({ args, io, study, mark, format, name, day });
    await writeOutputs(dirname(out), files);
    const names = files.map((file) => file.name);
    if (args.flag('json'))
      io.print(JSON.stringify({ files: names, mark, result: study.result.hash }));
    else for (const file of names) io.print(io.text('commands.brief.said.written', { file }));
    return EXIT.done;
  },
};

function askedKind(args: CommandArgs): Promise<BriefKind> {
  return loadBriefKind(BRIEF_KINDS.find((id) => id === args.text('kind')) ?? 'page');
}

function askedFormat({ formats }: BriefKind, out: string): string {
  const format = extname(out).slice(1).toLowerCase();
  if (formats.includes(format)) return format;
  const choices = formats.map((one) => `.${one}`).join(', ');
  throw new UsageError('errors.option_choice', { option: '--out', value: out, choices });
}

function askedDay(args: CommandArgs, io: CommandIo): string {
  const typed = args.text('date');
  if (typed === undefined) return dayOf(io.ctx.now);
  if (startOfDay(typed) === null) throw new UsageError('errors.option_day', { option: '--date' });
  return typed;
}

/** The question of the study: of a kind with a period of its own `--period`, `--from` and `--to` say nothing of it. */
async function askedStudy(
  args: CommandArgs,
  project: Project | null,
  { ownPeriod = false }: BriefKind,
): Promise<AskedConfig> {
  if (ownPeriod) return askedConfig(withoutDays(args), project);
  const days = periodOption(args);
  const asked = await askedConfig(args, project);
  return days ? (base) => ({ ...asked(base), ...days }) : asked;
}

function withoutDays(args: CommandArgs): CommandArgs {
  const text: CommandArgs['text'] = (name) =>
    name === 'from' || name === 'to' ? undefined : args.text(name);
  return { ...args, text };
}
