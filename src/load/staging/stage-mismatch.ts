/** The stage does not hold what an earlier run is said to have left there; it has to be read again from the files. */
export class StageMismatch extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StageMismatch';
  }
}
