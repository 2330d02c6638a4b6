import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '#model';
import { type ReportContext, reporterNamed, reportFormats } from '#report';
import { readXml, type XmlElement } from '../support/read-xml.ts';
import { cleanReport, contextWith, findingAt, sampleFindings, sampleReport } from '../support/sample-report.ts';

function told(format: string, report: CheckReport = sampleReport, context: ReportContext = contextWith()): string {
  return [...(reporterNamed(format)?.(report, context) ?? '')].join('');
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.resolve(import.meta.dirname, file), 'utf8'));
}

/** What a schema finds wrong with a text; empty when nothing. */
function faults(schemaFile: string, text: string): unknown {
  const schema = readJson(schemaFile);
  if (typeof schema !== 'object' || schema === null) throw new Error(`${schemaFile} is no schema`);
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    formats: { uri: true, 'uri-reference': /^[\x21-\x7e]*$/ },
  });
  const validate = ajv.compile(schema);
  return validate(JSON.parse(text)) ? [] : validate.errors;
}

const languages = ['zh', 'en'] as const;

describe('every format', () => {
  it('is in the table, the one for people first', () => {
    expect(reportFormats).toEqual(['pretty', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown']);
    expect(reporterNamed('xml')).toBeUndefined();
  });

  it.each(reportFormats)('%s ends with one line end and says something of a clean report', (format) => {
    for (const report of [sampleReport, cleanReport]) expect(told(format, report)).toMatch(/[^\n]\n$/);
  });
});

describe.each(languages)('machine formats in %s', (language) => {
  const context = contextWith({ language });

  it.each([sampleReport, cleanReport])('json keeps to its schema', (report) => {
    expect(faults('../../schemas/check-report.schema.json', told('json', report, context))).toEqual([]);
  });

  it.each([sampleReport, cleanReport])('sarif keeps to SARIF 2.1.0', (report) => {
    expect(faults('fixtures/sarif.schema.json', told('sarif', report, context))).toEqual([]);
  });

  it.each([sampleReport, cleanReport])('gitlab keeps to the Code Quality format', (report) => {
    expect(faults('fixtures/gitlab-code-quality.schema.json', told('gitlab', report, context))).toEqual([]);
  });

  it.each([sampleReport, cleanReport])('junit is well formed and keeps to the elements of the XSD', (report) => {
    checkElement(readXml(told('junit', report, context)));
  });
});

describe('json', () => {
  it('is laid out as JSON is, though it comes piece by piece', () => {
    for (const report of [sampleReport, cleanReport]) {
      const text = told('json', report);
      expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    }
    expect([...(reporterNamed('json')?.(sampleReport, contextWith()) ?? '')].length).toBe(
      sampleReport.findings.length + 2,
    );
  });

  it('gives edits as ranges, laws by name', () => {
    const data: unknown = JSON.parse(told('json'));
    expect(data).toMatchObject({
      version: 1,
      findings: [
        { rule: 'level/gap', basis: [{ law: '突发事件应对法', article: '71', strength: 'must' }] },
        {
          fix: { title: '改为“县水利局”', safe: true, edits: [{ range: sampleFindings[1]?.range, text: '县水利局' }] },
        },
        { basis: [] },
      ],
    });
  });
});

describe('sarif', () => {
  it('encodes Chinese and spaces in paths, and points each result to its rule', () => {
    const text = told('sarif', sampleReport, contextWith({ pathOf: (file) => `预案/${file}` }));
    expect(text).toContain('%E9%A2%84%E6%A1%88/plans/county/overall%2C%202.md');
    expect(JSON.parse(text)).toMatchObject({
      runs: [
        {
          tool: { driver: { rules: [{ id: 'level/gap' }, {}, {}] } },
          results: [{ ruleIndex: 0, level: 'error' }, {}, { level: 'note' }],
        },
      ],
    });
  });
});

describe('gitlab', () => {
  it('tells two findings that are alike apart', () => {
    const twice = { ...sampleReport, findings: [findingAt(6, '河道水位'), findingAt(6, '河道水位')] };
    const prints = [...told('gitlab', twice).matchAll(/"fingerprint": "(\w+)"/g)].map((match) => match[1]);
    expect(new Set(prints).size).toBe(2);
  });
});

describe('github', () => {
  it('escapes what would end a command or a property', () => {
    const [line] = told('github').split('\n');
    expect(line).toMatch(
      /^::error file=plans\/county\/flood.md,line=6,endLine=6,col=\d+,endColumn=\d+,title=level\/gap::/,
    );
    const odd = {
      ...sampleReport,
      findings: [findingAt(6, '河道水位', { file: 'a,b:c.md', message: '50%\n二', help: '' })],
    };
    expect(told('github', odd)).toMatch(/^::error file=a%2Cb%3Ac\.md,.*::50%25%0A二\n/);
  });

  it('annotates the worst ten and folds the others', () => {
    const infos = Array.from({ length: 12 }, () => findingAt(12, 'Ⅱ级', { severity: 'info' }));
    const lines = told('github', { ...sampleReport, findings: [...infos, ...sampleFindings.slice(0, 1)] }).split('\n');
    expect(lines.filter((line) => /^::(error|warning|notice) /.test(line))).toHaveLength(10);
    expect(lines[0]).toMatch(/^::error /);
    expect(lines[10]).toBe('::group::其余 3 个问题');
    expect(lines.slice(11, 14).every((line) => line.startsWith('plans/'))).toBe(true);
  });

  it('leaves columns out where a range has several lines, as GitHub wants', () => {
    const range = { start: { line: 6, column: 5 }, end: { line: 7, column: 2 } };
    const report = { ...sampleReport, findings: [findingAt(6, '河道', { range })] };
    expect(told('github', report)).toMatch(/^::error file=plans\/county\/flood\.md,line=6,endLine=7,title=/);
  });
});

describe('junit', () => {
  it('fails what --fail-on fails and passes the rest', () => {
    expect(readXml(told('junit')).attributes.failures).toBe('1');
    expect(readXml(told('junit', sampleReport, contextWith({ failOn: 'info' }))).attributes.failures).toBe('3');
  });

  it('leaves out what XML cannot hold', () => {
    const report = { ...sampleReport, findings: [findingAt(6, '河道', { message: 'a\u0000\u001Bb\uD800 & <c>' })] };
    const message = readXml(told('junit', report)).children[0]?.children[0]?.children[0]?.attributes.message;
    expect(message).toBe('ab\uFFFD & <c>');
  });
});

describe('markdown', () => {
  it('shows text as it is written, one row a finding, the worst first', () => {
    const rows = told('markdown')
      .split('\n')
      .filter((line) => line.startsWith('| '));
    expect(rows).toHaveLength(5);
    expect(rows[2]).toMatch(/^\| 错误 \| `plans\/county\/flood\.md:6:/);
    expect(rows[4]).toContain('&lt;b>“\\|” \\*不在\\*角色里\\*');
  });
});

type ElementRules = Readonly<
  Record<string, { attributes: readonly string[]; required: readonly string[]; children: readonly string[] }>
>;

const elementRules: ElementRules = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, 'fixtures/junit.json'), 'utf8'),
);

function checkElement(element: XmlElement): void {
  const rule = elementRules[element.name];
  expect(rule, `<${element.name}> is not in the XSD`).toBeDefined();
  const names = Object.keys(element.attributes);
  expect(names.filter((name) => rule?.attributes.includes(name) !== true)).toEqual([]);
  expect(rule?.required.filter((name) => !names.includes(name))).toEqual([]);
  expect(element.children.filter(({ name }) => rule?.children.includes(name) !== true)).toEqual([]);
  if (element.text !== '') expect(rule?.children).toContain('#text');
  if (element.name === 'testsuite') expect(Number(element.attributes.tests)).toBe(element.children.length);
  element.children.forEach(checkElement);
}
