import { sha256Hex } from '../../src/core/basics/sha256.ts';
import { shiftsOfPlan } from '../../src/core/patrol/log/shifts-of-plan.ts';
import { keptZone } from '../../src/core/patrol/log/zone-label.ts';
import { defaultTeams } from '../../src/core/patrol/plan/default-teams.ts';
import { defaultPatrolOptions } from '../../src/core/patrol/plan/patrol-options.ts';
import type { PlanItem } from '../../src/core/plan/plan-item.ts';
import { subjectOf } from '../../src/core/plan/subject.ts';
import { writeProjectFile } from '../../src/core/project/project-file.ts';
import type { Project } from '../../src/core/project/project.ts';
import type { StudyResult } from '../../src/core/study/study-result.ts';
import type { DatasetSummary } from '../../src/jobs/protocol/input-jobs.ts';
import type { JobClient } from '../../src/jobs/protocol.ts';
import { newProject } from '../../src/state/initial-state.ts';

/** Days of the report the project's own words are about. */
export const WORK_PERIOD = { from: '2025-12-15', to: '2026-06-14' } as const;

const EXTRA = [
  'id,kind,from,discovered,lon,lat,commune_code',
  'VV-THEM-1,CAP_TROM,2026-03-01T01:00+07:00,2026-03-01T02:15+07:00,108.0,13.98,',
  'VV-THEM-2,CAP_TROM,2026-03-02T01:00+07:00,2026-03-02T02:15+07:00,108.0,13.98,',
].join('\n');

/** A person's work over the demo: a file added, filters, a plan, patrols and their log, words, an office. */
export async function workProject(
  jobs: JobClient,
): Promise<{ readonly project: Project; readonly bytes: Uint8Array }> {
  const data = await jobs.run('open-manifest', { url: 'manifest.json' });
  const { since, cutOff } = data;
  const start = newProject({
    id: 'w1',
    name: 'Kế hoạch',
    manifest: './demo/manifest.json',
    since,
    cutOff,
  });
  const extra = new TextEncoder().encode(EXTRA);
  const file = { name: 'vu-them.csv', sha256: sha256Hex(extra), size: extra.length } as const;
  await jobs.run('add-files', { files: [{ name: file.name, bytes: extra, kind: 'incident' }] });
  const study = { ...start.study, incidentKinds: ['CAP_TROM', 'PHAHOAI'] as const };
  const result = await jobs.run('analyse', { config: study });
  const project: Project = {
    ...start,
    files: [{ ...file, kind: 'incident' }],
    study,
    breaks: await jobs.run('class-breaks', {}),
    plan: { ...start.plan, items: [planItem(result)] },
    patrol: await patrols(jobs, data, result),
    briefing: {
      ...start.briefing,
      texts: [
        {
          about: `${WORK_PERIOD.from}/${WORK_PERIOD.to}`,
          part: 'difficulties',
          text: 'Thiếu kinh phí lắp báo động ở Đắk Tô.',
        },
      ],
      office: {
        entries: [
          { id: 'a', role: 'agency', text: 'SỞ CỦA TÔI', from: '', to: '' },
          { id: 'p', role: 'place', text: 'Pleiku', from: '', to: '' },
        ],
      },
    },
  };
  return { project, bytes: writeProjectFile(project, new Map([[file.sha256, extra]])) };
}

function planItem(result: StudyResult): PlanItem {
  const target = result.targets.order[0] ?? 0;
  return {
    id: 'k1',
    subject: subjectOf(result, target),
    rank: 1,
    score: result.targets.score[target] ?? 0,
    unit: 'Công an xã Ia Hrung',
    measures: ['alarm'],
    measureText: '',
    deadline: '2026-05-01',
    state: 'approved',
    note: '',
  };
}

/** Two nights of three teams within the period; the log has the first shift of the first team. */
async function patrols(
  jobs: JobClient,
  { rows }: DatasetSummary,
  result: StudyResult,
): Promise<Project['patrol']> {
  const request = { kind: 'patrol_base', from: 0, to: rows.patrol_base ?? 0 } as const;
  const bases = (await jobs.run('table-page', request)).map(({ id, name, lon, lat }) => ({
    id,
    name,
    lon,
    lat,
    teams: null,
  }));
  const usual = defaultPatrolOptions(defaultTeams(result, bases, 3), '2026-06-10');
  const options = { ...usual, nights: 2 };
  const plan = await jobs.run('plan-patrol', { options, zones: null });
  const shifts = shiftsOfPlan(plan);
  const [first] = shifts;
  const [zone] = plan.zones;
  if (!first || !zone) throw new Error('the demo has no patrols');
  return {
    options,
    zones: null,
    shifts,
    hotlines: [{ name: 'Trực ban', line: '0269 000 000' }],
    log: [
      {
        id: 'l1',
        date: first.date,
        team: first.team,
        fromMinute: first.fromMinute,
        toMinute: first.fromMinute + first.minutes,
        source: 'by-hand',
        zones: [{ zone: keptZone(zone), seconds: null, share: null }],
        stops: first.stops.slice(0, 1).map((target) => ({ target, seconds: null })),
        planned: first.stops,
        lengthM: 41_000,
        note: '',
      },
    ],
  };
}
