export { type AuditRoot, type HistoryHead, rootOverHeads, signRoot, verifyRoot } from './audit-root.js';
export { canonicalJson } from './canonical-json.js';
export { isCivilId } from './civil-id.js';
export { commit, verifyCommitment } from './commitment.js';
export type { Random } from './crockford.js';
export { openCursor, sealCursor } from './cursor.js';
export { newDataKey, openAnswer, openField, rewrapKey, sealAnswer, sealField, unwrapKey, wrapKey } from './envelope.js';
export { chainHash, type ChainEntry, verifyChain } from './hash-chain.js';
export { newMatterCode } from './matter-code.js';
export { leafHash, merkleRoot } from './merkle.js';
export { consistencyProof, verifyConsistency } from './merkle-consistency.js';
export { inclusionProof, verifyInclusion } from './merkle-proof.js';
export { decodeId, encodeId } from './opaque-id.js';
export { newReceiptCode, parseReceiptCode, type ReceiptCode } from './receipt-code.js';
export { dummyVerify, hashSecret, hashSelector, verifySecret } from './receipt-secret.js';
export { seededOrder } from './seeded-order.js';
export { type ReceiptFacts, signReceipt, verifyReceipt } from './signed-receipt.js';
export { blindIndex, blindIndexes, wallToken } from './tokens.js';
export { signWebhook, type WebhookHeaders } from './webhook/sign-webhook.js';
export { verifyWebhook, type WebhookVerdict, WEBHOOK_TOLERANCE_SECONDS } from './webhook/verify-webhook.js';
export {
  newWebhookSecret,
  webhookPublicKey,
  type WebhookSigningKey,
  type WebhookVerifyingKey,
} from './webhook/webhook.keys.js';
