/** Gives each place of a document an address of its own. */
export type UniqueAddress = (wanted: string) => string;

/** The address wanted the first time, then with `~2`, `~3` …. */
export function uniqueAddresses(): UniqueAddress {
  const given = new Map<string, number>();
  return (wanted) => {
    let address = wanted;
    let count = given.get(wanted) ?? 0;
    while (given.has(address) || count === 1) {
      count += 1;
      address = `${wanted}~${count}`;
      if (!given.has(address)) break;
    }
    given.set(wanted, Math.max(count, 1));
    if (address !== wanted) given.set(address, 1);
    return address;
  };
}
