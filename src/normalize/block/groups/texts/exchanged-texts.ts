import { isSentence } from '../../../../text/sentence.ts';
import { type Found, type GroupReading, slotOf } from '../../slot.ts';

/**
 * Puts an indicator's name and basis right where the dump exchanged them: the name's slot holds a sentence, no basis
 * is read, and a phrase stands where a sentence belongs.
 */
export function exchange(reading: GroupReading): GroupReading {
  const named = reading.found.find((one) => one.slot.field === 'indicator_name');
  if (!named || !isSentence(named.value.cell.raw)) return reading;
  const basisSlot = slotOf('target_basis', named.slot.no);
  const taken = reading.found.some(
    (one) => one.slot.field === 'target_basis' && one.slot.no === basisSlot.no,
  );
  const phrase = reading.found.find(
    (one) =>
      SENTENCE_FIELDS.has(one.slot.field) &&
      !isSentence(one.value.cell.raw) &&
      one.value.kind === 'text',
  );
  if (taken || !phrase) return reading;
  const moved = (slot: Found['slot'], { value }: Found): Found => ({
    slot,
    value,
    rule: 'exchanged',
    certainty: 'likely',
  });
  const found = reading.found.filter((one) => one !== named && one !== phrase);
  return { ...reading, found: [...found, moved(named.slot, phrase), moved(basisSlot, named)] };
}

const SENTENCE_FIELDS = new Set(['rating_reason', 'improvement', 'challenge', 'sdg_contribution']);
