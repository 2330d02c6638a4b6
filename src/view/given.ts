/** What JSON says of a value that is not there. */
export function given<Value>(value: Value | undefined): Value | null {
  return value ?? null;
}
