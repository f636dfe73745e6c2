import type { YearRole } from '../../form/block-form.ts';
import type { Found } from './slot.ts';
import { RATED_YEARS, type StaffRates, type StaffStatement } from './staff-rates.ts';

/** Staff shares and costs that a block states for the same year, from which the year's rate is found. */
export function staffStatements(found: readonly Found[]): StaffStatement[] {
  return RATED_YEARS.flatMap((year) => {
    const fte = quantityOf(found, 'regular_staff_fte', year);
    const costYen = quantityOf(found, 'personnel_cost_yen', year);
    return fte !== null && costYen !== null ? [{ year, fte, costYen }] : [];
  });
}

/** False where a cost that was read contradicts the rates of the file, with the share of its year or without one. */
export function agreesWithRates(found: readonly Found[], rates: StaffRates): boolean {
  return RATED_YEARS.every((year) => {
    const cost = quantityOf(found, 'personnel_cost_yen', year);
    if (cost === null) return true;
    const fte = quantityOf(found, 'regular_staff_fte', year);
    return (fte === null ? rates.fits(year, cost) : rates.agree(year, fte, cost)) !== false;
  });
}

function quantityOf(found: readonly Found[], field: string, year: YearRole): number | null {
  return (
    found.find(({ slot }) => slot.field === field && slot.year === year)?.value.quantity ?? null
  );
}
