import type { ConstDirectiveNode, DirectiveNode, NamedTypeNode, TypeNode } from 'graphql';

type Annotated = { readonly directives?: readonly DirectiveNode[] | readonly ConstDirectiveNode[] | undefined };
type Join = Readonly<Record<string, string | boolean | undefined>>;

/** The arguments of each `@join__<name>` on a node of a supergraph (the join specification, v0.3). */
export function joins(node: Annotated, name: string): Join[] {
  const found = node.directives?.filter((directive) => directive.name.value === `join__${name}`) ?? [];
  return found.map(({ arguments: args = [] }) =>
    Object.fromEntries(
      args.map(({ name: { value: key }, value }) => [key, 'value' in value ? value.value : undefined]),
    ),
  );
}

/** The type behind lists and non-nulls. */
export function namedType(type: TypeNode): NamedTypeNode {
  return type.kind === 'NamedType' ? type : namedType(type.type);
}
