import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Edge, RequestContext } from '@redress/service-kit';
import { assignPetition } from './assign-petition.js';
import { confirmHandOver } from './confirm-hand-over.js';
import { objectToAssignment } from './object-to-assignment.js';
import { decideJurisdiction } from './decide-jurisdiction.js';
import { recordParties } from './record-parties.js';
import { recordParticipants } from './record-participants.js';
import { declareConflict } from './declare-conflict.js';
import {
  assignPetitionInput,
  confirmHandOverInput,
  decideJurisdictionInput,
  declareConflictInput,
  objectToAssignmentInput,
  recordParticipantsInput,
  recordPartiesInput,
} from './assigning.input.js';

@Resolver()
export class AssigningResolver {
  constructor(private readonly edge: Edge) {}

  @Mutation() assignPetition(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, assignPetition, assignPetitionInput, input);
  }
  @Mutation() confirmHandOver(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, confirmHandOver, confirmHandOverInput, input);
  }
  @Mutation() objectToAssignment(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, objectToAssignment, objectToAssignmentInput, input);
  }
  @Mutation() decideJurisdiction(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, decideJurisdiction, decideJurisdictionInput, input);
  }
  @Mutation() recordParties(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, recordParties, recordPartiesInput, input);
  }
  @Mutation() recordParticipants(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, recordParticipants, recordParticipantsInput, input);
  }
  @Mutation() declareConflict(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, declareConflict, declareConflictInput, input);
  }
}
