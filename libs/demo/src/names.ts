/** Every demo name carries this sign, so that nobody takes a demo person for a real one. */
const SURNAMES = ['演', '示', '例', '样', '虚', '拟'];
const GIVEN = ['一诺', '子墨', '雨桐', '浩然', '思远', '欣怡', '明轩', '若溪', '天佑', '静宜', '嘉树', '晓岚', '建国', '秀英', '志强', '海燕'];

export interface Name { readonly zh: string; readonly en: string }

/** The n-th demo officer's name. */
export const demoName = (n: number, prefix = '演'): Name => ({ zh: `${prefix}${GIVEN[n % GIVEN.length] as string}`, en: `Demo Officer ${n + 1}` });

/** The n-th demo petitioner's name. */
export const petitionerName = (n: number): string => `${SURNAMES[n % SURNAMES.length] as string}${GIVEN[Math.floor(n / SURNAMES.length) % GIVEN.length] as string}`;
