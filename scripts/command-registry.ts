import type { Command } from './command.ts';

/** Every command in the order of the help; its file and libraries are loaded only when it runs. */
const LOADERS = {
  analyse: async () => (await import('./commands/analyse.ts')).analyse,
  targets: async () => (await import('./commands/targets.ts')).targets,
  cut: async () => (await import('./commands/cut.ts')).cut,
  cover: async () => (await import('./commands/cover.ts')).cover,
  'patrol-log': async () => (await import('./commands/patrol-log.ts')).patrolLog,
  'patrol-effect': async () => (await import('./commands/patrol-effect.ts')).patrolEffect,
  when: async () => (await import('./commands/when.ts')).when,
  hotspots: async () => (await import('./commands/hotspots.ts')).hotspots,
  backtest: async () => (await import('./commands/backtest.ts')).backtest,
  review: async () => (await import('./commands/review.ts')).review,
  patrol: async () => (await import('./commands/patrol.ts')).patrol,
  brief: async () => (await import('./commands/brief.ts')).brief,
  import: async () => (await import('./commands/import.ts')).importCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  template: async () => (await import('./commands/template.ts')).template,
  convert: async () => (await import('./commands/convert.ts')).convert,
  check: async () => (await import('./commands/check.ts')).check,
  dictionary: async () => (await import('./commands/dictionary.ts')).dictionary,
  demo: async () => (await import('./commands/demo.ts')).demo,
  base: async () => (await import('./commands/base.ts')).base,
  stat: async () => (await import('./commands/stat.ts')).stat,
} as const satisfies Readonly<Record<string, () => Promise<Command>>>;

export type CommandId = keyof typeof LOADERS;

export const COMMAND_IDS: readonly CommandId[] = [
  'analyse',
  'targets',
  'cut',
  'cover',
  'patrol-log',
  'patrol-effect',
  'when',
  'hotspots',
  'backtest',
  'review',
  'patrol',
  'brief',
  'import',
  'export',
  'template',
  'convert',
  'check',
  'dictionary',
  'demo',
  'base',
  'stat',
];

export function isCommandId(id: string): id is CommandId {
  return Object.hasOwn(LOADERS, id);
}

export function loadCommand(id: CommandId): Promise<Command> {
  return LOADERS[id]();
}
