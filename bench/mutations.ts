import { countyFiles, tryDamage } from '../tests/mutations/county.ts';
import { everyDamage } from '../tests/mutations/every-damage.ts';

// Does every kind of damage to every file of the example county that has something to damage, and says which kinds
// the rules miss: node --conditions=source bench/mutations.ts [words of a damage] [seed]

const [wanted = '', seed = ''] = process.argv.slice(2);
const started = performance.now();
let done = 0;
let found = 0;
for (const damage of everyDamage.filter(({ name }) => name.includes(wanted))) {
  const trials = countyFiles.flatMap((file) => tryDamage(damage, file, seed));
  const missed = trials.filter(({ isFound }) => !isFound);
  done += trials.length;
  found += trials.length - missed.length;
  const share = trials.length === 0 ? 'none to damage' : `${trials.length - missed.length} of ${trials.length}`;
  const where = missed.slice(0, 5).map(({ file }) => file);
  console.log(
    `${share.padStart(16)}  ${damage.name} (${damage.rules.join(', ')})${where.length > 0 ? `: missed in ${where.join(', ')}` : ''}`,
  );
}
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `${everyDamage.length} kinds, ${done} damages, ${found} found (${((found / Math.max(1, done)) * 100).toFixed(2)} %), ${seconds} s`,
);
