import type pg from 'pg';
import { type Exchange, KeepAliveClient, type Outcome, type Sent } from '../support/keep-alive-client.js';
import { type TestGroup } from '../support/world.js';

/** Clients of both sides that read and write without a pause, each on a connection that it keeps. */
export class Load {
  private readonly exchanges: { request: string | null; exchange: Exchange }[] = [];
  private stopping = false;

  constructor(
    private readonly url: string,
    private readonly group: TestGroup,
    private readonly clients = 20,
    /** Before the first name, so that loads can be told apart. */
    private readonly label = 'Load',
  ) {}

  /** Runs until it is told to stop, or the server is gone. */
  async run(): Promise<void> {
    await Promise.all(Array.from({ length: this.clients }, (_, n) => this.client(n)));
  }

  stop(): Promise<void> {
    this.stopping = true;
    return Promise.resolve();
  }

  /** The names whose writing was acknowledged. */
  written(): string[] {
    return this.exchanges
      .flatMap(({ request, exchange }) => (request !== null && exchange.status === 201 ? [request] : []))
      .sort();
  }

  /** The names that were sent, answered or not. */
  sent(): string[] {
    return this.exchanges.flatMap(({ request }) => request ?? []);
  }

  count(outcome: Outcome): number {
    return this.exchanges.filter(({ exchange }) => exchange.outcome === outcome).length;
  }

  /** The statuses of all whole answers, each once. */
  statuses(): number[] {
    const answered = this.exchanges.filter(({ exchange }) => exchange.outcome === 'answered');
    return [...new Set(answered.map(({ exchange }) => exchange.status))].sort();
  }

  /** The names that stand in the database, with the entry of their act. */
  async stored(owner: pg.Client): Promise<string[]> {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT n.name_en AS name FROM company_name n WHERE n.name_en LIKE $1 || ' %'
       AND (SELECT count(*) FROM ledger_entry e WHERE e.subject_id = n.company_id) = 1`,
      [this.label],
    );
    return rows.map(({ name }) => name).sort();
  }

  private async client(n: number): Promise<void> {
    const client = new KeepAliveClient(this.url);
    const { secretary } = this.group[n % 2 === 0 ? 'a' : 'b'];
    for (let turn = 0; !this.stopping; turn++) {
      const name = n % 4 < 2 ? `${this.label} ${n}-${turn}` : null;
      const exchange = await client.send(requestOf(name, secretary.cookie, this.group.id));
      this.exchanges.push({ request: name, exchange });
      if (exchange.outcome === 'refused') break;
    }
    client.close();
  }
}

const requestOf = (name: string | null, cookie: string, groupId: string): Sent =>
  name === null
    ? { method: 'GET', path: `/api/v1/working-groups/${groupId}/roster`, headers: { cookie } }
    : {
        ...{ method: 'POST', path: '/api/v1/companies', headers: { cookie, 'content-type': 'application/json' } },
        body: JSON.stringify({ name: { en: name, zh: name } }),
      };
