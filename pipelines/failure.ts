/** How the program ends; the numbers are the contract's. */
export const EXIT = {
  done: 0,
  defect: 1,
  usage: 2,
  quarantined: 3,
  refused: 4,
  locked: 5,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** An expected failure: told in plain words with the way out, never with a stack trace. */
export class Failure extends Error {
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Failure';
    this.exitCode = exitCode;
  }
}

/** A failure that every next run would end with as well, until somebody does what it says. */
export class LastingFailure extends Failure {}
