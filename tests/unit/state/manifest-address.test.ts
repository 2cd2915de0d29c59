import { describe, expect, it } from 'vitest';
import { isSameManifest, manifestAddress } from '../../../src/state/manifest-address.ts';

describe('the path of a manifest', () => {
  it('may name the manifest or its folder', () => {
    expect(manifestAddress('gia-lai/manifest.json')).toBe('gia-lai/manifest.json');
    expect(manifestAddress(' ./gia-lai/ ')).toBe('gia-lai/manifest.json');
    expect(manifestAddress('du-lieu/Khánh Hòa/ban-ke.json')).toBe('du-lieu/Khánh Hòa/ban-ke.json');
  });

  it.each([
    'https://elsewhere.example/manifest.json',
    '//elsewhere.example/manifest.json',
    '/etc/manifest.json',
    '../other-app/manifest.json',
    'a/../../manifest.json',
    'a/%2e%2e/%2e%2e/manifest.json',
    'a\\..\\manifest.json',
    'javascript:alert(1)',
    'data:application/json,{}',
    'a?b=c/manifest.json',
    'a//manifest.json',
    '',
    '.',
  ])('is refused when it leads elsewhere: %s', (path) => {
    expect(manifestAddress(path)).toBeNull();
  });

  it('is the same however it is written', () => {
    expect(isSameManifest('./demo/manifest.json', 'demo')).toBe(true);
    expect(isSameManifest('demo', 'demo-2')).toBe(false);
  });
});
