import type { Entity, Reading } from '../../record.ts';

/** The readings of a sheet by entity; of several for one place the last counts. */
export class ReadingIndex {
  readonly #byEntity = new Map<Entity, Reading[]>();
  /** Values of the evaluation by field; it has one of each. */
  readonly #evaluation = new Map<string, Reading['value']>();

  constructor(readings: readonly Reading[]) {
    for (const one of readings) {
      if (one.entity === 'evaluation') this.#evaluation.set(one.field, one.value);
      const own = this.#byEntity.get(one.entity);
      if (own) own.push(one);
      else this.#byEntity.set(one.entity, [one]);
    }
  }

  get(
    entity: Entity,
    field: string,
    no = 0,
    fiscalYear: number | null = null,
  ): Reading | undefined {
    const own = this.of(entity);
    for (let at = own.length - 1; at >= 0; at--) {
      const one = own[at]!;
      if (one.no === no && one.fiscalYear === fiscalYear && one.field === field) return one;
    }
    return undefined;
  }

  of(entity: Entity): readonly Reading[] {
    return this.#byEntity.get(entity) ?? [];
  }

  /** A text of the evaluation. */
  text(field: string): string | null {
    return textOf(this.#evaluation.get(field));
  }

  /** A number of the evaluation. */
  whole(field: string): number | null {
    return numberOf(this.#evaluation.get(field));
  }

  number(entity: Entity, field: string, no = 0, fiscalYear: number | null = null): number | null {
    return numberOf(this.get(entity, field, no, fiscalYear)?.value);
  }

  /** Numbers of indicators or activities, in order. */
  numbersOf(...entities: Entity[]): number[] {
    const numbers = new Set<number>();
    for (const entity of entities) for (const { no } of this.of(entity)) numbers.add(no);
    return [...numbers].sort((a, b) => a - b);
  }
}

/** A value as a text; null where it is none. */
export function textOf(value: Reading['value'] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function numberOf(value: Reading['value'] | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
