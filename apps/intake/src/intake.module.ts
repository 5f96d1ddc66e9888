import { Module } from '@nestjs/common';
import { PetitionResolver, RegistrationResolver } from './petition/petition.resolver.js';

/** Table of contents of intake. */
@Module({
  providers: [PetitionResolver, RegistrationResolver],
})
export class IntakeModule {}
