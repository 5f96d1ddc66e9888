/** Suite 1: SHA-256, HMAC-SHA-256, AES-256-GCM, Ed25519. Every output starts with its suite byte, so that another suite (SM3, SM4, SM2) can follow. */
export const SUITE = Buffer.from([1]);
