/** JSON that can stand inside a script element: no text of a sheet can end the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** A data file: a script that hands its value to the page, since pages opened from a folder may not fetch. */
export function dataScript(name: string, json: string): string {
  return `hyokaData(${JSON.stringify(name)},${json});\n`;
}
