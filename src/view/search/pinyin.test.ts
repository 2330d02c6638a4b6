import { describe, expect, it } from 'vitest';
import { initialsOf } from './pinyin.ts';

describe('initials of Pinyin', () => {
  it('stand for characters; letters and digits stay', () => {
    expect(initialsOf('防汛抗旱')).toBe('fxkh');
    expect(initialsOf('柳湾村应急预案')).toBe('lwcyjya');
    expect(initialsOf('LNG 气化站 2 号')).toBe('lngqhz2h');
  });
});
