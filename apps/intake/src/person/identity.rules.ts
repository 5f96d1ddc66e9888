import type { Actor } from '@redress/service-kit';

/** What an identity may be opened for (PIPL 6: one purpose, no more than it needs). The petitioner reads the purpose. */
export const identityPurposes = [
  'CONTACT_PETITIONER',
  'SERVE_NOTICE',
  'VERIFY_IDENTITY',
  'INVESTIGATE',
  'CHECK_CONFLICT',
] as const;
export type IdentityPurpose = (typeof identityPurposes)[number];

/** Roles that open identities, the narrowest duty first: what the petitioner reads is the duty, never the officer's name. */
const duties = ['caseworker', 'reception', 'petition-officer', 'oversight'] as const;

/** The role somebody opened an identity in. */
export const roleOf = (actor: Pick<Actor, 'kind' | 'roles'>): string =>
  duties.find((role) => actor.roles.includes(role)) ?? actor.kind;
