/** So many things are kept: the plan in hand, and a few that it is held against. */
const kept = 2;

/**
 * A memory for what was lately worked out of an object. Rules over one plan are run plan by plan: what they share of it
 * serves them all and can then go, while it is still cheap to let go, where a library of thousands would keep it to the
 * end. What is asked for again later is worked out again.
 */
export class Lately<Key extends object, Value> {
  readonly #keys: (Key | undefined)[] = [];
  readonly #values: (Value | undefined)[] = [];
  #next = 0;

  get(key: Key): Value | undefined {
    const at = this.#keys.indexOf(key);
    return at < 0 ? undefined : this.#values[at];
  }

  set(key: Key, value: Value): void {
    this.#keys[this.#next] = key;
    this.#values[this.#next] = value;
    this.#next = (this.#next + 1) % kept;
  }
}

/** A pure function of an object, worked out once for as long as it was lately asked for. Its value is never undefined. */
export function rememberLately<Key extends object, Value extends object>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const known = new Lately<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = make(key);
    known.set(key, value);
    return value;
  };
}
