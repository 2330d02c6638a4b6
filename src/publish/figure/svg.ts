/** A length or place in an SVG: at most two decimals, so that files stay small and the same everywhere. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

export interface SvgFrame {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
}

/** Wraps drawn parts, in millimetres, with what a screen reader says of them. */
export function svg({ width, height, title, description }: SvgFrame, parts: readonly string[]): string {
  const size = `width="${short(width)}mm" height="${short(height)}mm" viewBox="0 0 ${short(width)} ${short(height)}"`;
  const words = `<title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" ${size}>${words}${parts.join('')}</svg>`;
}

export function rectangle(x: number, y: number, width: number, height: number, style: string): string {
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" ${style}/>`;
}

export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill?: string;
}

/** Text with its baseline at `y`. */
export function text(x: number, y: number, words: string, { size, bold, anchor, fill }: TextStyle): string {
  const weight = bold === true ? ' font-weight="700"' : '';
  const place = anchor === undefined || anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const colour = fill === undefined ? '' : ` fill="${fill}"`;
  return `<text x="${short(x)}" y="${short(y)}" font-size="${short(size)}"${weight}${place}${colour}>${escapeXml(words)}</text>`;
}

export function path(d: string, style: string): string {
  return `<path d="${d}" ${style}/>`;
}
