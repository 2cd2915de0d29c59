import type { FeatureProperties } from './contract.ts';

export function textOf(properties: FeatureProperties, name: string): string | undefined {
  const value = properties[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function numberOf(properties: FeatureProperties, name: string): number | undefined {
  const value = properties[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
