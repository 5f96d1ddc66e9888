import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  isTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type UnionTypeDefinitionNode,
} from 'graphql';
import { joins, namedType } from './join-directives.js';

type FieldsNode =
  ObjectTypeDefinitionNode | (Omit<ObjectTypeDefinitionNode, 'kind'> & { kind: Kind.INTERFACE_TYPE_DEFINITION });
/** Key of one of the maps below: a type or a field as one service knows it. */
type At = `${string}/${string}`;
export interface Service {
  readonly graph: string;
  readonly name: string;
}

/** Which service can answer what on its own, read from a supergraph. */
export class Ownership {
  readonly services: readonly Service[];
  /** False when a type or an enum value is hidden from callers: a service's answer could show it, so none goes out unshaped. A hidden field cannot be asked for. */
  readonly open: boolean;
  private readonly fields = new Map<At, string>();
  private readonly possible = new Map<At, Set<string>>();

  constructor(supergraph: DocumentNode) {
    this.services = supergraph.definitions.flatMap(servicesOf);
    this.open = !supergraph.definitions.some(hidesWhatIsAnswered);
    for (const node of supergraph.definitions) {
      if (node.kind === Kind.UNION_TYPE_DEFINITION) this.addUnion(node);
      if (isFieldsNode(node)) this.addFields(node);
    }
  }

  /** Type of a field when this service resolves it without help from another, otherwise undefined. */
  fieldType = (graph: string, type: string, field: string): string | undefined =>
    this.fields.get(`${graph}/${type}.${field}`);

  /** Whether an object can, in this service, be of both types: only then is a fragment of one valid inside the other there. */
  overlap(graph: string, left: string, right: string): boolean {
    const [a, b] = [this.possible.get(`${graph}/${left}`), this.possible.get(`${graph}/${right}`)];
    return !!a && !!b && [...a].some((type) => b.has(type));
  }

  private addFields(node: FieldsNode): void {
    const graphs = joins(node, 'type')
      .filter((join) => join['isInterfaceObject'] !== true)
      .map((join) => String(join['graph']));
    for (const graph of new Set(graphs)) {
      if (node.kind === Kind.OBJECT_TYPE_DEFINITION) this.addPossible(graph, node.name.value, node.name.value);
      for (const field of node.fields ?? [])
        if (ownsField(field, graph))
          this.fields.set(`${graph}/${node.name.value}.${field.name.value}`, namedType(field.type).name.value);
    }
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return;
    for (const join of joins(node, 'implements'))
      this.addPossible(String(join['graph']), String(join['interface']), node.name.value);
  }

  private addUnion(node: UnionTypeDefinitionNode): void {
    for (const join of joins(node, 'unionMember'))
      this.addPossible(String(join['graph']), node.name.value, String(join['member']));
  }

  private addPossible(graph: string, abstract: string, type: string): void {
    const at: At = `${graph}/${abstract}`;
    this.possible.set(at, (this.possible.get(at) ?? new Set()).add(type));
  }
}

const isHidden = ({ directives = [] }: { readonly directives?: readonly ConstDirectiveNode[] | undefined }): boolean =>
  directives.some(({ name }) => name.value === 'inaccessible');
const hidesWhatIsAnswered = (node: DefinitionNode): boolean =>
  node.kind === Kind.ENUM_TYPE_DEFINITION
    ? isHidden(node) || (node.values ?? []).some(isHidden)
    : isTypeDefinitionNode(node) && isHidden(node);

const isFieldsNode = (node: DefinitionNode): node is FieldsNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;

function servicesOf(node: DefinitionNode): Service[] {
  if (node.kind !== Kind.ENUM_TYPE_DEFINITION || node.name.value !== 'join__Graph') return [];
  return (node.values ?? []).map((value) => ({
    graph: value.name.value,
    name: String(joins(value, 'graph')[0]?.['name']),
  }));
}

/** Without `@join__field` a field is everywhere its type is. External, overridden and computed-from-others do not count. */
function ownsField(field: FieldDefinitionNode, graph: string): boolean {
  const all = joins(field, 'field');
  if (all.length === 0) return true;
  return all.some(
    (join) =>
      join['graph'] === graph &&
      !join['external'] &&
      !join['usedOverridden'] &&
      !join['requires'] &&
      !join['overrideLabel'] &&
      !join['override'],
  );
}
