import type { Actor } from '@redress/service-kit';

/** What is asked about the house rather than about one matter. Which matters stand behind it is decided by `matter.access.rules.ts`. */
export type PostAction = 'watchLedger' | 'drawAudit' | 'readAudit' | 'judgeRepeat' | 'readIndicators' | 'readRoots';

/** Which posts may do what. An action without a row does not compile; a role that is not named is refused. Nobody outside the house watches it from here. */
const posts: Readonly<Record<PostAction, readonly string[]>> = {
  watchLedger: ['oversight'],
  drawAudit: ['oversight'],
  readAudit: ['oversight', 'leader'],
  judgeRepeat: ['oversight'],
  readIndicators: ['oversight', 'leader', 'petition-officer', 'unit-head'],
  readRoots: ['oversight', 'leader', 'admin'],
};

/** Whether the post may do this. */
export const mayByPost = (actor: Actor, action: PostAction): boolean =>
  actor.kind === 'officer' && actor.unit !== null && posts[action].some((role) => actor.roles.includes(role));
