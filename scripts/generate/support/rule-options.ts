// Prints what the settings may say of each rule, as JSON by its id; run by scripts/generate/rule-settings.ts.
import { rules } from '#rules';

const facts = rules.map(({ id, title, options }) => [id, { title, options }] as const);
process.stdout.write(JSON.stringify(Object.fromEntries(facts)));
