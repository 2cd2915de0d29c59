import * as v from 'valibot';
import { InputError } from './command.ts';
import { readJson } from './read-json.ts';

/** What a log needs of a plan of patrols. */
export type PlanOfFile = v.InferOutput<typeof PLAN>;

const degrees = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const PLAN = v.object({
  zones: v.array(
    v.object({
      number: v.number(),
      name: v.string(),
      places: v.array(v.looseObject({ names: v.array(v.string()) })),
      sections: v.array(v.string()),
      outline: v.array(v.number()),
    }),
  ),
  stops: v.array(
    v.object({
      target: v.string(),
      lon: degrees,
      lat: degrees,
      wayLon: degrees,
      wayLat: degrees,
    }),
  ),
});

/** The plan `vonggac patrol` writes as JSON. Throws InputError naming the field that is wrong. */
export async function planOfFile(path: string): Promise<PlanOfFile> {
  const parsed = v.safeParse(PLAN, await readJson(path));
  if (parsed.success) return parsed.output;
  const field = v.getDotPath(parsed.issues[0]) ?? '';
  throw new InputError([{ code: 'input.bad-value', severity: 'error', at: { file: path, field } }]);
}
