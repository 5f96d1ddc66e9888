import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { encodeId } from '@redress/proof';
import { Edge, RequestContext } from '@redress/service-kit';
import type { CallBack } from './call-back.rules.js';
import { recordCallBackInput, recordContactInput } from './call-back.input.js';
import { callBacksOfPetitions } from './call-backs.loader.js';
import { recordCallBack } from './record-call-back.js';
import { recordContact } from './record-contact.js';

@Resolver('Petition')
export class PetitionCallBacksResolver {
  constructor(private readonly edge: Edge) {}

  @Mutation() recordContact(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, recordContact, recordContactInput, input);
  }
  @Mutation() recordCallBack(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, recordCallBack, recordCallBackInput, input);
  }
  @ResolveField() callBacks(@Parent() petition: { id: string }, @Context() request: RequestContext) {
    return this.edge.load(request, callBacksOfPetitions, petition.id);
  }
}

@Resolver('CallBack')
export class CallBackResolver {
  @ResolveField() id(@Parent() callBack: CallBack) {
    return encodeId('call-back', callBack.id);
  }
}
