import { canonicalJson } from '../basics/canonical-json.ts';
import type { AssessmentBody } from './assessment.ts';

/** What two assessments can differ in before anything is counted. */
export const CHANGED_INPUTS = [
  'data',
  'period',
  'incidentKinds',
  'severities',
  'owners',
  'communes',
  'weights',
  'network',
  'snap',
  'density',
  'service',
  'risk',
] as const;
export type ChangedInput = (typeof CHANGED_INPUTS)[number];

/**
 * What moved the components' values, apart from the weights: nothing (then only weights can have moved a
 * score), the data alone, the question alone (period, filters, parameters), or both — which the two pictures
 * cannot tell apart for one target; comparing over the same data, or with the same settings, can.
 */
export const VALUE_CAUSES = ['nothing', 'data', 'question', 'both'] as const;
export type ValueCause = (typeof VALUE_CAUSES)[number];

const SETS: ReadonlySet<string> = new Set(['incidentKinds', 'severities', 'owners', 'communes']);

/** Inputs that differ, in the order of CHANGED_INPUTS. Lists are sets: their order asks nothing. */
export function changedInputs(
  before: AssessmentBody,
  after: AssessmentBody,
): readonly ChangedInput[] {
  return CHANGED_INPUTS.filter((input) => {
    switch (input) {
      case 'data':
        return before.dataHash !== after.dataHash;
      case 'period':
      case 'weights':
        return canonicalJson(before[input]) !== canonicalJson(after[input]);
      default:
        return parameterText(before, input) !== parameterText(after, input);
    }
  });
}

export function valueCause(changed: readonly ChangedInput[]): ValueCause {
  const data = changed.includes('data');
  const question = changed.some((input) => input !== 'data' && input !== 'weights');
  if (data) return question ? 'both' : 'data';
  return question ? 'question' : 'nothing';
}

function parameterText({ parameters }: AssessmentBody, name: string): string {
  const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  const plain = Array.isArray(value) && SETS.has(name) ? value.map(String).toSorted() : value;
  return plain === undefined ? '' : canonicalJson(plain);
}
