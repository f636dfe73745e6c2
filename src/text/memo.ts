/** A bounded memory of what was worked out for a key; full, it starts anew. */
export class Memo<Key, Value> {
  readonly #known = new Map<Key, Value>();
  readonly #most: number;
  readonly #isWorthKeeping: (value: Value) => boolean;

  constructor(most: number, isWorthKeeping: (value: Value) => boolean = () => true) {
    this.#most = most;
    this.#isWorthKeeping = isWorthKeeping;
  }

  /** The remembered value of a key, or what `work` makes of it. */
  recall(key: Key, work: () => Value): Value {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const value = work();
    if (!this.#isWorthKeeping(value)) return value;
    if (this.#known.size >= this.#most) this.#known.clear();
    this.#known.set(key, value);
    return value;
  }
}

/** Makes one value for each form, sheet or other object, when it is first asked for. */
export function oncePer<Owner extends object, Value>(
  make: (owner: Owner) => Value,
): (owner: Owner) => Value {
  const made = new WeakMap<Owner, Value>();
  return (owner) => {
    let value = made.get(owner);
    if (value === undefined) {
      value = make(owner);
      made.set(owner, value);
    }
    return value;
  };
}
