/** What most clocks have in common, so that each entry says only what is its own. */
export const AGENCY = { extensionMaxDays: null, excludes: null, window: 'agency', note: null } as const;
export const CITIZEN = { ...AGENCY, window: 'citizen' } as const;
export const NO_NUMBER = { limit: { unit: 'none' }, numberCertainty: null } as const;

export const RECEIPT = { 'zh-CN': '收到', en: 'receipt' } as const;
export const OWN_RECEIPT = { 'zh-CN': '本单位收到', en: 'its own receipt' } as const;
export const ACCEPTANCE = { 'zh-CN': '受理', en: 'acceptance' } as const;
