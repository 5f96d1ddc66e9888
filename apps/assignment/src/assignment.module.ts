import { Module } from '@nestjs/common';
import { AssigningResolver } from './assigning/assigning.resolver.js';
import { BasisResolver } from './basis/basis.resolver.js';
import { CorrectionResolver } from './correction/correction.resolver.js';
import { DirectoryResolver } from './directory/directory.resolver.js';
import { DueListResolver, DueOfPetitionResolver } from './due-list/due-list.resolver.js';
import { MatterResolver } from './first-contact/first-contact.resolver.js';
import { HandlingOfPetitionResolver, HandlingResolver } from './handling/handling.resolver.js';
import { OpinionResolver } from './opinion/opinion.resolver.js';
import { Reactions } from './reactions/reactions.controller.js';
import { ReviewResolver } from './review/review.resolver.js';
import { RecusalResolver } from './recusal/recusal.resolver.js';

/** Table of contents of assignment. */
@Module({
  providers: [
    DirectoryResolver,
    BasisResolver,
    CorrectionResolver,
    MatterResolver,
    HandlingOfPetitionResolver,
    HandlingResolver,
    AssigningResolver,
    RecusalResolver,
    OpinionResolver,
    ReviewResolver,
    DueListResolver,
    DueOfPetitionResolver,
  ],
  controllers: [Reactions],
})
export class AssignmentModule {}
