import { columnKey } from '../../../form/column-key.ts';
import { YEAR_MARK } from '../../../form/label-key.ts';
import { withoutHeadUnit } from '../../../text/money-unit.ts';
import { isPhase, type Phase, phaseIn } from '../../../text/phase.ts';
import type { HeadedColumn } from './header.ts';

/** The phase that the nearest text of a head names that says nothing else but a year. */
export function phaseOfHead({ label, above }: HeadedColumn): Phase | null {
  const texts = [label, ...above].map((text) =>
    columnKey(withoutHeadUnit(text)).key.replace(YEAR_MARK, ''),
  );
  const text = texts.find(isPhase);
  return text === undefined ? null : phaseIn(text);
}
