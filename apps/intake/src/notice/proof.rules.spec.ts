import { describe, expect, it } from '@jest/globals';
import { decideService, type ServedPaper, type ServiceClaim } from './proof.rules.js';

const TODAY = '2026-08-10';
const paper: ServedPaper = {
  kind: 'ACCEPTANCE',
  status: 'QUEUED',
  queuedOn: '2026-08-03',
  facts: { track: 'ORDINARY' },
};
const serve = (claim: ServiceClaim, given: Partial<ServedPaper> = {}, kind: 'officer' | 'petitioner' = 'officer') =>
  decideService({ ...paper, ...given }, claim, { kind }, TODAY);

describe('proof of service', () => {
  it('takes the day on the signed slip, between the paper and today', () => {
    expect(serve({ proof: 'SIGNED', on: '2026-08-05' })).toEqual({ servedOn: '2026-08-05' });
    expect(serve({ proof: 'SIGNED', on: '2026-08-03' })).toEqual({ servedOn: '2026-08-03' });
    expect(serve({ proof: 'SIGNED' })).toEqual({ servedOn: TODAY });
    expect(serve({ proof: 'SIGNED', on: '2026-08-11' })).toBe('SERVICE_DAY_IN_FUTURE');
    expect(serve({ proof: 'SIGNED', on: '2026-08-02' })).toBe('SERVICE_DAY_TOO_EARLY');
  });

  it('counts the postmark for our own duty to tell', () => {
    expect(serve({ proof: 'POST', on: '2026-08-06', deliveredOn: '2026-08-09' })).toEqual({ servedOn: '2026-08-06' });
    expect(serve({ proof: 'POST', on: '2026-08-06', deliveredOn: '2026-08-05' })).toBe('SERVICE_DAY_TOO_EARLY');
    expect(serve({ proof: 'POST', on: '2026-08-06', deliveredOn: '2026-08-11' })).toBe('SERVICE_DAY_IN_FUTURE');
  });

  it('begins a window of the petitioner when the paper arrives, never when it is sent', () => {
    expect(serve({ proof: 'POST', on: '2026-08-06' }, { kind: 'OPINION' })).toBe('NOTICE_NEEDS_DELIVERY');
    expect(serve({ proof: 'POST', on: '2026-08-06', deliveredOn: '2026-08-09' }, { kind: 'OPINION' })).toEqual({
      servedOn: '2026-08-09',
    });
    expect(serve({ proof: 'POST', deliveredOn: '2026-08-09' }, { kind: 'OPINION' })).toEqual({
      servedOn: '2026-08-09',
    });
  });

  it('does not let staff type the day of what happens now', () => {
    for (const proof of ['ON_THE_SPOT', 'PORTAL'] as const) {
      expect(serve({ proof })).toEqual({ servedOn: TODAY });
      expect(serve({ proof, on: TODAY })).toEqual({ servedOn: TODAY });
      expect(serve({ proof, on: '2026-08-09' })).toBe('SERVICE_DAY_IS_TODAY');
    }
  });

  it('tells by word of mouth only on the simple track, and not to who asked for paper', () => {
    expect(serve({ proof: 'ORAL_RECORDED' })).toBe('NOTICE_MUST_BE_WRITTEN');
    expect(serve({ proof: 'ORAL_RECORDED' }, { facts: { track: 'SIMPLE', paperAsked: false } })).toEqual({
      servedOn: TODAY,
    });
    expect(serve({ proof: 'ORAL_RECORDED' }, { facts: { track: 'SIMPLE', paperAsked: true } })).toBe(
      'NOTICE_MUST_BE_WRITTEN',
    );
    expect(serve({ proof: 'ORAL_RECORDED' }, { kind: 'OPINION', facts: { track: 'SIMPLE' } })).toBe(
      'NOTICE_MUST_BE_WRITTEN',
    );
    expect(serve({ proof: 'ORAL_RECORDED' }, { kind: 'RECEIPT', facts: {} })).toEqual({ servedOn: TODAY });
  });

  it('lets the petitioner confirm what was opened on the portal, and nothing else', () => {
    expect(serve({ proof: 'PORTAL' }, {}, 'petitioner')).toEqual({ servedOn: TODAY });
    expect(serve({ proof: 'SIGNED', on: '2026-08-05' }, {}, 'petitioner')).toBe('NOTICE_PROOF_NOT_YOURS');
  });

  it('serves a paper once', () => {
    expect(serve({ proof: 'SIGNED' }, { status: 'SERVED' })).toBe('NOTICE_ALREADY_SERVED');
  });
});
