const UUID_BYTES = 16;

/** The API id of a thing: `<type>_<22 characters>`, so that clients neither guess nor compute with what is inside. */
export const encodeId = (type: string, uuid: string): string =>
  `${type}_${Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url')}`;

/** The UUID inside an API id of that type; null for anything else. */
export function decodeId(type: string, id: string): string | null {
  if (!id.startsWith(`${type}_`)) return null;
  const bytes = Buffer.from(id.slice(type.length + 1), 'base64url');
  if (bytes.length !== UUID_BYTES) return null;
  const uuid = bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  // One thing has one id: other ways of writing the same bytes are not ours.
  return encodeId(type, uuid) === id ? uuid : null;
}
