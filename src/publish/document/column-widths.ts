/** Shares of the width by the longest cell of each column, none under a tenth. */
export function columnWidths(head: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const longest = head.map((title, column) =>
    Math.min(30, Math.max(4, title.length, ...rows.map((row) => row[column]?.length ?? 0))),
  );
  const total = longest.reduce((sum, length) => sum + length, 0);
  const shares = longest.map((length) => Math.max(0.08, length / total));
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => share / sum);
}
