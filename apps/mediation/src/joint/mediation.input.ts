import { actInput, apiId, legalDay, text } from '@redress/service-kit';
import { z } from 'zod';
import { natures } from './mediation.rules.js';

const mediation = { id: apiId('mediation') };
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'must be a stable code of the directory');
const party = z.int().min(1).max(50);
const parties = z.array(party).min(1).max(50);
const member = z.strictObject({
  kind: z.enum(['OFFICER', 'AGENCY']),
  code,
  role: z.enum(['MEDIATOR', 'STATION_OFFICER', 'PETITION_OFFICE', 'LEGAL_UNIT', 'BUSINESS_UNIT', 'LAWYER', 'PANEL']),
  declared: z.boolean(),
});
const members = z.array(member).min(1).max(20);

export const proposeMediationInput = actInput({
  petition: apiId('petition'),
  nature: z.enum(natures),
  persons: z.array(apiId('person')).max(20).nullish(),
  units: z.array(code).max(5).nullish(),
});
export const recordConsentInput = actInput({
  ...mediation,
  party,
  channel: z.enum(['IN_PERSON', 'PHONE', 'LETTER', 'PORTAL']),
  proof: text(500),
  informed: z.boolean(),
  minor: z.boolean().nullish(),
  guardian: text(500).nullish(),
});
export const refuseMediationInput = actInput({ ...mediation, party });
export const openMediationInput = actInput({ ...mediation, members });
export const raiseLevelInput = actInput({ ...mediation, members });
export const recordSessionInput = actInput({
  ...mediation,
  heldOn: legalDay,
  place: text(200),
  closed: z.boolean(),
  attendees: parties,
  record: text(20_000),
});
export const addProposalInput = actInput({ ...mediation, party: party.nullish(), words: text(5_000) });
export const terminateMediationInput = actInput({ ...mediation, party: party.nullish() });
export const reachAgreementInput = actInput({
  ...mediation,
  effectiveOn: legalDay,
  performBy: legalDay,
  whole: z.boolean(),
  form: z.enum(['WRITTEN', 'ORAL']),
  subject: z.enum(['STATUS', 'TITLE']).nullish(),
  signed: parties,
  terms: text(20_000),
});
export const fileConfirmationInput = actInput({ ...mediation, court: code, filedOn: legalDay, applicants: parties });
export const recordConfirmationDecisionInput = actInput({ ...mediation, confirmed: z.boolean() });
export const recordPerformanceInput = actInput({ ...mediation, confirmedBy: parties });

type Input<S extends z.ZodType> = Omit<z.infer<S>, 'idempotencyKey'>;
export type ProposeMediation = Input<typeof proposeMediationInput>;
export type OnMediation = Pick<Input<typeof terminateMediationInput>, 'id' | 'expectedVersion'>;
export type TerminateMediation = Input<typeof terminateMediationInput>;
export type RecordConsent = Input<typeof recordConsentInput>;
export type RefuseMediation = Input<typeof refuseMediationInput>;
export type OpenMediation = Input<typeof openMediationInput>;
export type RecordSession = Input<typeof recordSessionInput>;
export type AddProposal = Input<typeof addProposalInput>;
export type ReachAgreement = Input<typeof reachAgreementInput>;
export type FileConfirmation = Input<typeof fileConfirmationInput>;
export type RecordConfirmationDecision = Input<typeof recordConfirmationDecisionInput>;
export type RecordPerformance = Input<typeof recordPerformanceInput>;
