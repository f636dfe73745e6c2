import type { Issue, Place } from '../issue.ts';

/** Thrown within this step where a file cannot be read at all; `extract` turns it into one error issue. */
export class UnreadableFile extends Error {
  readonly issue: Issue;

  constructor(code: string, message: string, remedy: string, place: Place = {}) {
    super(message);
    this.name = 'UnreadableFile';
    this.issue = { severity: 'error', code, message, remedy, ...place };
  }
}
