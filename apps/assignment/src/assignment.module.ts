import { Module } from '@nestjs/common';
import { DirectoryResolver } from './directory/directory.resolver.js';
import { MatterResolver } from './first-contact/first-contact.resolver.js';
import { Reactions } from './reactions/reactions.controller.js';

/** Table of contents of assignment. */
@Module({
  providers: [DirectoryResolver, MatterResolver],
  controllers: [Reactions],
})
export class AssignmentModule {}
