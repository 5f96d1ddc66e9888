type Payload = Record<string, unknown>;

/**
 * From one version of an event to the next, pure. Each is kept for as long as an archive, a log or a parked row may hold the older version,
 * that is: for ever. `<type>@<version it takes>`.
 */
const upcasters: Readonly<Record<string, (payload: Payload) => Payload>> = {
  'bus.parked@1': (payload) => ({ ...payload, messageId: null, event: null }),
};

/** An event brought step by step to the newest version there is. */
export function upcast(
  type: string,
  version: number,
  payload: Payload,
): { readonly version: number; readonly payload: Payload } {
  const step = upcasters[`${type}@${version}`];
  return step ? upcast(type, version + 1, step(payload)) : { version, payload };
}
