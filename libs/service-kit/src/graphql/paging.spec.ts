import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Pager } from './paging.js';

const pager = new Pager('a-cursor-key-of-the-suite');
const scope = { list: 'petitions', viewer: 'po-01', filter: {} };
const items = Array.from({ length: 7 }, (_, n) => ({ n }));
const page = (first: number, after?: string | null) => {
  const { limit, key } = pager.open({ first, after: after ?? null }, scope);
  const from = key ? Number(key[0]) + 1 : 0;
  return pager.close(items.slice(from, from + limit + 1), limit, scope, ({ n }) => [n]);
};

describe('a list in pages', () => {
  it('shows every item once, whatever the size of the page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), (size) => {
        const seen: number[] = [];
        for (let after: string | null = null, more = true; more;) {
          const { edges, pageInfo } = page(size, after);
          seen.push(...edges.map(({ node }) => node.n));
          [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
        }
        expect(seen).toEqual(items.map(({ n }) => n));
      }),
    );
  });

  it('that is empty has no cursor and nothing after it', () => {
    expect(pager.close([], 20, scope, () => [])).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });

  it.each([-1, 0, 101, 1000, 1.5])('refuses a page of %d', (first) => {
    expect(() => pager.open({ first }, scope)).toThrow('first: must be from 1 to 100');
  });

  it('refuses a cursor of another list, another viewer, another filter, another key, or no cursor at all', () => {
    const { endCursor } = page(2).pageInfo;
    const open =
      (given: Partial<typeof scope>, after = endCursor, by = pager) =>
      () =>
        by.open({ first: 2, after }, { ...scope, ...given });
    expect(open({})).not.toThrow();
    for (const foreign of [
      open({ list: 'dueList' }),
      open({ viewer: 'po-02' }),
      open({ filter: { unit: 'x' } } as never),
      open({}, endCursor, new Pager('another-key-of-the-suite')),
      open({}, 'abc'),
      open({}, `${endCursor}A`),
    ])
      expect(foreign).toThrow('after: is not a cursor of this list');
  });

  it('names the field and the code, never the cursor', () => {
    try {
      pager.open({ first: 1, after: 'canary' }, scope);
      throw new Error('not refused');
    } catch (error) {
      expect(error).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', paths: ['after'] } });
      expect(JSON.stringify(error)).not.toContain('canary');
    }
  });
});
