import type { ValueKind } from './kinds.ts';

const WORDS: Readonly<Record<ValueKind, string>> = {
  money: 'an amount of money',
  staff: 'a staff share',
  measure: 'a number or measure',
  dash: 'a dash',
  word: 'a word that stands for no number',
  claim: 'a claim that the target was reached',
  period: 'a period',
  rating: 'a rating',
  rank: 'a rank',
  checkboxes: 'check boxes',
  sdg: 'an SDG goal',
  list: 'an item of a numbered list',
  remark: 'a remark',
  text: 'a text',
};

/** Why no field took a value cell, told from what the cell looks like. */
export function unexplainedReason(kind: ValueKind): string {
  return `${WORDS[kind]}, but every field that takes one has a better cell or no label near this one`;
}
