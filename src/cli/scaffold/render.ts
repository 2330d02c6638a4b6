import Handlebars from 'handlebars';

/** Fills one scaffold template. */
export function renderScaffold(source: string, view: object): string {
  return Handlebars.compile(source, { noEscape: true, knownHelpersOnly: true })(view);
}

/** A text as a YAML value: plain where YAML takes it as it is, else quoted. */
export function yamlText(text: string): string {
  return /^[\p{L}\d（）《》〔〕【】][\p{L}\d（）《》〔〕【】、 /.·_-]*$/u.test(text) && !/^[\d. ]+$|\s$/.test(text)
    ? text
    : JSON.stringify(text);
}
