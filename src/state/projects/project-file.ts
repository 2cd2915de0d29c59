import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { Issue } from '../../core/basics/issue.ts';
import { JobFailure } from '../../jobs/protocol.ts';
import type { Project } from '../app-state.ts';
import { parseProject } from './project-schema.ts';
import { ZipError, inflateEntry, readZipEntries } from '../../core/io/zip/zip-reader.ts';
import type { ZipEntry } from '../../core/io/zip/zip-reader.ts';

/** The `.vonggac` file: data/project-file.md describes it for others. */
export const PROJECT_FORMAT = 'vonggac-project';
export const PROJECT_VERSION = 1;

const MAX_PROJECT_BYTES = 16 * 2 ** 20;
const MAX_FILES_BYTES = 512 * 2 ** 20;

export type OpenedProject = {
  readonly project: Project;
  /** Bytes of the added files by SHA-256. */
  readonly files: ReadonlyMap<string, Uint8Array>;
};

/** Equal projects give equal bytes: sorted keys, sorted names, no clock. */
export function writeProjectFile(
  project: Project,
  files: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const document = { format: PROJECT_FORMAT, version: PROJECT_VERSION, project };
  const contents: Zippable = {
    'project.json': strToU8(`${JSON.stringify(sortedKeys(document), null, 1)}\n`),
  };
  const hashes = new Set(project.files.map((file) => file.sha256));
  for (const hash of [...hashes].toSorted()) {
    const bytes = files.get(hash);
    if (bytes) contents[`files/${hash}`] = bytes;
  }
  return zipSync(contents, { level: 6, mtime: new Date(1980, 0, 1) });
}

/**
 * Reads a `.vonggac` file; entries it does not know are not even inflated. Throws JobFailure with
 * `project.bad-shape` or `project.unsupported-version`.
 */
export function readProjectFile(bytes: Uint8Array): OpenedProject {
  try {
    const entries = readZipEntries(bytes);
    const project = readProject(required(entries, 'project.json'));
    return { project, files: readFiles(project, entries) };
  } catch (error) {
    throw error instanceof ZipError
      ? refused('project.bad-shape', { reason: error.reason })
      : error;
  }
}

function readProject(entry: ZipEntry): Project {
  const document = parseJson(inflateEntry(entry, MAX_PROJECT_BYTES));
  if (ownValue(document, 'format') !== PROJECT_FORMAT) {
    throw refused('project.bad-shape', { field: 'format' });
  }
  const version = ownValue(document, 'version');
  if (typeof version === 'number' && version > PROJECT_VERSION) {
    throw refused('project.unsupported-version', { version, known: PROJECT_VERSION });
  }
  if (version !== PROJECT_VERSION) throw refused('project.bad-shape', { field: 'version' });
  const parsed = parseProject(ownValue(document, 'project'));
  if (!parsed.project) throw refused('project.bad-shape', { field: parsed.field });
  return parsed.project;
}

function readFiles(
  project: Project,
  entries: ReadonlyMap<string, ZipEntry>,
): OpenedProject['files'] {
  const files = new Map<string, Uint8Array>();
  let room = MAX_FILES_BYTES;
  for (const { name, sha256: hash } of project.files) {
    if (files.has(hash)) continue;
    const bytes = inflateEntry(required(entries, `files/${hash}`), room);
    if (bytesToHex(sha256(bytes)) !== hash) throw refused('file.hash-mismatch', { file: name });
    room -= bytes.length;
    files.set(hash, bytes);
  }
  return files;
}

function required(entries: ReadonlyMap<string, ZipEntry>, name: string): ZipEntry {
  const entry = entries.get(name);
  if (!entry) throw refused('project.bad-shape', { reason: 'missing-entry', entry: name });
  return entry;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw refused('project.bad-shape', { reason: 'not-json' });
  }
}

function refused(code: Issue['code'], context: NonNullable<Issue['context']>): JobFailure {
  return new JobFailure([{ code, severity: 'error', context }]);
}

function ownValue(holder: unknown, key: string): unknown {
  const known = typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key);
  return known ? Reflect.get(holder, key) : undefined;
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inside]) => [key, sortedKeys(inside)]));
}
