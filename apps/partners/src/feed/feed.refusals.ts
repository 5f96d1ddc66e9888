import { refuser } from '@redress/service-kit';

/** Refusals of the feed: code and basis; texts stand in ../locales. */
const feedRefusals = {
  FEED_NOT_AN_AGENCY: 'D: the feed is for partner agencies (partners.md)',
} as const;
export const refuseFeed = refuser(feedRefusals);
