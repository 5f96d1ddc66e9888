import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { refusalCodes } from '../../../tools/docs/refusals-doc.mjs';
import { workspaceRoot } from '../src/home/data-folder.js';
import { parseCaseFile } from '../src/play/case-file.js';
import { playCase } from '../src/play/play-case.js';
import { stage } from './stage-under-test.js';

const LIMIT_MS = 120_000;
const folder = join(workspaceRoot, 'examples', 'cases');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => parseCaseFile(readFileSync(join(folder, name), 'utf8'), name))
  .sort((a, b) => Date.parse(a.clock ?? '') - Date.parse(b.clock ?? ''));
const refused = new Set<string>();

/** Refusals of the REST interface, which no case file speaks: met in apps/partners/test/interface.e2e.spec.ts. */
const OVER_REST = ['FEED_NOT_AN_AGENCY'];

/** What nobody can bring about through the gateway: met on the database of its service, in ledger.db.spec.ts, indicator.db.spec.ts and correction.db.spec.ts. */
const FROM_INSIDE = ['DIFFERENCE_WRONG_STATE', 'REPEAT_JUDGE_INVOLVED', 'CORRECTION_STALE'];

describe('the dated histories, through the gateway', () => {
  it.each(files.map((file) => [file.title, file] as const))(
    '%s',
    async (_title, file) => {
      // Each on empty databases: what another history left behind must not help it, nor hold the clock up.
      await stage.fresh(file.clock);
      const broken: string[] = [];
      for await (const step of playCase(stage, file)) {
        if (step.refusal) {
          refused.add(step.refusal.code);
          if (!step.refusal.basis || !step.refusal.remedy) broken.push(`${step.refusal.code} without basis or remedy`);
        }
        broken.push(...step.broken.map((line) => `${step.at} ${step.act}: ${line}`));
      }
      expect(broken).toEqual([]);
    },
    LIMIT_MS,
  );

  it('meet every refusal there is, so that each one is reached from outside and names its basis and what to do instead', () => {
    const missing = refusalCodes().filter(
      ({ code }) => !refused.has(code) && ![...OVER_REST, ...FROM_INSIDE].includes(code),
    );
    expect(missing.map(({ code }) => code)).toEqual([]);
  });
});
