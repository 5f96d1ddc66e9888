import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { workspaceRoot } from '../src/home/data-folder.js';
import { parseCaseFile } from '../src/play/case-file.js';
import { playCase } from '../src/play/play-case.js';
import { stage } from './stage-under-test.js';
import { refusalCodes } from '../../../tools/docs/refusals-doc.mjs';

const MINUTE = 60_000;
const folder = join(workspaceRoot, 'examples', 'cases');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => [name, parseCaseFile(readFileSync(join(folder, name), 'utf8'), name)] as const);
const refused = new Set<string>();

describe('the dated histories, each on a fresh sandbox', () => {
  it.each(files.map(([name, file]) => [file.title, name, file] as const))(
    '%s (%s)',
    async (_title, _name, file) => {
      await stage.fresh(file.clock);
      const broken: string[] = [];
      for await (const step of playCase(stage, file)) {
        if (step.refusal) {
          refused.add(step.refusal.code);
          expect(step.refusal).toEqual({ code: expect.stringMatching(/^[A-Z_]+$/), basis: expect.stringMatching(/./), remedy: expect.stringMatching(/./) });
        }
        broken.push(...step.broken.map((line) => `${step.at} ${step.act}: ${line}`));
      }
      expect(broken).toEqual([]);
    },
    MINUTE,
  );

  it('meet every refusal there is, so that each one can be reached from outside and says what to do instead', () => {
    expect(refusalCodes().map(({ code }) => code).filter((code) => !refused.has(code))).toEqual([]);
  });
});
