import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { stageOf, stages } from './tracking.rules.js';

describe('the stage a petitioner is told', () => {
  it.each([
    ['REGISTERED', 'REGISTERED', 'REGISTERED'],
    ['ACCEPTED', 'HANDLING', 'HANDLING'],
    ['ACCEPTED', 'OPINION_SERVED', 'OPINION_SERVED'],
    ['ACCEPTED', 'REGISTERED', 'ACCEPTED'],
    ['ACCEPTED', 'A_STAGE_OF_LATER', 'ACCEPTED'],
    ['WITHDRAWN', 'HANDLING', 'WITHDRAWN'],
    ['NOT_ACCEPTED', 'SCREENED', 'NOT_ACCEPTED'],
    ['VOIDED', 'VOIDED', 'SPLIT'],
    ['RESTRICTED_REPORT', 'VOIDED', 'SEALED'],
  ] as const)('is, for status %s and progress %s, %s', (status, stage, told) => {
    expect(stageOf({ status, stage })).toBe(told);
  });

  it.each(['en', 'zh-CN'])('is explained with what comes next, in %s', (language) => {
    const texts = JSON.parse(readFileSync(new URL(`../locales/${language}.json`, import.meta.url), 'utf8')) as Record<
      string,
      string
    >;
    for (const stage of stages)
      expect([texts[`STAGE.${stage}.now`], texts[`STAGE.${stage}.next`]].every(Boolean)).toBe(true);
  });
});
