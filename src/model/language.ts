/** The languages that Beiyu speaks to its users. */
export type Language = 'zh' | 'en';

/** One text in each language. */
export type Text = Readonly<Record<Language, string>>;

/** What a message tells: the same for every reader, or in each reader's language. */
export type Datum = string | number | Text;

/** The values of a message's `{holes}`, by name. */
export type MessageData = Readonly<Record<string, Datum>>;

/** Fills the `{holes}` of a template; a hole without a value stays visible rather than vanishing. */
export function fill(template: string, data: MessageData, language: Language): string {
  return template.replace(/\{([a-zA-Z]\w*)\}/g, (hole, name: string) => {
    const value = data[name];
    if (value === undefined) return hole;
    return typeof value === 'object' ? value[language] : String(value);
  });
}
