/**
 * A bounded memory of what was worked out for a key. Full, it forgets what was not asked for since it was full the last
 * time.
 */
export class Memo<Key, Value> {
  #recent = new Map<Key, Value>();
  #older = new Map<Key, Value>();
  readonly #most: number;
  readonly #isWorthKeeping: (value: Value) => boolean;

  constructor(most: number, isWorthKeeping: (value: Value) => boolean = () => true) {
    this.#most = most;
    this.#isWorthKeeping = isWorthKeeping;
  }

  /** The remembered value of a key, or what `work` makes of it. */
  recall(key: Key, work: (key: Key) => Value): Value {
    const known = this.get(key);
    if (known !== undefined) return known;
    const value = work(key);
    if (this.#isWorthKeeping(value)) this.keep(key, value);
    return value;
  }

  /** The remembered value of a key. */
  get(key: Key): Value | undefined {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent;
    const older = this.#older.get(key);
    if (older !== undefined) this.keep(key, older);
    return older;
  }

  /** Remembers a value, whatever was known for the key. */
  keep(key: Key, value: Value): void {
    if (this.#recent.size * 2 >= this.#most) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(key, value);
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

/** Works a value out when it is first asked for. */
export function once<Value>(work: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: work() };
    return made.value;
  };
}
