/** The languages that Beiyu speaks to its users. */
export type Language = 'zh' | 'en';

/** One text in each language. */
export type Text = Readonly<Record<Language, string>>;

/** Fills the `{holes}` of a template; a hole without a value stays visible rather than vanishing. */
export function fill(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{([a-zA-Z]\w*)\}/g, (hole, name: string) => {
    const value = data[name];
    return value === undefined ? hole : String(value);
  });
}
