import { anyBriefingWork } from './any-briefing-work.ts';
import { anyPatrolWork } from './any-patrol-work.ts';
import fc from 'fast-check';
import { INCIDENT_KIND_IDS } from '../../src/core/model/incident-kinds.ts';
import { SCORE_COMPONENTS, defaultStudyConfig } from '../../src/core/study/study-config.ts';
import type { ScoreComponent } from '../../src/core/study/study-config.ts';
import { addDays } from '../../src/core/time/vietnam-time.ts';
import type { ProjectAction } from '../../src/state/actions.ts';
import { ROLES } from '../../src/state/app-state.ts';
import type { ClassBreaks, Project } from '../../src/state/app-state.ts';
import { anyAssessment, anyCheck, anyPlan, anyPlanItem } from './any-plan.ts';
import { anyScenario } from './any-scenario.ts';
import { anyWhenSettings } from './any-when-settings.ts';
import { anySeries } from './any-series.ts';

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2018-01-01', days));
const period = fc
  .tuple(day, fc.integer({ min: 0, max: 1500 }))
  .map(([from, days]) => ({ from, to: addDays(from, days) }));
const kinds = fc.subarray([...INCIDENT_KIND_IDS]);
/** Vietnamese, emoji, quotes and prototype names: anything a person may type. */
const text = fc
  .oneof(
    fc.string({ maxLength: 20, unit: 'grapheme' }),
    fc.constantFrom('Đắk Đoa', '__proto__', 'constructor', '../../etc', 'ẪẴỄỐỒ'),
  )
  .map((value) => value.normalize('NFC'));
const id = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const layer = fc.constantFrom('section', 'commune', 'bts_site', 'toString');
const share = fc.integer({ min: 0, max: 100 }).map((value) => value / 100);
const numbers = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 4 });

const breaks: fc.Arbitrary<ClassBreaks> = fc
  .tuple(numbers, numbers, numbers, period)
  .map(([density, areaRatio, score, { from, to }]) => ({ density, areaRatio, score, from, to }));

const view = fc.record({
  room: fc.constantFrom('data', 'targets'),
  lon: share,
  lat: share,
  zoom: share,
});

const change = fc.oneof(
  period,
  kinds.map((incidentKinds) => ({ incidentKinds })),
  fc.integer({ min: 50, max: 5000 }).map((bandwidthM) => ({ density: { bandwidthM } })),
  fc.array(text, { maxLength: 3 }).map((owners) => ({ owners })),
);

const anyWeightsEntry = fc.record({
  at: fc.integer({ min: 0, max: 4e12 }),
  by: fc.constantFrom(...ROLES),
  weights: fc.record(
    Object.fromEntries(
      SCORE_COMPONENTS.map((component) => [component, fc.integer({ min: 0, max: 100 })]),
    ) as Record<ScoreComponent, fc.Arbitrary<number>>,
  ),
});

export const anyProjectAction: fc.Arbitrary<ProjectAction> = fc.oneof(
  text.map((name): ProjectAction => ({ type: 'project/rename', name })),
  change.map((part): ProjectAction => ({ type: 'project/set-study', change: part })),
  anyWeightsEntry.map((entry): ProjectAction => ({ type: 'project/set-weights', entry })),
  fc.tuple(layer, fc.boolean(), share).map(([name, visible, opacity]): ProjectAction => {
    return { type: 'project/set-layer', layer: name, change: { visible, opacity } };
  }),
  fc
    .tuple(text, text)
    .map(([target, note]): ProjectAction => ({ type: 'project/choose-target', target, note })),
  text.map((target): ProjectAction => ({ type: 'project/drop-target', target })),
  fc.tuple(id, text, view).map(([key, name, where]): ProjectAction => {
    return { type: 'project/save-view', view: { id: key, name, view: where } };
  }),
  id.map((key): ProjectAction => ({ type: 'project/drop-view', id: key })),
  text.map((name): ProjectAction => ({ type: 'project/remove-file', name })),
  fc.option(breaks).map((value): ProjectAction => ({ type: 'project/set-breaks', breaks: value })),
  anyScenario.map((scenario): ProjectAction => ({ type: 'project/change-what-if', scenario })),
  fc.tuple(id, anyScenario, fc.boolean()).map(([key, scenario, open]): ProjectAction => {
    return { type: 'project/save-scenario', saved: { id: key, scenario }, open };
  }),
  fc.tuple(fc.option(id, { nil: '' }), anyScenario).map(([saved, scenario]): ProjectAction => {
    return { type: 'project/open-scenario', saved, scenario };
  }),
  id.map((key): ProjectAction => ({ type: 'project/drop-scenario', id: key })),
  anyWhenSettings.map((set): ProjectAction => ({ type: 'project/set-when', change: set })),
  anyPlanItem.map((item): ProjectAction => ({ type: 'project/add-plan-items', items: [item] })),
  anyPlanItem.map(({ id: key, state, unit, deadline }): ProjectAction => {
    return { type: 'project/set-plan-item', id: key, change: { state, unit, deadline } };
  }),
  anyCheck.map((check): ProjectAction => ({ type: 'project/record-check', check })),
  anyAssessment.map((assessment): ProjectAction => {
    return { type: 'project/save-assessment', assessment };
  }),
  anyPatrolWork.map((work): ProjectAction => ({ type: 'project/set-patrol', change: work })),
  anyBriefingWork.map((work): ProjectAction => ({ type: 'project/set-briefing', change: work })),
  fc.tuple(anySeries, id).map(([series, other]): ProjectAction => {
    return { type: 'project/change-series', keep: [series], drop: [other] };
  }),
);

export const anyProject: fc.Arbitrary<Project> = fc.record({
  id,
  name: text,
  manifest: fc.constantFrom('data/manifest.json', 'province/gia lai/manifest.json', ''),
  files: fc.constant([]),
  study: fc
    .tuple(period, kinds, fc.array(text, { maxLength: 3 }))
    .map(([days, incidentKinds, owners]) => ({
      ...defaultStudyConfig(days),
      incidentKinds,
      owners,
    })),
  layers: fc.dictionary(layer, fc.record({ visible: fc.boolean(), opacity: share }), {
    noNullPrototype: true,
  }),
  breaks: fc.option(breaks),
  chosen: fc.uniqueArray(fc.record({ target: text, note: text }), {
    selector: ({ target }) => target,
    maxLength: 4,
  }),
  savedViews: fc.uniqueArray(fc.record({ id, name: text, view }), {
    selector: (saved) => saved.id,
    maxLength: 3,
  }),
  weightsLog: fc.array(anyWeightsEntry, { maxLength: 3 }),
  whatIf: fc.record({ scenario: anyScenario, saved: fc.option(id, { nil: '' }) }),
  scenarios: fc.uniqueArray(fc.record({ id, scenario: anyScenario }), {
    selector: (saved) => saved.id,
    maxLength: 3,
  }),
  plan: anyPlan,
  assessments: fc.uniqueArray(anyAssessment, { selector: (saved) => saved.id, maxLength: 2 }),
  when: anyWhenSettings,
  series: fc.uniqueArray(anySeries, { selector: (saved) => saved.id, maxLength: 3 }),
  patrol: anyPatrolWork,
  briefing: anyBriefingWork,
});
