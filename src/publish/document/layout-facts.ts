/**
 * The page of GB/T 9704-2012: A4, type area 156 × 225 mm, 22 lines of 28 characters. Millimetres and points.
 */
export const page = {
  width: 210,
  height: 297,
  top: 37,
  bottom: 35,
  left: 28,
  right: 26,
  /** From the type area down to the page number. */
  pageNumberGap: 7,
  lines: 22,
  characters: 28,
} as const;

/** 225 mm over 22 lines. */
export const linePoints = ((page.height - page.top - page.bottom) / page.lines) * (72 / 25.4);

/** 156 mm over 28 characters. */
export const characterPoints = ((page.width - page.left - page.right) / page.characters) * (72 / 25.4);

/** Sizes of type by their Chinese names: 二号 22, 三号 16, 四号 14, 小四 12. */
export const points = { cover: 26, title: 22, body: 16, pageNumber: 14, table: 12, redHead: 42 } as const;

/** How many characters of a size stand on a line. */
export function charactersOf(size: number): number {
  return Math.floor(((page.width - page.left - page.right) * 72) / 25.4 / size);
}

/** The typefaces that the standard names, with what stands in for them where they are not installed. */
export const typefaces = {
  body: ['仿宋_GB2312', '仿宋', 'FangSong', 'STFangsong'],
  title: ['方正小标宋简体', '小标宋', 'FZXiaoBiaoSong-B05S', '宋体', 'SimSun', 'STSong'],
  black: ['黑体', 'SimHei', 'STHeiti'],
  kai: ['楷体_GB2312', '楷体', 'KaiTi', 'STKaiti'],
  song: ['宋体', 'SimSun', 'STSong'],
} as const;

export type Typeface = keyof typeof typefaces;
