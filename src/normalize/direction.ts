import type { BlockForm } from '../form/form.ts';
import type { Direction } from './record.ts';

/** Which way an indicator is better, and where that comes from. */
export interface DirectionReading {
  readonly direction: Direction;
  readonly source: 'wording' | 'default';
}

/** Direction of an indicator by its name: lower for what nobody wants more of, else what the form takes for granted. */
export function directionOf(name: string | null, form: BlockForm): DirectionReading {
  const { lower_is_better, reduces } = form.words;
  const isLower =
    name !== null && new RegExp(lower_is_better, 'u').test(name) && !new RegExp(reduces, 'u').test(name);
  return isLower ? { direction: 'lower', source: 'wording' } : { direction: form.default_direction, source: 'default' };
}
