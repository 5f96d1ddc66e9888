import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { openNotebook } from '../../test/notebook/notebook.js';
import type { TestService } from '../testing/index.js';
import { noteParked } from './note-parked.js';

let notebook: TestService;
beforeAll(async () => {
  notebook = await openNotebook();
});
afterAll(() => notebook?.close());

/** The events that leave when a stream of a topic is parked. */
async function toldOf(topic: string): Promise<object[]> {
  const [key, messageId] = [uuidv7(), uuidv7()];
  const parked = {
    type: 'petition.accepted',
    consumer: 'notebook',
    stream: `x:y:${key}`,
    errorClass: 'Poison',
    error: 'e',
    attempts: 1,
    wall: [],
  };
  await notebook.source.transaction((tx) =>
    noteParked(notebook.acts, tx, { ...parked, messageId, topic, aggregateId: key, key }),
  );
  return notebook.source.query('select type, topic from outbox where msg_key = $1', [key]);
}

describe('a parked stream', () => {
  it('is told to oversight', async () => {
    expect(await toldOf('redress.intake')).toEqual([{ type: 'bus.parked', topic: 'redress.notebook' }]);
  });

  it('of a sealed report is told to nobody', async () => {
    expect(await toldOf('redress.restricted')).toEqual([]);
  });
});
