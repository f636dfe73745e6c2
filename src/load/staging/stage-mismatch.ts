/** The stage does not hold what an earlier run is said to have left there; it has to be read again from the files. */
export class StageMismatch extends Error {
  override readonly name = 'StageMismatch';
}
