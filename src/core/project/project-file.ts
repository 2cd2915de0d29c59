import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { Issue } from '../basics/issue.ts';
import { ZipError, inflateEntry, readZipEntries } from '../io/zip/zip-reader.ts';
import type { ZipEntry } from '../io/zip/zip-reader.ts';
import type { Project } from './project.ts';
import { parseProject } from './project-schema.ts';

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

/** The project, or the one thing that is wrong with the file. */
export type ProjectRead =
  | { readonly opened: OpenedProject; readonly issue: null }
  | { readonly opened: null; readonly issue: Issue };

/**
 * Reads a `.vonggac` file; entries it does not know are not even inflated. What is no such file gives
 * `project.bad-shape`, one of a later program `project.unsupported-version`, bytes that were changed
 * `file.hash-mismatch`.
 */
export function readProjectFile(bytes: Uint8Array): ProjectRead {
  try {
    const entries = readZipEntries(bytes);
    const project = readProject(required(entries, 'project.json'));
    return { opened: { project, files: readFiles(project, entries) }, issue: null };
  } catch (error) {
    if (error instanceof Refused) return { opened: null, issue: error.issue };
    if (!(error instanceof ZipError)) throw error;
    return { opened: null, issue: refused('project.bad-shape', { reason: error.reason }).issue };
  }
}

/** Leaves the reading from wherever it stands; never leaves this file. */
class Refused extends Error {
  readonly issue: Issue;

  constructor(issue: Issue) {
    super(issue.code);
    this.issue = issue;
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

function refused(code: Issue['code'], context: NonNullable<Issue['context']>): Refused {
  return new Refused({ code, severity: 'error', context });
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
