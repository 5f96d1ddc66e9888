import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { encodeId } from '@redress/proof';
import { Edge, RequestContext } from '@redress/service-kit';
import { addCoPetitioners } from './add-co-petitioners.js';
import { admitRepresentative } from './admit-representative.js';
import { admitRepresentativeInput } from './admit-representative.input.js';
import { addCoPetitionersInput, leaveGroupInput, nameContactPersonInput } from './group.input.js';
import { leaveGroup } from './leave-group.js';
import { nameContactPerson } from './name-contact-person.js';
import { recordOtherParty } from './record-other-party.js';
import { recordOtherPartyInput } from './record-other-party.input.js';
import { listParties } from './parties.js';

@Resolver('Petition')
export class PartyResolver {
  constructor(private readonly edge: Edge) {}

  @Mutation() admitRepresentative(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, admitRepresentative, admitRepresentativeInput, input);
  }

  @Mutation() recordOtherParty(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, recordOtherParty, recordOtherPartyInput, input);
  }

  @Mutation() addCoPetitioners(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, addCoPetitioners, addCoPetitionersInput, input);
  }

  @Mutation() nameContactPerson(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, nameContactPerson, nameContactPersonInput, input);
  }

  @Mutation() leaveGroup(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, leaveGroup, leaveGroupInput, input);
  }

  @ResolveField() parties(@Parent() petition: { id: string }, @Context() request: RequestContext) {
    return this.edge.load(request, listParties, petition.id);
  }
}

@Resolver('OtherParty')
export class OtherPartyResolver {
  @ResolveField() id(@Parent() party: { id: string }) {
    return encodeId('person', party.id);
  }
}
