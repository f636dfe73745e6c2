/** What is wrong with a form file: the key it concerns, what is wrong and what to do, in plain words. */
export interface FormProblem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly remedy: string;
}
