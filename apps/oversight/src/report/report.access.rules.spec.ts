import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@redress/service-kit';
import { decideReport } from './report.access.rules.js';

const inspector: Actor = { kind: 'officer', id: 'x', roles: ['oversight'], unit: 'discipline', wall: ['own-token'] };
const report = { wall: ['concerned'], level: 'DISCIPLINE' as const };

describe('who knows that a report exists', () => {
  it('discipline of the level it belongs to, and nobody else', () => {
    expect(decideReport(inspector, report, 'DISCIPLINE').rule).toBe('discipline');
    expect(decideReport(inspector, report, 'NEXT_LEVEL').rule).toBe('another-level');
    expect(decideReport(inspector, { ...report, level: 'NEXT_LEVEL' }, 'DISCIPLINE').rule).toBe('another-level');
    expect(decideReport(inspector, report, null).rule).toBe('not-discipline');
  });

  it('nobody of discipline who is concerned', () => {
    expect(decideReport({ ...inspector, wall: ['concerned'] }, report, 'DISCIPLINE').rule).toBe('wall');
  });
});
