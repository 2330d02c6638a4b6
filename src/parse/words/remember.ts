/** More different texts than any library of plans has; beyond it the memory starts anew. */
const most = 2000;

/** Keeps what was read of a text, for pure readers that meet the same words again and again. */
export function remember<Value>(): (text: string, read: (text: string) => Value) => Value {
  const known = new Map<string, Value>();
  return (text, read) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (text.length > 60) return read(text);
    // A piece of a file would keep the whole file alive: the key is a copy, and the value is made of that.
    const copy = ` ${text}`.slice(1);
    const value = read(copy);
    if (known.size >= most) known.clear();
    known.set(copy, value);
    return value;
  };
}
