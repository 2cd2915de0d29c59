import type { GeometryType } from '../geo/geometry.ts';
import type { Field } from './field.ts';

/** One kind of thing the map knows: what it is made of and which fields it carries. */
export type Kind<Id extends string = string> = {
  readonly id: Id;
  readonly geometry: GeometryType;
  /** asset: protected. context: explains. incident: what happened. base: only drawn. */
  readonly role: 'asset' | 'context' | 'incident' | 'base';
  readonly fields: readonly Field[];
  /** File and layer names that suggest this kind (compared folded). */
  readonly nameHints: readonly string[];
};

export function defineKind<const Id extends string>(kind: Kind<Id>): Kind<Id> {
  return kind;
}
