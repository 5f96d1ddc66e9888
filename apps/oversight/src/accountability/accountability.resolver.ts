import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { decodeId, encodeId } from '@redress/proof';
import { Edge, RequestContext } from '@redress/service-kit';
import * as inputs from './accountability.input.js';
import type { Accountability } from './accountability.rules.js';
import { appealAccountability } from './appeal-accountability.js';
import { decideAccountability } from './decide-accountability.js';
import { decideAppeal } from './decide-appeal.js';
import { determineFault } from './determine-fault.js';
import { giveStatement } from './give-statement.js';
import { grounds } from './ground.data.js';
import { proposeAccountability } from './propose-accountability.js';
import { recordFinding } from './record-finding.js';
import {
  type AccountabilityListArgs,
  actsOfFile,
  filesByMatter,
  findAccountability,
  listAccountability,
  matterOfFile,
} from './see-accountability.query.js';

@Resolver('Petition')
export class AccountabilityOfPetitionResolver {
  constructor(private readonly edge: Edge) {}

  @ResolveField() accountability(@Parent() matter: { id: string }, @Context() request: RequestContext) {
    return this.edge.load(request, filesByMatter, decodeId('petition', matter.id));
  }
}

@Resolver('Accountability')
export class AccountabilityResolver {
  constructor(private readonly edge: Edge) {}

  @Query() accountability(@Context() request: RequestContext, @Args() args: { id: string }) {
    return this.edge.ask(request, findAccountability, args);
  }
  @Query() accountabilities(@Context() request: RequestContext, @Args() args: AccountabilityListArgs) {
    return this.edge.ask(request, listAccountability, args);
  }
  @Mutation() proposeAccountability(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, proposeAccountability, inputs.proposeAccountabilityInput, input);
  }
  @Mutation() recordFinding(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, recordFinding, inputs.recordFindingInput, input);
  }
  @Mutation() giveStatement(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, giveStatement, inputs.giveStatementInput, input);
  }
  @Mutation() determineFault(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, determineFault, inputs.determineFaultInput, input);
  }
  @Mutation() decideAccountability(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, decideAccountability, inputs.decideAccountabilityInput, input);
  }
  @Mutation() appealAccountability(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, appealAccountability, inputs.appealAccountabilityInput, input);
  }
  @Mutation() decideAppeal(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, decideAppeal, inputs.decideAppealInput, input);
  }

  @ResolveField() id(@Parent() file: Accountability) {
    return encodeId('accountability', file.id);
  }
  @ResolveField() async petition(@Parent() file: Accountability, @Context() request: RequestContext) {
    const id = await this.edge.ask(request, matterOfFile, file);
    return id && { __typename: 'Petition', id: encodeId('petition', id) };
  }
  @ResolveField() basis(@Parent() file: Accountability) {
    return grounds[file.ground];
  }
  @ResolveField() allowedActs(@Parent() file: Accountability, @Context() request: RequestContext) {
    return this.edge.ask(request, actsOfFile, file);
  }
}
