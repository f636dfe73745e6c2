import type { FormField, YearRole } from './block-form.ts';

/** The years of a form, oldest first. */
export const YEAR_ROLES: readonly YearRole[] = ['previous', 'current', 'next'];

/** How many years after its edition's each year of a form is. */
export const YEARS_AFTER: Readonly<Record<YearRole, number>> = {
  previous: -1,
  current: 0,
  next: 1,
};

const UNLESS_DECLARED: readonly YearRole[] = ['previous', 'current'];

/** The years for which a form prints a field. */
export function yearsOfField({ years }: FormField): readonly YearRole[] {
  return years ?? UNLESS_DECLARED;
}

/** The year of the form that is so many years after the edition's; undefined where it is none. */
export function yearRole(yearsAfter: number): YearRole | undefined {
  return YEAR_ROLES[yearsAfter + 1];
}

/** Western fiscal year of a year of the form. */
export function fiscalYearOf(role: YearRole, editionFiscalYear: number): number {
  return editionFiscalYear + YEARS_AFTER[role];
}
