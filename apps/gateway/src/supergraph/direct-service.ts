import {
  type FieldNode,
  type FragmentDefinitionNode,
  getOperationAST,
  Kind,
  type DocumentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Ownership, Service } from './ownership.js';

const ROOTS = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;
type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * The service that can answer the whole operation by itself, or null when it needs two, or the gateway's own introspection.
 * Fragments are looked at once per type they stand in, so that nested ones cost nothing.
 */
export function directService(
  ownership: Ownership,
  document: DocumentNode,
  operationName?: string | null,
): Service | null {
  const operation = getOperationAST(document, operationName);
  if (!operation || !ownership.open || operation.operation === 'subscription' || !asksForSomething(operation))
    return null;
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  return (
    ownership.services.find(({ graph }) =>
      new Walk(ownership, graph, fragments).answers(operation.selectionSet, ROOTS[operation.operation]),
    ) ?? null
  );
}

/** `{ __typename }` alone needs no service. */
const asksForSomething = ({ selectionSet }: OperationDefinitionNode): boolean =>
  selectionSet.selections.some((selection) => selection.kind !== Kind.FIELD || selection.name.value !== '__typename');

class Walk {
  private readonly seen = new Set<string>();
  constructor(
    private readonly ownership: Ownership,
    private readonly graph: string,
    private readonly fragments: Fragments,
  ) {}

  answers(set: SelectionSetNode, type: string): boolean {
    return set.selections.every((selection) => plain(selection) && this.answersOne(selection, type));
  }

  private answersOne(selection: SelectionNode, type: string): boolean {
    if (selection.kind === Kind.FIELD) return this.answersField(selection, type);
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return this.answersWithin(selection.selectionSet, type, selection.typeCondition?.name.value ?? type);
    const fragment = this.fragments.get(selection.name.value);
    const key = `${type} ${selection.name.value}`;
    if (!fragment || this.seen.has(key)) return !!fragment;
    this.seen.add(key);
    return plain(fragment) && this.answersWithin(fragment.selectionSet, type, fragment.typeCondition.name.value);
  }

  private answersField({ name, selectionSet }: FieldNode, type: string): boolean {
    if (name.value === '__typename') return true;
    const found = this.ownership.fieldType(this.graph, type, name.value);
    return found !== undefined && (!selectionSet || this.answers(selectionSet, found));
  }

  private answersWithin(set: SelectionSetNode, outer: string, inner: string): boolean {
    return (outer === inner || this.ownership.overlap(this.graph, outer, inner)) && this.answers(set, inner);
  }
}

/** Only the directives every GraphQL server knows. */
const plain = ({ directives = [] }: Pick<SelectionNode, 'directives'>): boolean =>
  directives.every(({ name: { value } }) => value === 'skip' || value === 'include');
