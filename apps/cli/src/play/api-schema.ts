import { CliError } from '../cli-error.js';
import { graphql } from '../graphql.js';

interface TypeRef {
  kind: string;
  name: string | null;
  ofType: TypeRef | null;
}
interface Field {
  name: string;
  args: { name: string; type: TypeRef }[];
  type: TypeRef & Possible & { ofType: (TypeRef & Possible) | null };
}
interface Possible {
  possibleTypes?: { name: string }[] | null;
}

const FIELDS = /* GraphQL */ `
  {
    __schema {
      mutationType {
        fields {
          name
          args {
            name
            type {
              ...ref
            }
          }
          type {
            ...ref
            possibleTypes {
              name
            }
            ofType {
              possibleTypes {
                name
              }
            }
          }
        }
      }
    }
  }
  fragment ref on __Type {
    kind
    name
    ofType {
      kind
      name
      ofType {
        kind
        name
      }
    }
  }
`;
const TYPE = /* GraphQL */ `
  query ($name: String!) {
    __type(name: $name) {
      fields {
        name
        args {
          name
        }
        type {
          kind
          name
          ofType {
            kind
            name
          }
        }
      }
    }
  }
`;

/** What the API says of its acts, so that a case file needs no GraphQL: the document of each mutation is made from the schema. */
export class ApiSchema {
  private fields: Map<string, Field> | null = null;
  private readonly documents = new Map<string, string>();

  constructor(private readonly gatewayUrl: string) {}

  /** The operation of an act: every plain field of its result and what `select` asks for, and the refusal under names of its own. `wrapped`: its variables stand in one `input`. */
  async operation(act: string, select: string): Promise<{ readonly document: string; readonly wrapped: boolean }> {
    const field = (await this.mutations()).get(act);
    if (!field) throw new CliError(`the API has no act ${act}`);
    const wrapped = field.args.some(({ name }) => name === 'input');
    const key = `${act} ${select}`;
    const document = this.documents.get(key) ?? (await this.write(field, select));
    this.documents.set(key, document);
    return { document, wrapped };
  }

  private async write({ name: act, args, type }: Field, select: string): Promise<string> {
    const success =
      (type.possibleTypes ?? type.ofType?.possibleTypes)
        ?.map(({ name }) => name)
        .find((name) => name !== 'ActRefused') ?? '';
    const declared = args.map((arg) => `$${arg.name}: ${written(arg.type)}`).join(', ');
    const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
    return `mutation (${declared}) { ${act}(${passed}) { __typename ... on ActRefused { refusalCode: code refusalMessage: message refusalBasis: basis refusalRemedy: remedy } ... on ${success} { ${await this.plainFields(success)} ${select} } } }`;
  }

  private async mutations(): Promise<Map<string, Field>> {
    if (this.fields) return this.fields;
    const { __schema } = await graphql<{ __schema: { mutationType: { fields: Field[] } } }>(this.gatewayUrl, {
      document: FIELDS,
    });
    this.fields = new Map(__schema.mutationType.fields.map((field) => [field.name, field]));
    return this.fields;
  }

  /** Scalars and enums of a type. */
  private async plainFields(type: string): Promise<string> {
    const { __type } = await graphql<{ __type: { fields: Field[] } | null }>(this.gatewayUrl, {
      document: TYPE,
      variables: { name: type },
    });
    const plain = (__type?.fields ?? []).filter(
      ({ args, type: { kind, ofType } }) =>
        args.length === 0 && ['SCALAR', 'ENUM'].includes(kind === 'NON_NULL' ? (ofType?.kind ?? '') : kind),
    );
    return plain.map(({ name }) => name).join(' ') || '__typename';
  }
}

/** A type as it is written in a document. */
const written = ({ kind, name, ofType }: TypeRef): string =>
  kind === 'NON_NULL' && ofType
    ? `${written(ofType)}!`
    : kind === 'LIST' && ofType
      ? `[${written(ofType)}]`
      : (name ?? '');
