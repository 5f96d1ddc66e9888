import type { ReviewStage } from '@redress/contracts';
import type { Actor } from '@redress/service-kit';
import type { KnownAuthority } from '../directory/review-authority.query.js';
import type { Handling } from '../handling/handling.rules.js';
import type { RequestReview } from './review.input.js';
import type { Review, ReviewChannel } from './review.rules.js';

interface Asked {
  readonly handling: Handling;
  readonly stage: ReviewStage;
  readonly authority: KnownAuthority | null;
  readonly lastDay: string;
}
interface Taken {
  readonly id: string;
  readonly actor: Actor;
  readonly today: string;
}

/** A request as it is taken down: what the opinion says already is filled in (2022 Regulations 35, 36). Days that need proof are an officer's to enter, never the petitioner's own word (K5, K9). */
export const newReview = (
  { handling, stage, authority, lastDay }: Asked,
  given: RequestReview,
  { id, actor, today }: Taken,
): Review => {
  const input = provable(actor, given);
  return {
    ...undecided,
    ...organsOf(stage, authority),
    id,
    matterId: handling.matterId,
    round: handling.round,
    stage,
    channel: channelOf(actor, input),
    askedBy: actor.kind === 'petitioner' ? 'PETITIONER' : (input.by ?? 'PETITIONER'),
    // The day is the server's; that of an organ is proved by its notice (K9).
    requestedOn: input.organNotice?.receivedOn ?? today,
    postedOn: input.postmarkedOn ?? null,
    lastDay,
    grounds: input.grounds ?? null,
    excuse: input.excuse ? { ...input.excuse, granted: null, decidedBy: null, decidedOn: null, decision: null } : null,
    papers: input.organNotice
      ? [{ act: 'request', on: input.organNotice.receivedOn, number: input.organNotice.number }]
      : [],
    wall: handling.wall,
  };
};

const provable = ({ kind }: Actor, input: RequestReview): RequestReview => {
  if (kind === 'petitioner') return { ...input, postmarkedOn: null, organNotice: null };
  return input.channel === 'COUNTER' ? { ...input, postmarkedOn: null } : input;
};

function channelOf({ kind }: Actor, { channel, postmarkedOn, organNotice }: RequestReview): ReviewChannel {
  if (kind === 'petitioner') return 'PORTAL';
  if (organNotice) return 'ORGAN';
  return channel ?? (postmarkedOn ? 'POST' : 'COUNTER');
}

const organsOf = (stage: ReviewStage, known: KnownAuthority | null): Pick<Review, 'organ' | 'outside' | 'nextOrgan'> =>
  stage === 'REVIEW'
    ? { organ: known?.review ?? '', outside: known?.reviewOutside ?? true, nextOrgan: known?.rereview ?? null }
    : { organ: known?.rereview ?? '', outside: known?.rereviewOutside ?? true, nextOrgan: null };

const undecided = {
  status: 'EXCUSE_ASKED',
  takenBy: null,
  takenOn: null,
  refusal: null,
  hearings: [],
  outcome: null,
  facts: null,
  basis: null,
  decision: null,
  issuedBy: null,
  issuedOn: null,
  servedOn: null,
  version: 1,
} satisfies Partial<Review>;
