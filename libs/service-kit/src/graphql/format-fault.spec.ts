import { describe, expect, it } from '@jest/globals';
import { buildSchema, graphql, GraphQLError } from 'graphql';
import { Log } from '../log/logger.js';
import { callerFault } from './caller-fault.js';
import { formatFault } from './format-fault.js';

const faults: [string, unknown, object][] = [];
class SilentLog extends Log {
  override fault(event: string, error: unknown, fields = {}): void {
    faults.push([event, error, fields]);
  }
}
const log = new SilentLog('kit', '0', 'error');
const formatted = (error: GraphQLError) => formatFault(log, error.toJSON(), error);

describe('an error on its way to the caller', () => {
  it('of the caller keeps code and paths', () => {
    expect(formatted(callerFault('BAD_USER_INPUT', 'input.title: must not be empty', ['input.title']))).toEqual({
      message: 'input.title: must not be empty',
      extensions: { code: 'BAD_USER_INPUT', paths: ['input.title'] },
    });
  });

  it('of ours becomes a reference number; what happened is in the log under the same number', () => {
    const cause = new Error('insert into person values (canary-name)');
    const answer = formatted(new GraphQLError(cause.message, { originalError: cause, path: ['register'] }));
    expect(answer).toMatchObject({ path: ['register'], extensions: { code: 'INTERNAL' } });
    expect(JSON.stringify(answer)).not.toMatch(/canary|insert|stack/);
    expect(faults.at(-1)).toEqual(['fault', cause, { request: answer.extensions?.['reference'] }]);
  });

  it('with a code nobody announced is ours', () => {
    expect(
      formatted(new GraphQLError('canary', { extensions: { code: 'ER_DUP_ENTRY', query: 'canary' } })).extensions,
    ).toMatchObject({ code: 'INTERNAL' });
  });

  it.each(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST'])(
    'that GraphQL calls %s is BAD_USER_INPUT',
    (code) => {
      expect(formatted(new GraphQLError('wrong', { extensions: { code } })).extensions).toEqual({
        code: 'BAD_USER_INPUT',
      });
    },
  );

  it('never repeats the value that was sent', async () => {
    const schema = buildSchema('enum Kind { A } input In { kind: Kind, n: Int } type Query { q(in: In): Int }');
    for (const variables of [
      { in: { kind: 'canary-1' } },
      { in: { n: 'canary-2' } },
      { in: 'canary-3' },
      { in: { kind: 'a; canary-4' } },
      { in: { n: '"; canary-5' } },
    ]) {
      const { errors } = await graphql({ schema, source: 'query ($in: In) { q(in: $in) }', variableValues: variables });
      const answer = formatFault(log, { ...errors![0]!.toJSON(), extensions: { code: 'BAD_USER_INPUT' } }, errors![0]);
      expect(answer.message).not.toContain('canary');
    }
  });
});
