import * as v from 'valibot';
import { readScenario } from '../criticality/scenario-read.ts';

/** Core knows its form; a scenario that does not hold is refused whole. */
const scenario = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const read = readScenario(dataset.value).scenario;
    if (read)
      return { ...read, name: read.name.normalize('NFC'), note: read.note.normalize('NFC') };
    addIssue();
    return NEVER;
  }),
);

/** The what-if on the table, and the saved scenario it was opened from. */
export const whatIfSchema = v.object({ scenario, saved: v.pipe(v.string(), v.maxLength(64)) });

export const savedScenarioSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  scenario,
});
