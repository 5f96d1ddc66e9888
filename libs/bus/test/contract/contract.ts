import { afterAll, afterEach, beforeAll, beforeEach, describe, jest } from '@jest/globals';
import { faultCases } from './fault.cases.js';
import { type Ground, Play } from './ground.js';
import { groupCases } from './group.cases.js';
import { recordCases } from './record.cases.js';
import { serverCases } from './server.cases.js';
import { steeringCases } from './steering.cases.js';
import { topicCases } from './topic.cases.js';

/** The one contract of every adapter: what a service may rely on, whatever carries its events. */
export function contract(name: string, open: () => Promise<Ground>): void {
  jest.setTimeout(90_000);
  describe(`the bus on ${name}`, () => {
    let ground: Ground;
    let current: Play;
    const play = () => current;
    beforeAll(async () => {
      ground = await open();
    });
    afterAll(() => ground.close());
    beforeEach(() => {
      current = new Play(ground);
    });
    afterEach(() => current.end());

    describe('topics', () => topicCases(play));
    describe('records', () => recordCases(play));
    describe('groups', () => groupCases(play));
    describe('steering', () => steeringCases(play));
    describe('services', () => serverCases(play));
    describe('faults', () => faultCases(play));
  });
}
