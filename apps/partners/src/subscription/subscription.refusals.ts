import { refuser } from '@redress/service-kit';

/** Refusals around subscriptions: code and basis; texts stand in ../locales. */
const subscriptionRefusals = {
  SUBSCRIPTION_NOT_AN_AGENCY: 'D: a subscription belongs to a partner agency (partners.md)',
  SUBSCRIPTION_NOT_FOUND: 'D: what you may not know of does not exist for you',
  SUBSCRIPTION_ADDRESS: 'D: events go to allowed https addresses only (partners.md, SSRF guard)',
  SUBSCRIPTION_FILTER: 'D: a filter narrows what an agency is told (partners.md, filters)',
  SUBSCRIPTION_TOO_MANY: 'D: an agency keeps a handful of subscriptions (partners.md)',
  SUBSCRIPTION_WRONG_STATE: 'D: the way of a subscription (partners.md, registration)',
  SUBSCRIPTION_NOT_ALLOWED: 'D: an officer of the bureau confirms (partners.md, registration)',
  SUBSCRIPTION_SECOND_OFFICER: 'D: a second officer confirms a new subscription (partners.md, registration)',
  REPLAY_EMPTY: 'D: a replay names what is sent again (partners.md, replay)',
  KEY_NOT_ALLOWED: 'D: operations replace the key of the house (partners.md, rotation)',
  AGENCY_UNKNOWN: 'D: the directory of partner agencies',
  AGENCY_NOT_ALLOWED: 'D: administrators keep the agencies',
} as const;
export const refuseSubscription = refuser(subscriptionRefusals);
