import { refuser } from '@redress/service-kit';

/** Refusals of joint mediation: code and basis; texts stand in ../locales. */
const mediationRefusals = {
  MEDIATION_NOT_FOUND: 'D: what you may not know of does not exist for you',
  MEDIATION_ACT_NOT_ALLOWED: '2022 Regulations 43-46; access rules',
  MEDIATION_WRONG_STATE: 'flow of joint mediation; domain 2.2',
  MEDIATION_MATTER_NOT_OPEN: '2022 Regulations 33: mediation is part of handling',
  MEDIATION_CLASS: 'opinion of 2025-02-10: only appeals and requests',
  MEDIATION_LITIGATION: 'opinion of 2025-02-10: not while litigation is not concluded',
  MEDIATION_ADMINISTRATIVE: 'opinion of 2025-02-10: not administrative disputes',
  MEDIATION_RESERVED: 'opinion of 2025-02-10: not what is reserved to a special organ',
  MEDIATION_LIVE_ALREADY: 'D: one mediation of a matter at a time',
  MEDIATION_PARTY_UNKNOWN: 'D: parties are persons of the matter or units of the directory',
  MEDIATION_CONSENT_MISSING: "People's Mediation Law 3, 17: nobody is mediated against their will",
  MEDIATION_NO_MEDIATOR: "People's Mediation Law 19: a mediator leads",
  MEDIATION_PAST_DUE: '2022 Regulations 34; K12: mediation stops no clock',
  MEDIATION_TOP_LEVEL: 'D: three levels (三级联调)',
  CONSENT_NOT_INFORMED:
    "People's Mediation Law 21, 23: who consents knows that it is voluntary, free, and can be stopped",
  CONSENT_GUARDIAN_MISSING: 'administrative-case procedure 178-186; Civil Code 27, 34: a guardian speaks for a minor',
  CONSENT_GIVEN: 'D: one answer of a party at a level',
  CONSENT_NOT_YOURS: "People's Mediation Law 23: each party speaks for itself",
  MEMBER_UNKNOWN: 'D: directory',
  MEMBER_NOT_DECLARED: '2022 Regulations 28(3): each member declares conflicts before sitting down',
  MEMBER_CONFLICT: '2022 Regulations 28(3), 30(3): not who is concerned, a party, or taken off the matter',
  SESSION_DAY_WRONG: 'K9: a session is recorded once it was held',
  AGREEMENT_SIGNATURES_MISSING: "People's Mediation Law 29: every party signs or agrees",
  AGREEMENT_DAY_WRONG: "People's Mediation Law 29-31; K9",
  CONFIRMATION_NOT_OFFERED: '2022 interpretation of the Civil Procedure Law 355: not status relations, not title',
  CONFIRMATION_FILED: "People's Mediation Law 33: one application",
  CONFIRMATION_NOT_JOINT: "People's Mediation Law 33; Civil Procedure Law 205: both parties together",
  CONFIRMATION_LATE: "People's Mediation Law 33: thirty days from effect (T32)",
  CONFIRMATION_DAY_WRONG: 'K9: the day of the court’s receipt',
  CONFIRMATION_COURT_UNKNOWN: 'Civil Procedure Law 205; directory of partner agencies',
  CONFIRMATION_NOT_PENDING: 'Civil Procedure Law 206: a decision answers an application',
} as const;
export const refuseMediationAct = refuser(mediationRefusals);
