import type { NoticeKind, Proof, Track } from '@redress/contracts';
import type { Actor } from '@redress/service-kit';

/** What somebody says of how a paper was given. `on`: the day on the signed slip or the postmark; `deliveredOn`: the day on the return receipt of the post. */
export interface ServiceClaim {
  readonly proof: Proof;
  readonly on?: string | null | undefined;
  readonly deliveredOn?: string | null | undefined;
}
/** The paper it is about. `queuedOn` is the legal day on which it was queued: nothing is served before it exists. */
export interface ServedPaper {
  readonly kind: NoticeKind;
  readonly status: 'QUEUED' | 'SERVED';
  readonly queuedOn: string;
  readonly facts: Readonly<Record<string, unknown>>;
}
export type ServiceRefusal =
  | 'NOTICE_ALREADY_SERVED'
  | 'NOTICE_PROOF_NOT_YOURS'
  | 'NOTICE_MUST_BE_WRITTEN'
  | 'SERVICE_DAY_IS_TODAY'
  | 'NOTICE_NEEDS_DELIVERY'
  | 'SERVICE_DAY_IN_FUTURE'
  | 'SERVICE_DAY_TOO_EARLY';

/** Papers with which a window of the petitioner begins: their day is the day they arrived, never the day they were sent (2022 Regulations 35, 36). */
const STARTS_WINDOW: readonly NoticeKind[] = ['OPINION', 'REVIEW', 'REREVIEW'];
/** Proofs that are made in the moment: their day is the server's day. */
const AT_ONCE: readonly Proof[] = ['ON_THE_SPOT', 'PORTAL', 'ORAL_RECORDED'];

/** Decides the legal day of service, or says why the claim proves none (K9). A text is the code of the refusal. */
export function decideService(
  paper: ServedPaper,
  claim: ServiceClaim,
  actor: Pick<Actor, 'kind'>,
  today: string,
): { readonly servedOn: string } | ServiceRefusal {
  if (paper.status === 'SERVED') return 'NOTICE_ALREADY_SERVED';
  if (actor.kind === 'petitioner' && claim.proof !== 'PORTAL') return 'NOTICE_PROOF_NOT_YOURS';
  if (claim.proof === 'ORAL_RECORDED' && !mayBeOral(paper)) return 'NOTICE_MUST_BE_WRITTEN';
  if (AT_ONCE.includes(claim.proof))
    return (claim.on ?? today) === today ? { servedOn: today } : 'SERVICE_DAY_IS_TODAY';
  return provedDay(paper, claim, today);
}

/** Only the simple track may tell by word of mouth, and not to somebody who asked for paper (T09); everything else is told in writing (23(2)). */
function mayBeOral({ kind, facts }: ServedPaper): boolean {
  return (
    kind === 'RECEIPT' ||
    (kind === 'ACCEPTANCE' && (facts['track'] as Track) === 'SIMPLE' && facts['paperAsked'] !== true)
  );
}

function provedDay(
  { kind, queuedOn }: ServedPaper,
  { proof, on, deliveredOn }: ServiceClaim,
  today: string,
): { readonly servedOn: string } | ServiceRefusal {
  const sent = on ?? (proof === 'POST' && deliveredOn ? queuedOn : today);
  const byPost = proof === 'POST' && STARTS_WINDOW.includes(kind);
  if (byPost && !deliveredOn) return 'NOTICE_NEEDS_DELIVERY';
  const arrived = deliveredOn ?? sent;
  if (sent > today || arrived > today) return 'SERVICE_DAY_IN_FUTURE';
  if (sent < queuedOn || arrived < sent) return 'SERVICE_DAY_TOO_EARLY';
  return { servedOn: byPost ? arrived : sent };
}
