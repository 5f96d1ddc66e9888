type Stored = Record<string, unknown> & { grantId?: string; uid?: string; userCode?: string; consumed?: number };

const things = new Map<string, { value: Stored; until: number }>();

/** Where the development issuer keeps its sessions and codes: in memory, gone with the process. */
export class MemoryAdapter {
  constructor(private readonly kind: string) {}

  async upsert(id: string, value: Stored, seconds: number): Promise<void> {
    things.set(this.key(id), { value, until: Date.now() + (seconds || 3600) * 1000 });
  }

  async find(id: string): Promise<Stored | undefined> {
    const found = things.get(this.key(id));
    return found && found.until > Date.now() ? found.value : undefined;
  }

  findByUid = async (uid: string): Promise<Stored | undefined> => this.first((value) => value.uid === uid);
  findByUserCode = async (userCode: string): Promise<Stored | undefined> =>
    this.first((value) => value.userCode === userCode);

  async consume(id: string): Promise<void> {
    const found = things.get(this.key(id));
    if (found) found.value.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    things.delete(this.key(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { value }] of things) if (value.grantId === grantId) things.delete(key);
  }

  private key = (id: string): string => `${this.kind} ${id}`;
  private first(test: (value: Stored) => boolean): Stored | undefined {
    for (const [key, { value, until }] of things)
      if (key.startsWith(`${this.kind} `) && until > Date.now() && test(value)) return value;
    return undefined;
  }
}
