const NAMED_MAX = 10;

/** Things in a message: the first ten, and how many more there are. */
export function listed(found: readonly (string | number)[]): string {
  const more = found.length > NAMED_MAX ? ` and ${found.length - NAMED_MAX} more` : '';
  return found.length === 0 ? 'none' : `${found.slice(0, NAMED_MAX).join(', ')}${more}`;
}
