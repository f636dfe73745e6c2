import type { BlockForm, FormField } from '../../../form/block-form.ts';
import { parsePerson } from '../../values/person.ts';
import { parseSdgGoal } from '../../values/sdg-goal.ts';
import { type Found, type GroupReading, slotOf, type Undecided } from '../slot.ts';
import {
  type BlockView,
  labelsOfField,
  type PlacedValue,
  valuesOfKind,
} from '../view/block-view.ts';
import { AT_LABEL, NEAR_LABEL, nearestCost } from '../view/link-cost.ts';
import type { ValueKind } from '../view/value-kinds.ts';
import { unreadRating } from './unread-rating.ts';

/** Reads what its kind alone tells, of the fields that the form has: check boxes, period, rating, SDG goals, evaluator and footnotes. */
export function readSingleKinds(view: BlockView, form: BlockForm): GroupReading {
  const reading = new KindReading(view);
  const has = (name: FormField['field']) => form.fields.some(({ field }) => field === name);
  if (has('affairs_types')) reading.one('affairs_types', 'checkboxes');
  if (has('period')) reading.one('period', 'period');
  if (has('rating')) reading.rating();
  if (has('sdg_goal')) reading.goals();
  reading.evaluator(form);
  reading.remarks();
  return reading;
}

const LONGEST_PERSON = 40;
const OFFICE = /(長|担当|主幹|主査|主任|参事|補佐|リーダー)$/u;
const MOST_GOALS = 3;
/** A sheet that prints more goals lists all of them, to be marked. */
const MOST_TO_CHOOSE = 8;
/** Cost of a value at none of its labels, and by how much the nearest must be nearer than others. */
const NO_LABEL = 9;
const CLEARLY_NEARER = 0.5;

class KindReading implements GroupReading {
  readonly found: Found[] = [];
  readonly duplicates: PlacedValue[] = [];
  readonly undecided: Undecided[] = [];
  readonly isSettled = true;
  readonly #view: BlockView;

  constructor(view: BlockView) {
    this.#view = view;
  }

  /** The only value of a kind, or the one nearest to its label; equal ones repeat it. */
  one(field: string, kind: ValueKind): void {
    const labels = labelsOfField(this.#view, field);
    const ranked = valuesOfKind(this.#view, kind)
      .map((value) => ({ value, cost: Math.min(NO_LABEL, nearestCost(labels, value)) }))
      .sort((a, b) => a.cost - b.cost);
    const [best, ...others] = ranked;
    if (!best) return;
    const slot = slotOf(field);
    const rivals = others.filter(({ value }) => value.cell.text !== best.value.cell.text);
    if (rivals.some(({ cost }) => cost - best.cost < CLEARLY_NEARER)) {
      this.undecided.push({ slot, cells: ranked.map(({ value }) => value.cell) });
      return;
    }
    const certainty = rivals.length > 0 ? 'likely' : 'sure';
    this.found.push({ slot, value: best.value, rule: 'by-kind', certainty });
    for (const { value } of others)
      if (!rivals.some((rival) => rival.value === value)) this.duplicates.push(value);
  }

  /** The rating, or what stands in its place: that is left out, but neither a figure nor a text of another field. */
  rating(): void {
    this.one('rating', 'rating');
    if (valuesOfKind(this.#view, 'rating').length > 0) return;
    const held = unreadRating(this.#view);
    if (held) this.undecided.push({ slot: slotOf('rating'), cells: [held.cell], held });
  }

  goals(): void {
    const seen = new Set<number>();
    const values = valuesOfKind(this.#view, 'sdg');
    const goals = new Set(values.map(({ cell }) => parseSdgGoal(cell.text)));
    if (goals.size > MOST_TO_CHOOSE) return;
    for (const value of values) {
      const goal = parseSdgGoal(value.cell.text);
      if (goal === null) continue;
      if (seen.has(goal)) this.duplicates.push(value);
      else if (seen.size < MOST_GOALS) {
        seen.add(goal);
        const slot = slotOf('sdg_goal', goal);
        this.found.push({ slot, value, rule: 'by-kind', certainty: 'sure' });
      }
    }
  }

  /**
   * A person with an office beside or below the evaluator's label; without that label only one with a clear title, without a title only
   * one right at it.
   */
  evaluator(form: BlockForm): void {
    const field = form.fields.find((one) => one.kind === 'person')?.field;
    if (!field) return;
    const labels = labelsOfField(this.#view, field);
    const persons = valuesOfKind(this.#view, 'text').filter((value) => {
      const { text } = value.cell;
      if (text.length > LONGEST_PERSON) return false;
      const person = parsePerson(text);
      if (!person) return false;
      const farthest = person.title === null ? AT_LABEL : NEAR_LABEL;
      return nearestCost(labels, value) <= farthest || OFFICE.test(person.title ?? '');
    });
    const [value, ...others] = persons;
    if (!value) return;
    const slot = slotOf(field);
    if (others.some((other) => other.cell.text !== value.cell.text)) {
      this.undecided.push({ slot, cells: persons.map((one) => one.cell) });
      return;
    }
    this.found.push({ slot, value, rule: 'person', certainty: labels.length ? 'sure' : 'likely' });
    this.duplicates.push(...others);
  }

  remarks(): void {
    for (const value of valuesOfKind(this.#view, 'remark')) {
      const slot = slotOf('remark');
      this.found.push({ slot, value, rule: 'by-mark', certainty: 'sure' });
    }
  }
}
