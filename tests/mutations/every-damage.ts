import type { Damage } from './damage.ts';
import { cardDamages } from './damages/cards.ts';
import { levelDamages } from './damages/levels.ts';
import { lifecycleDamages } from './damages/lifecycle.ts';
import { linkDamages } from './damages/links.ts';
import { nameDamages } from './damages/names.ts';
import { outlineDamages } from './damages/outline.ts';
import { procedureDamages } from './damages/procedures.ts';
import { recordDamages } from './damages/records.ts';
import { reportDamages } from './damages/reports.ts';
import { resourceDamages } from './damages/resources.ts';
import { roleDamages } from './damages/roles.ts';
import { syntaxDamages } from './damages/syntax.ts';
import { warningDamages } from './damages/warnings.ts';
import { wordingDamages } from './damages/wording.ts';

/** Every kind of damage, group by group. */
export const everyDamage: readonly Damage[] = [
  ...syntaxDamages,
  ...outlineDamages,
  ...roleDamages,
  ...procedureDamages,
  ...levelDamages,
  ...warningDamages,
  ...reportDamages,
  ...nameDamages,
  ...wordingDamages,
  ...resourceDamages,
  ...lifecycleDamages,
  ...cardDamages,
  ...linkDamages,
  ...recordDamages,
];
