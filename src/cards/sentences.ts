/** The sentences of a text, without their stops. */
export function sentences(text: string): string[] {
  return text
    .split(/[。；;\n]+|\.\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
