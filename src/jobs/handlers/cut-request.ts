import * as v from 'valibot';
import { JobFailure } from '../protocol.ts';

/** What a what-if was asked, checked; else a failure that names the field. */
export function readRequest<const Schema extends v.GenericSchema>(
  schema: Schema,
  request: unknown,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, request);
  if (parsed.success) return parsed.output;
  throw new JobFailure(
    parsed.issues.map((issue) => {
      const field = v.getDotPath(issue) ?? '';
      const { input } = issue;
      const value = typeof input === 'number' && Number.isFinite(input) ? input : String(input);
      return { code: 'config.bad-value', severity: 'error', at: { field }, context: { value } };
    }),
  );
}
