import type { Command } from './command.ts';

/** A verb as the overview shows it; its command is loaded when it is needed. */
export interface Verb {
  /** What it does, in one line. */
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** The verbs in the order of the overview. */
export const VERBS: Readonly<Record<string, Verb>> = {
  run: {
    summary: 'load the raw folder into a new warehouse (the default)',
    load: async () => (await import('./run.ts')).run,
  },
  plan: {
    summary: 'show what a run would do, file by file, and write nothing',
    load: async () => (await import('./plan.ts')).plan,
  },
  status: {
    summary: 'show the current release, its age and issues, the last runs and pending changes',
    load: async () => (await import('./status.ts')).status,
  },
  issues: {
    summary: 'list what is wrong with the data, where, and what to do',
    load: async () => (await import('./issues.ts')).issues,
  },
  query: {
    summary: 'run one SQL statement on the warehouse, read-only',
    load: async () => (await import('./query.ts')).query,
  },
  trace: {
    summary: 'show from which file, row and column a figure comes',
    load: async () => (await import('./trace.ts')).trace,
  },
  runs: {
    summary: 'list past runs and how they ended',
    load: async () => (await import('./runs.ts')).runs,
  },
  releases: {
    summary: 'list the releases that are kept',
    load: async () => (await import('./releases.ts')).releases,
  },
  rollback: {
    summary: 'make an earlier release the current one',
    load: async () => (await import('./rollback.ts')).rollback,
  },
  export: {
    summary: 'write Parquet, CSV and an Excel workbook of the release',
    load: async () => (await import('./export.ts')).exportFiles,
  },
  report: {
    summary: 'build the report that people open in a browser',
    load: async () => (await import('./report.ts')).report,
  },
  serve: {
    summary: 'show the report and a read-only SQL page in the browser',
    load: async () => (await import('./serve.ts')).serve,
  },
  inspect: {
    summary: 'show what a run would make of one file, cell by cell',
    load: async () => (await import('./inspect.ts')).inspect,
  },
  scaffold: {
    summary: 'write a first form file for a table of an unknown form',
    load: async () => (await import('./scaffold.ts')).scaffold,
  },
};
