/** Words after which a title may end a line without tearing its sense apart. */
const ends =
  /(?:有限公司|公司|委员会|办公室|管理局|人民政府|街道|社区|学校|医院|省|市|县|区|镇|乡|村|厂|局|关于|的|事件|事故|灾害|防汛抗旱|突发)/g;

/** How far from the middle a better place may lie, as a share of a line. */
const tolerance = 0.3;

/**
 * Breaks a title into lines of at most `width` characters, of much the same length and where its sense allows
 * (GB/T 9704-2012, 7.3.1: whole words, lines in proportion). Letters and digits count half.
 */
export function titleLines(title: string, width: number): string[] {
  const count = Math.ceil(widthOf(title) / width);
  if (count <= 1) return [title];
  const aim = widthOf(title) / count;
  const places = title.includes(' ') ? placesAfter(title, / /g) : placesAfter(title, ends);
  const cut = nearest(places, title, aim, width) ?? middle(title, aim);
  return [title.slice(0, cut).trim(), ...titleLines(title.slice(cut).trim(), width)];
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u2e80' ? 0.5 : 1), 0);
}

function placesAfter(title: string, pattern: RegExp): number[] {
  return [...title.matchAll(pattern)].map((match) => match.index + match[0].length);
}

function nearest(places: readonly number[], title: string, aim: number, width: number): number | null {
  const far = (place: number): number => Math.abs(widthOf(title.slice(0, place)) - aim);
  const [best] = places
    .filter(
      (place) => place < title.length && widthOf(title.slice(0, place)) <= width && far(place) <= tolerance * width,
    )
    .sort((a, b) => far(a) - far(b));
  return best ?? null;
}

/** The character at which the line is full, whatever stands there. */
function middle(title: string, aim: number): number {
  let end = 0;
  for (const character of title) {
    if (widthOf(title.slice(0, end)) >= aim) break;
    end += character.length;
  }
  return end;
}
