import { describe, expect, it } from 'vitest';
import { phoneFault } from './phone-fault.ts';

describe('phoneFault', () => {
  it.each([
    '07995550101',
    '01088886666',
    '02166668888',
    '075588886666',
    '13812345678',
    '138****0001',
    '119',
    '12345',
    '4001234567',
    '95598',
    '5550101',
    '85261234',
    '07995550101#8',
    '0085229876543',
  ])('%s is a number', (number) => {
    expect(phoneFault(number)).toBeNull();
  });

  it.each([
    ['1381234567', 'mobile'],
    ['138123456789', 'mobile'],
    ['12812345678', 'mobile'],
    ['079955501', 'landline'],
    ['0108888666', 'landline'],
    ['00000000', 'placeholder'],
    ['12345678', 'placeholder'],
    ['13888888888', 'placeholder'],
    ['7995550101', 'lostZero'],
    ['1088886666', 'mobile'],
  ])('%s is none: %s', (number, kind) => {
    expect(phoneFault(number)?.kind).toBe(kind);
  });

  it('says which number was probably meant where the leading zero is lost', () => {
    expect(phoneFault('75588886666')?.nearest).toBe('075588886666');
  });
});
