import type { Cell } from './block.ts';
import { type LabProgramme, makeProgramme } from './programme.ts';
import { proseWriter } from './prose.ts';
import type { Random } from './random.ts';

/** A programme with one indicator for tests of what is done to blocks. */
export function smallProgramme(random: Random): LabProgramme {
  const setting = {
    edition: 2020,
    rates: [8000, 8500],
    eraStyle: 'short',
    twoIndicators: false,
    mostGoals: 1,
  } as const;
  return makeProgramme(setting, random, proseWriter(random), new Set());
}

/** A cell with the text of a slot that is its only fact. */
export function valueCell(slot: string, text: string): Cell {
  return { role: 'value', slot, text, facts: { [slot]: text } };
}
