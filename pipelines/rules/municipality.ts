import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

/** A municipality or prefecture by its six-digit 全国地方公共団体コード. */
export interface Municipality {
  readonly code: string;
  readonly name: string;
  readonly prefecture: string;
}

const TABLE = fileURLToPath(new URL('../municipalities.csv', import.meta.url));
const FOLDER = /^(\d{6})-\S/u;

/** All municipalities of the table shipped with the project, by code. */
export function loadMunicipalities(): Map<string, Municipality> {
  const rows = parse(readFileSync(TABLE, 'utf8'), { columns: true }) as Record<string, string>[];
  return new Map(
    rows.map((row) => {
      const code = row.municipality_code!;
      return [code, { code, name: row.municipality_name!, prefecture: row.prefecture_name! }];
    }),
  );
}

/** True when the sixth digit is the check digit of the first five (weights 6 to 2, modulus 11). */
export function hasValidCheckDigit(code: string): boolean {
  const sum = [6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * Number(code[at]), 0);
  const check = sum < 11 ? 11 - sum : (11 - (sum % 11)) % 10;
  return check % 10 === Number(code[5]);
}

/** The municipality that a folder such as `112089-tokorozawa` names, or what is wrong with its name. */
export function municipalityOfFolder(
  folder: string,
  known: ReadonlyMap<string, Municipality>,
): Municipality | string {
  const code = FOLDER.exec(folder)?.[1];
  if (!code) return 'is not named <six-digit code>-<name>, e.g. 112089-tokorozawa';
  if (!hasValidCheckDigit(code))
    return `has a wrong check digit in its code ${code}; a digit is mistyped`;
  return known.get(code) ?? `has the code ${code}, which no municipality has`;
}
