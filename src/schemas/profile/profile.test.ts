import { describe, expect, test } from 'vitest';
import type { Basis, Profile, ProfileSource } from '#model';
import type { ProfileFamily } from '../generated/profiles.ts';
import { findHazards } from '../hazards.ts';
import { enumValues, schemaNames } from '../names.ts';
import { countsWith, findSource, isVerified } from '../sources.ts';
import { chosenFamilies } from './families.ts';
import { drillClock, profileFor } from './profile-for.ts';
import { everySection, missingSections, recogniseRole, recogniseSection } from './recognise.ts';

const kinds: readonly Profile['kind'][] = [
  'overall',
  'special',
  'department',
  'township',
  'village',
  'enterprise-comprehensive',
  'enterprise-special',
  'event',
  'joint',
  'catastrophe',
  'support',
  'unit',
  'on-site',
  'manual',
  'action',
];

function isBasis(value: unknown): value is Basis {
  return typeof value === 'object' && value !== null && 'law' in value && 'strength' in value;
}

/** Every source that a profile cites, wherever it stands. */
function basesIn(value: unknown): Basis[] {
  if (isBasis(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(basesIn) : [];
}

test('every kind of plan has a profile', () => {
  expect(enumValues('plan', '/kind').toSorted()).toEqual(kinds.toSorted());
});

const families: readonly ProfileFamily[] = ['cn', 'en'];
const each = families.flatMap((family) => kinds.map((kind) => ({ family, kind })));

describe.each(each)('$family $kind', ({ family, kind }) => {
  const profile = profileFor(kind, { families: [family], extensions: [] });
  const bases = basesIn(profile);

  test('cites only sources of the packaged list that are in force', () => {
    expect(bases.length).toBeGreaterThan(5);
    const bad = bases.filter(({ law }) => findSource(law) === null || findSource(law)?.until !== undefined);
    expect(bad).toEqual([]);
  });

  test('cites only sources that count with its family', () => {
    expect(bases.filter(({ law }) => !countsWith(law, [family]))).toEqual([]);
  });

  test('no must rests on what was not read, on a standard or on practice', () => {
    const bad = bases.filter(({ law, article, strength }) => {
      const force = findSource(law)?.force;
      return strength === 'must' && (!isVerified(law, article) || force === 'standard' || force === 'practice');
    });
    expect(bad).toEqual([]);
  });

  test('every section and role has names in both languages, and no id stands twice', () => {
    const sections = everySection(profile.sections);
    const nameless = [...sections.map(({ headings }) => headings), ...profile.roles.map(({ names }) => names)].filter(
      ({ zh, en }) => zh.length === 0 || en.length === 0,
    );
    expect(nameless).toEqual([]);
    expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
  });

  test('the first heading of each section is recognised as that section', () => {
    const first = everySection(profile.sections).flatMap(({ id, headings: { zh, en } }) =>
      [zh[0] ?? '', ...(family === 'en' ? [en[0] ?? ''] : [])].map((heading) => ({ id, heading })),
    );
    expect(first.filter(({ id, heading }) => recogniseSection(profile, heading) !== id)).toEqual([]);
  });

  test('procedures stand in sections of the profile, registers and hazards are known', () => {
    const ids = new Set(everySection(profile.sections).map(({ id }) => id));
    expect(profile.procedures.filter(({ section }) => section !== undefined && !ids.has(section))).toEqual([]);
    const names: readonly string[] = schemaNames;
    expect(profile.registers.filter(({ register }) => !names.includes(register))).toEqual([]);
    const hazards = everySection(profile.sections).flatMap((section) => section.hazards);
    expect(hazards.filter((hazard) => findHazards(hazard).length === 0)).toEqual([]);
  });
});

describe('recognition', () => {
  test.each([
    ['组织指挥体系及职责', 'organisation'],
    ['组织体系', 'organisation'],
    ['预防、监测与预警', 'prevention-warning'],
    ['应急响应终止', 'response-end'],
    ['县防汛抗旱指挥部职责', 'headquarters'],
    ['Ⅱ级响应', 'level-response'],
    ['总 则', 'general'],
    ['灾后恢复与重建', 'recovery'],
    ['Response', 'response'],
    ['毫不相干', null],
  ])('%s is %s', (title, id) => {
    expect(recogniseSection(profileFor('special'), title)).toBe(id);
  });

  test.each([
    ['防汛值班员', 'duty-officer'],
    ['指挥长', 'commander'],
    ['宣传组', null],
  ])('the role %s is %s', (name, id) => {
    expect(recogniseRole(profileFor('special'), name)).toBe(id);
  });
});

test('a section is there by what stands inside it, or by its words in the text', () => {
  const profile = profileFor('special');
  const outline = {
    recognised: new Set([
      'general',
      'organisation',
      'monitoring',
      'response',
      'information-report',
      'recovery',
      'management',
    ]),
    text: '转移群众，抢险，隐患点，报告，预警',
    dealsWith: (hazards: readonly string[]) => hazards.includes('geohazard'),
  };
  const missing = missingSections(profile, outline).filter(({ strength }) => strength === 'must');
  expect(missing.map(({ id }) => id)).toEqual(['support']);
});

describe('extension by a jurisdiction', () => {
  const own: ProfileSource = {
    kind: 'village',
    extends: 'cn',
    sections: [
      { id: 'risk', headings: { zh: ['隐患台账'] } },
      { id: 'radio', headings: { zh: ['应急广播'], en: ['Radio'] }, after: 'risk', strength: 'must' },
    ],
    drills: [{ everyMonths: 6 }],
    publication: { withinWorkingDays: 10 },
  };
  const profile = profileFor('village', { families: ['cn'], extensions: [own] });

  test('adds headings and sections, and leaves the packaged profile alone', () => {
    expect(recogniseSection(profile, '隐患台账')).toBe('risk');
    expect(recogniseSection(profile, '风险点位')).toBe('risk');
    expect(profile.sections.slice(0, 2).map(({ id }) => id)).toEqual(['risk', 'radio']);
    expect(recogniseSection(profileFor('village'), '应急广播')).toBeNull();
    expect(profileFor('village', { families: ['cn'], extensions: [{ ...own, kind: 'unit' }] })).toBe(
      profileFor('village'),
    );
  });

  test('what it asks for is local law', () => {
    expect(profile.sections[1]?.basis).toEqual([{ law: 'local', strength: 'must' }]);
    expect(profile.publication).toMatchObject({ withinWorkingDays: 10, after: 'issued' });
    expect(drillClock(profile, { lead: '柳湾村委会', hazards: [] })?.everyMonths).toBe(6);
  });
});

test('the first drill clock that fits counts', () => {
  const profile = profileFor('unit');
  expect(drillClock(profile, { lead: '河桥镇中心小学 学校', hazards: ['火灾'] })?.everyMonths).toBe(1);
  expect(drillClock(profile, { lead: '县实验幼儿园', hazards: [] })?.everyMonths).toBe(3);
  expect(drillClock(profile, { lead: '县水务公司', hazards: [] })?.everyMonths).toBe(12);
});

test('settings choose the families; a workspace that names none is held to what its own files build on, else to the Chinese ones', () => {
  expect(chosenFamilies({ profiles: ['en'] }, [])).toEqual(['en']);
  expect(chosenFamilies({ profiles: ['profiles/ours.yaml'] }, [{ extends: 'en' }])).toEqual(['en']);
  expect(chosenFamilies({ profiles: ['cn', 'en', 'cn'] }, [])).toEqual(['cn', 'en']);
  expect(chosenFamilies({ profiles: ['eng'] }, [])).toEqual(['cn']);
  expect(chosenFamilies({}, [])).toEqual(['cn']);
});

test('the two families ask for different things, and both together for what either asks', () => {
  const idsOf = (families: readonly ProfileFamily[]): string[] =>
    everySection(profileFor('overall', { families, extensions: [] }).sections).map(({ id }) => id);
  expect(idsOf(['en'])).toContain('direction');
  expect(idsOf(['cn'])).not.toContain('direction');
  expect(idsOf(['cn', 'en'])).toEqual(expect.arrayContaining([...idsOf(['cn']), ...idsOf(['en'])]));
});
