/** More different texts than any library of plans has; beyond it the memory starts anew. */
const most = 2000;

/** Keeps what was read of a text, for pure readers that meet the same words again and again. */
export function remember<Value>(): (text: string, read: (text: string) => Value) => Value {
  const known = new Map<string, Value>();
  return (text, read) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size >= most) known.clear();
    // A piece of a file would keep the whole file alive: the key is a copy.
    if (text.length <= 60) known.set(` ${text}`.slice(1), value);
    return value;
  };
}
