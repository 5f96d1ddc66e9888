/** `2026-02-12 09:00:00 +08:00`: legal time is read in Shanghai, whatever the machine's zone. */
export function shanghaiTime(instant: string): string {
  const local = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 19)} +08:00`;
}
