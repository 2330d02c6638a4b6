/** Gives each place of a document an address of its own. */
export type UniqueAddress = (wanted: string) => string;

/** The address wanted the first time, then with `~2`, `~3` …. */
export function uniqueAddresses(): UniqueAddress {
  const given = new Map<string, number>();
  return (wanted) => {
    let address = wanted;
    let count = given.get(wanted) ?? 0;
    while (given.has(address)) {
      count += 1;
      address = `${wanted}~${Math.max(count, 2)}`;
    }
    if (count > 0) given.set(wanted, Math.max(count, 2));
    given.set(address, 1);
    return address;
  };
}
