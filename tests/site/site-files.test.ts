import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { handbookSchema } from '../../src/view/files/handbook-schema.ts';
import { siteFiles } from '../../src/view/files/site-files.ts';
import { smallHandbook } from './small-handbook.ts';

const filesOf = (site: string | null): Map<string, string> =>
  new Map(
    [...siteFiles({ ...smallHandbook, site }, '/safe/', ['index.html', '404.html', 'hazards/flood.html'])].map(
      ({ path, content }) => [path, content],
    ),
  );

describe('the files beside the pages', () => {
  it('list every page for search engines, under the address that the settings tell', () => {
    const sitemap = filesOf('https://county.example').get('sitemap.xml') ?? '';
    expect([...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url)).toEqual([
      'https://county.example/safe/index.html',
      'https://county.example/safe/hazards/flood.html',
    ]);
    expect(filesOf('https://county.example').get('feed.xml')).toContain(
      '<link href="https://county.example/safe/plans/shan/flood.html"/>',
    );
    expect(filesOf(null).has('sitemap.xml')).toBe(false);
  });

  it('hold data that are what their schema says', () => {
    const files = filesOf(null);
    const validate = new Ajv2020({ strict: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } }).compile(handbookSchema);
    expect(validate(JSON.parse(files.get('data/handbook.json') ?? '')), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({})).toBe(false);
  });
});
