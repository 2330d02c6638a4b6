/** So many plans are kept before, and while, as many more are looked at. */
const keptFor = 64;

/**
 * A memory for what was lately worked out of an object. Rules over one plan are run plan by plan: what they share of it
 * serves them all and can then go, where a library of thousands would keep it to the end. What is asked for again
 * later is worked out again.
 */
export class Lately<Key extends object, Value> {
  #young = new WeakMap<Key, Value>();
  #old = new WeakMap<Key, Value>();
  #count = 0;

  get(key: Key): Value | undefined {
    return this.#young.get(key) ?? this.#old.get(key);
  }

  set(key: Key, value: Value): void {
    if (this.#count >= keptFor) {
      this.#old = this.#young;
      this.#young = new WeakMap();
      this.#count = 0;
    }
    this.#young.set(key, value);
    this.#count += 1;
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
