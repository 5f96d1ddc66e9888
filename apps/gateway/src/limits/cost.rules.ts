import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** An operation with what is needed to count it. */
interface Costed {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

const DEFAULT_PAGE = 20;
const LARGEST_PAGE = 100;

/**
 * Cost of an operation: one for each field, times `first` for everything below a list
 * (20 where it is not given, at most 100: a larger one is the service's to refuse).
 */
export const costOf = (costed: Costed): number => {
  const root = costed.schema.getRootType(costed.operation.operation);
  return root ? new Count(costed).ofSet(costed.operation.selectionSet, root.name) : 0;
};

class Count {
  private readonly known = new Map<string, number>();
  constructor(private readonly costed: Costed) {}

  ofSet(set: SelectionSetNode, type: string): number {
    let cost = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) cost += this.ofField(selection, type);
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        cost += this.ofSet(selection.selectionSet, selection.typeCondition?.name.value ?? type);
      else cost += this.ofFragment(selection.name.value);
    }
    return cost;
  }

  /** A fragment is counted once, however often it is spread. */
  private ofFragment(name: string): number {
    const known = this.known.get(name);
    const fragment = this.costed.fragments.get(name);
    if (known !== undefined || !fragment) return known ?? 0;
    const cost = this.ofSet(fragment.selectionSet, fragment.typeCondition.name.value);
    this.known.set(name, cost);
    return cost;
  }

  private ofField(node: FieldNode, type: string): number {
    if (node.name.value.startsWith('__')) return 0;
    const parent = this.costed.schema.getType(type);
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!field || !node.selectionSet) return 1;
    const factor = field.args.some(({ name }) => name === 'first') ? this.pageOf(node) : 1;
    return 1 + factor * this.ofSet(node.selectionSet, getNamedType(field.type).name);
  }

  private pageOf({ arguments: args = [] }: FieldNode): number {
    const value = args.find(({ name }) => name.value === 'first')?.value;
    const given =
      value?.kind === Kind.VARIABLE
        ? this.costed.variables[value.name.value]
        : value?.kind === Kind.INT && Number(value.value);
    return typeof given === 'number' ? Math.min(Math.max(given, 1), LARGEST_PAGE) : DEFAULT_PAGE;
  }
}
