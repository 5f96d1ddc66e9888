import { describe, expect, it } from '@jest/globals';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { directService } from './direct-service.js';
import { Ownership } from './ownership.js';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable", "@external", "@requires", "@inaccessible"])';
const INTAKE = `${LINK}
  interface Party { id: ID! }
  type Person implements Party @key(fields: "id") { id: ID! age: Int }
  type Petition @key(fields: "id") { id: ID! title: String party: Party parent: Petition }
  type Refused @shareable { code: String }
  union Result = Petition | Refused
  type Query { petition: Petition result: Result }
  type Mutation { register: Result }`;
const ASSIGNMENT = `${LINK}
  interface Party { id: ID! }
  type Agency implements Party @key(fields: "id") { id: ID! }
  type Petition @key(fields: "id") { id: ID! title: String @external handler: String label: String @requires(fields: "title") }
  type Refused @shareable { code: String }
  type Query { due: [Petition] refusal: Refused }
  type Mutation { assign: Refused }`;

function ownershipOf(intake: string): Ownership {
  const { supergraphSdl, errors } = composeServices([
    { name: 'intake', url: 'intake', typeDefs: parse(intake) },
    { name: 'assignment', url: 'assignment', typeDefs: parse(ASSIGNMENT) },
  ]);
  if (!supergraphSdl) throw new Error(errors?.join('\n'));
  return new Ownership(parse(supergraphSdl));
}
const ownership = ownershipOf(INTAKE);
const serviceOf = (query: string, name?: string) => directService(ownership, parse(query), name)?.name ?? null;

describe('an operation goes whole to a service only when that service can answer all of it', () => {
  it.each([
    ['{ petition { id title parent { title } } }', 'intake'],
    ['{ petition { __typename party { id ... on Person { age } } } __typename }', 'intake'],
    ['{ result { ... on Petition { title } ... on Refused { code } } }', 'intake'],
    ['{ due { id handler } }', 'assignment'],
    ['mutation { register { __typename } }', 'intake'],
    ['{ petition { ...P @include(if: true) } } fragment P on Petition { title }', 'intake'],
  ])('%s', (query, service) => {
    expect(serviceOf(query)).toBe(service);
  });

  it.each([
    ['a field of another service', '{ petition { title handler } }'],
    ['roots of two services', '{ petition { id } refusal { code } }'],
    ['acts of two services', 'mutation { register { __typename } assign { code } }'],
    ['a field known to another service only', '{ due { title } }'],
    ['a field that needs another service', '{ due { label } }'],
    ['a type that another service alone has', '{ petition { party { ... on Agency { id } } } }'],
    [
      'a field within a fragment',
      '{ petition { ...P } } fragment P on Petition { parent { ...Q } } fragment Q on Petition { handler }',
    ],
    ['the schema itself', '{ __schema { queryType { name } } }'],
    ['nothing of any service', '{ __typename }'],
    ['a directive it may not know', '{ petition { id @own } }'],
  ])('not for %s', (_, query) => {
    expect(serviceOf(query)).toBeNull();
  });

  it('looks at the named operation alone', () => {
    const query = 'query A { petition { title } } query B { due { handler } } query C { petition { handler } }';
    expect([serviceOf(query, 'A'), serviceOf(query, 'B'), serviceOf(query, 'C'), serviceOf(query)]).toEqual([
      'intake',
      'assignment',
      null,
      null,
    ]);
  });

  it.each([
    'enum Mood { GOOD BAD @inaccessible }',
    'enum Mood @inaccessible { GOOD BAD }',
    'type Note @inaccessible { a: Int }',
  ])('never, where an answer could show what is hidden from callers: %s', (hidden) => {
    expect(directService(ownershipOf(`${INTAKE} ${hidden}`), parse('{ petition { id } }'))).toBeNull();
  });

  it('beside a hidden field, which cannot be asked for', () => {
    const hidden = ownershipOf(INTAKE.replace('age: Int', 'age: Int secret: String @inaccessible'));
    expect(directService(hidden, parse('{ petition { id } }'))?.name).toBe('intake');
  });
});
