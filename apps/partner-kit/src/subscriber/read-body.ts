import type { IncomingMessage } from 'node:http';

/** No event is larger than 20,000 bytes. */
const LARGEST = 64_000;

/** The bytes of a request as they came; null when there are too many. */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
