import { Args, Context, type CustomScalar, Mutation, Resolver, Scalar } from '@nestjs/graphql';
import { callerFault, Edge, RequestContext } from '@redress/service-kit';
import { Kind, type ValueNode } from 'graphql';
import { revealIdentity } from './reveal-identity.js';
import { revealIdentityInput } from './reveal-identity.input.js';

/** Goes in with an act and out by no field: a type that cannot be written cannot be selected by mistake (security.md 3). */
class WriteOnly implements CustomScalar<never, string> {
  parseValue(value: unknown): string {
    if (typeof value === 'string') return value;
    throw callerFault('BAD_USER_INPUT', 'must be text');
  }

  parseLiteral = (node: ValueNode): string => this.parseValue(node.kind === Kind.STRING ? node.value : null);

  serialize(): never {
    throw new Error('a write-only value was selected');
  }
}
@Scalar('CivilId')
export class CivilIdScalar extends WriteOnly {}
@Scalar('Phone')
export class PhoneScalar extends WriteOnly {}

@Resolver()
export class PersonResolver {
  constructor(private readonly edge: Edge) {}

  @Mutation() revealIdentity(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, revealIdentity, revealIdentityInput, input);
  }
}
