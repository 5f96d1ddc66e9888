import { composeServices } from '@theguild/federation-composition';
import { GraphQLError, parse } from 'graphql';
import { Subgraph } from './subgraph.fixture.js';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable", "@external"])';
const INTAKE = `${LINK}
  type ActRefused @shareable { code: String! message: String! }
  enum Channel { WEB COUNTER }
  input RegisterInput { title: String! channel: Channel! count: Int }
  type Petition @key(fields: "id") { id: ID! code: String! title: String! secret: String parent: Petition }
  type Edge { node: Petition! }
  type Petitions { edges: [Edge!]! }
  union RegisterResult = Petition | ActRefused
  type Query {
    petition(id: ID!): Petition
    petitions(first: Int): Petitions
    whoAmI: String
    fails(how: String!): String
    slow(ms: Int!): String
  }
  type Mutation { register(input: RegisterInput!): RegisterResult! }`;
const ASSIGNMENT = `${LINK}
  type ActRefused @shareable { code: String! message: String! }
  type Petition @key(fields: "id") { id: ID! handler: String handling: Handling }
  type Handling { unit: String! petition: Petition! matter: Petition }
  type Query { dueList(first: Int): [Handling!]! }
  type Mutation { assign(id: ID!): Boolean }`;

const faults: Readonly<Record<string, GraphQLError>> = {
  sql: new GraphQLError('duplicate key value violates unique constraint "petition_code" at 10.0.0.7:5443'),
  input: new GraphQLError('input.title: needs a text', {
    extensions: { code: 'BAD_USER_INPUT', paths: ['input.title'] },
  }),
  hidden: new GraphQLError('not found', { extensions: { code: 'NOT_FOUND' } }),
};
const petition = (id: string) => ({ __typename: 'Petition', id, code: `C-${id}`, title: `title of ${id}` });

export const intakeService = (jwks?: object): Subgraph =>
  new Subgraph(
    'intake',
    INTAKE,
    {
      Query: {
        petition: (_: unknown, { id }: { id: string }) => (id === 'none' ? null : petition(id)),
        petitions: (_: unknown, { first }: { first?: number }) => ({
          edges: Array.from({ length: Math.min(first ?? 2, 3) }, (_x, n) => ({ node: petition(`p${n}`) })),
        }),
        whoAmI: (_: unknown, _args: unknown, { caller }: { caller?: unknown }) => JSON.stringify(caller),
        fails: (_: unknown, { how }: { how: string }) => {
          throw faults[how] ?? new Error('boom');
        },
        slow: (_: unknown, { ms }: { ms: number }) => new Promise((resolve) => setTimeout(() => resolve('late'), ms)),
      },
      Mutation: {
        register: (_: unknown, { input }: { input: { title: string } }) =>
          input.title ? petition('new') : { __typename: 'ActRefused', code: 'NO_TEXT', message: '?' },
      },
      Petition: {
        __resolveReference: ({ id }: { id: string }) => (id === 'walled' ? null : petition(id)),
        parent: ({ id }: { id: string }) => petition(`${id}+`),
      },
    },
    jwks,
  );

export const assignmentService = (): Subgraph =>
  new Subgraph('assignment', ASSIGNMENT, {
    Query: { dueList: () => [{ unit: 'bureau', petition: { id: 'p1' }, matter: { id: 'walled' } }] },
    Mutation: { assign: () => true },
    Petition: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      handler: ({ id }: { id: string }) => `handler of ${id}`,
      handling: ({ id }: { id: string }) => ({ unit: 'station-01', petition: { id } }),
    },
  });

/** The supergraph of the services, with `extra` SDL added to intake. */
export function supergraphOf(services: readonly Subgraph[], extra = ''): string {
  const { supergraphSdl, errors } = composeServices(
    services.map(({ name, typeDefs }) => ({
      name,
      url: name,
      typeDefs: parse(name === 'intake' ? `${typeDefs}\n${extra}` : typeDefs),
    })),
  );
  if (!supergraphSdl) throw new Error(errors?.join('\n'));
  return supergraphSdl;
}
