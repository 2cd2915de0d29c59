import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { makeDemoProvince } from '../../../scripts/demo/demo-province.ts';

const ROOT = new URL('../../../', import.meta.url);

describe('the demo province', () => {
  it('comes out of its seed byte for byte as it is committed', { timeout: 400_000 }, () => {
    const { files, truth } = makeDemoProvince('2026', 1);
    const made = Object.fromEntries(
      files.map((file) => [file.name, bytesToHex(sha256(file.bytes))]),
    );
    const committed = Object.fromEntries(
      files.map((file) => {
        const bytes = readFileSync(new URL(`public/demo/${file.name}`, ROOT));
        return [file.name, bytesToHex(sha256(bytes))];
      }),
    );
    expect(made).toEqual(committed);
    const written: unknown = JSON.parse(
      readFileSync(new URL('data/sample/truth.json', ROOT), 'utf8'),
    );
    expect(JSON.parse(JSON.stringify(truth))).toEqual(written);
  });
});
