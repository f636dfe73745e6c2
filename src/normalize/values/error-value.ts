const ERROR_VALUE =
  /^#+$|^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$|^Err:\d+$/u;

/** True for what spreadsheets show, normalised, for a formula that failed or a column too narrow: `#REF!`, `Err:502`, `####`. */
export function isErrorValue(text: string): boolean {
  return ERROR_VALUE.test(text);
}
