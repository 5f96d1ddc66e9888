export { canonicalJson } from './canonical-json.js';
export { dummyVerify, hashSecret, hashSelector, newMatterCode, newReceiptCode, parseReceiptCode, type ReceiptCode, verifySecret } from './receipt-code.js';
export { newDataKey, openAnswer, openField, sealAnswer, sealField, unwrapKey, wrapKey } from './envelope.js';
export { chainHash, commit, firstBreak, opensCommitment } from './hash-chain.js';
export { decodeId, encodeId, openCursor, sealCursor } from './opaque.js';
export { blindIndex, wallToken } from './tokens.js';
