import { describe, expect, it } from '@jest/globals';
import { Gap, NotYet, Poison } from '../errors.js';
import { judge, type Kind, kindOf } from './judge.js';

const coded = (code: string) => Object.assign(new Error('from the driver'), { code });

describe('an error decides what becomes of its event', () => {
  it.each<[string, unknown, Kind]>([
    ['a fact that is not here yet', new NotYet(), 'waiting'],
    ['a rule that refuses', new Poison(), 'poison'],
    ['a missing event', new Gap(), 'poison'],
    ['a server that shuts down', coded('57P01'), 'connection'],
    ['a refused connection', coded('ECONNREFUSED'), 'connection'],
    ['several refused addresses', new AggregateError([coded('ECONNREFUSED')]), 'connection'],
    ['a connection that ended', new Error('Connection terminated unexpectedly'), 'connection'],
    ['a database that lets nobody in', new Error('database "x" is not currently accepting connections'), 'connection'],
    ['wrong credentials', coded('28P01'), 'connection'],
    ['a full disk', coded('53100'), 'connection'],
    ['a deadlock, wrapped by the ORM', { driverError: { code: '40P01' } }, 'contention'],
    ['a statement that took too long', coded('57014'), 'contention'],
    ['a broken constraint', coded('23505'), 'bug'],
    ['a TypeError', new TypeError('x is not a function'), 'bug'],
    ['something that is no error', 'text', 'bug'],
  ])('%s', (_name, error, kind) => {
    expect(kindOf(error)).toBe(kind);
  });

  it('parks poison at once, a bug at the fifth attempt, contention at the twentieth, a missing fact after ten minutes, a lost database never', () => {
    const first = { attempts: 1, waitedMs: 0 };
    expect(judge('poison', first)).toBe('park');
    expect([judge('bug', { attempts: 4, waitedMs: 0 }), judge('bug', { attempts: 5, waitedMs: 0 })]).toEqual([
      { capMs: 2_000 },
      'park',
    ]);
    expect([
      judge('contention', { attempts: 19, waitedMs: 0 }),
      judge('contention', { attempts: 20, waitedMs: 0 }),
    ]).toEqual([{ capMs: 2_000 }, 'park']);
    expect([
      judge('waiting', { attempts: 900, waitedMs: 599_999 }),
      judge('waiting', { attempts: 900, waitedMs: 600_000 }),
    ]).toEqual([{ capMs: 2_000 }, 'park']);
    expect(judge('connection', { attempts: 1e6, waitedMs: 1e9 })).toEqual({ capMs: 5_000 });
  });
});
