// Prints the facts of the commands that are named, as JSON; run by scripts/generate/commands.ts.

const facts: object[] = [];
for (const verb of process.argv.slice(2)) {
  const module: unknown = await import(`../../../src/cli/commands/${verb}.ts`);
  if (typeof module !== 'object' || module === null || !('default' in module))
    throw new Error(`src/cli/commands/${verb}.ts has no default export`);
  facts.push({ verb, command: module.default });
}
process.stdout.write(JSON.stringify(facts));
