const letters = 'abcdefghjklmnopqrstwxyz';
/** The first character of each letter in the order of the Chinese collation. */
const firsts = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫帀';
const collator = new Intl.Collator('zh-CN-u-co-pinyin');

/** The initials of the Pinyin of a text (防汛 → fx), by the collation's own order; other letters and digits stay. */
export function initialsOf(text: string): string {
  let initials = '';
  for (const character of text.normalize('NFKC').toLowerCase()) {
    if (/[a-z0-9]/.test(character)) initials += character;
    else if (/\p{Script=Han}/u.test(character)) initials += initialOf(character);
  }
  return initials;
}

function initialOf(character: string): string {
  let found = '';
  for (let index = 0; index < firsts.length; index += 1) {
    if (collator.compare(firsts.charAt(index), character) > 0) break;
    found = letters.charAt(index);
  }
  return found;
}
