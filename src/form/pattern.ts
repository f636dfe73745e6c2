import * as z from 'zod';

/** Schema of a text that is not empty. */
export const Text = z.string().min(1);

/** Schema of the source of a regular expression with the `u` flag. */
export const Pattern = Text.refine(isPattern, 'not a regular expression');

function isPattern(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}
