import { describe, expect, it } from 'vitest';
import { divisionsNamed, findDivisions } from './divisions.ts';

describe('divisions', () => {
  it('knows provinces, cities and counties with what holds them', () => {
    expect(divisionsNamed('四川省')).toEqual([{ name: '四川省', level: 'province', province: '四川省', city: '' }]);
    expect(divisionsNamed('南充市')).toEqual([{ name: '南充市', level: 'city', province: '四川省', city: '南充市' }]);
    expect(divisionsNamed('阆中市')).toEqual([{ name: '阆中市', level: 'county', province: '四川省', city: '南充市' }]);
    expect(divisionsNamed('济源市').map(({ level, province }) => [level, province])).toEqual([['county', '河南省']]);
    expect(divisionsNamed('鼓楼区').length).toBeGreaterThan(2);
    expect(divisionsNamed('示例县')).toEqual([]);
  });

  it('has every province once, and about as many counties as there are', () => {
    const provinces = ['北京市', '西藏自治区', '香港特别行政区', '台湾省'];
    for (const name of provinces)
      expect(divisionsNamed(name).filter(({ level }) => level === 'province').length).toBe(1);
    expect(findDivisions('沈丘县、项城市、阿克苏地区、阿拉善左旗', 0).map(({ word }) => word)).toEqual([
      '沈丘县',
      '项城市',
      '阿克苏地区',
      '阿拉善左旗',
    ]);
  });

  it('passes over plain words', () => {
    expect(findDivisions('适应城市特点，清点应急资源县级储备，沿海城市、新城区、由东至县城、市辖区', 0)).toEqual([]);
  });
});
