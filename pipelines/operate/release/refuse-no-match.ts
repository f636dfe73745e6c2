import type { Issue } from '../../../src/issue.ts';
import { EXIT, Failure } from '../../failure.ts';
import { listed } from '../../listed.ts';
import type { Municipality } from '../../rules/municipality.ts';
import type { KnownFile } from '../manifest.ts';
import type { PlanOptions } from '../planning/plan-run.ts';
import type { PlannedFile } from '../planning/planned-file.ts';

/** What narrows a run: a municipality's code, an edition. */
export type Narrowing = Pick<PlanOptions, 'municipality' | 'edition'>;

/** Refuses a plan that is narrowed to a municipality or edition without a file: to do nothing would look like success. */
export function refuseNoMatch(
  { municipality: code, edition }: Narrowing,
  files: readonly PlannedFile[],
  issues: readonly Issue[],
  municipalities: ReadonlyMap<string, Municipality>,
): void {
  const isInScope = (file: PlannedFile) => file.because !== 'outside';
  if ((code === undefined && edition === undefined) || files.some(isInScope)) return;
  // A folder that cannot be listed may hold what is asked for.
  if (issues.some(({ path }) => code !== undefined && path?.startsWith(`${code}-`))) return;
  const own = files.filter((file) => code === undefined || codeOf(file) === code);
  if (own.length > 0) refuseEdition(edition!, own.map(editionOf));
  const nameOf = (one: string) => `${one} (${municipalities.get(one)?.name ?? 'unknown'})`;
  const there = [...new Set(files.map(codeOf))].sort().map(nameOf);
  throw new Failure(
    EXIT.usage,
    `--municipality ${nameOf(code!)} has no file in the raw folder or the release before; there is ${listed(there)}. Name one of these, or put its files into a folder ${code}-<name>`,
  );
}

/** The same where new files had to be read to tell their edition: refuses where none of all is of the edition that is asked for. */
export function refuseNoEdition(
  { municipality, edition }: Narrowing,
  taken: readonly Pick<KnownFile, 'municipality' | 'edition'>[],
  passedOver: readonly (number | null)[],
): void {
  if (edition === undefined || passedOver.length === 0) return;
  const own = taken.filter((file) => file.municipality === (municipality ?? file.municipality));
  const editions = own.map((file) => file.edition);
  if (!editions.includes(edition)) refuseEdition(edition, [...editions, ...passedOver]);
}

function refuseEdition(edition: number, found: readonly (number | null)[]): never {
  const there = [...new Set(found)].filter((one) => one !== null).sort();
  throw new Failure(
    EXIT.usage,
    `--edition ${edition}: no file is of this edition; there is ${listed(there)}. An edition is the fiscal year that its sheets were published for, e.g. 2020 for R2`,
  );
}

function codeOf({ source, known }: PlannedFile): string {
  return source?.municipality.code ?? known!.municipality;
}

function editionOf({ known }: PlannedFile): number | null {
  return known?.edition ?? null;
}
