/** Gives each place of a document an address of its own. */
export type UniqueAddress = (wanted: string) => string;

/** The address wanted the first time, then with `~2`, `~3` …. */
export function uniqueAddresses(): UniqueAddress {
  const given = new Map<string, number>();
  return (written) => {
    const wanted = shared(written);
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

/** More than plans are numbered by; beyond it an address is kept by each plan. */
const most = 10_000;

const known = new Map<string, string>();

/** Plans number their steps alike (`4.5.2/3`): each address is one text, however many plans have it. */
function shared(written: string): string {
  const found = known.get(written);
  if (found !== undefined) return found;
  // A piece of a file would keep the whole file alive.
  const copy = ` ${written}`.slice(1);
  if (known.size < most) known.set(copy, copy);
  return copy;
}
