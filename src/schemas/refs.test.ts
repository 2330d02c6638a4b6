import { describe, expect, it } from 'vitest';
import { refsIn } from './refs.ts';

describe('refsIn', () => {
  it('finds single names, items of lists and names under free keys', () => {
    const data = {
      jurisdiction: 'anhe',
      follows: ['anhe/overall'],
      roles: { 'chief/a': { post: '县长', members: ['一队'] } },
      levels: { 1: { decide: '指挥长', report: { to: '市政府' } } },
    };
    expect(refsIn('plan', data)).toEqual([
      { pointer: '/jurisdiction', written: 'anhe', kind: 'jurisdiction' },
      { pointer: '/follows/0', written: 'anhe/overall', kind: 'plan' },
      { pointer: '/roles/chief~1a/post', written: '县长', kind: 'post' },
      { pointer: '/roles/chief~1a/members/0', written: '一队', kind: 'actor' },
      { pointer: '/levels/1/decide', written: '指挥长', kind: 'actor' },
      { pointer: '/levels/1/report/to', written: '市政府', kind: 'actor' },
    ]);
  });

  it('puts the place of a register row before its pointers', () => {
    expect(refsIn('posts', { id: 'a', name: 'b', unit: '县水利局' }, '/7')).toEqual([
      { pointer: '/7/unit', written: '县水利局', kind: 'unit' },
    ]);
  });

  it('passes over what is not there or of another shape', () => {
    expect(refsIn('plan', { follows: 'x', roles: null, basis: [3] })).toEqual([]);
  });
});
