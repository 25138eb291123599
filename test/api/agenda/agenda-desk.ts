import { newId } from '../../../src/platform/id.js';
import { type Side } from '../../../src/platform/side.js';
import { type TestApp } from '../../support/app.js';
import { type TestGroup, type TestPerson } from '../../support/world.js';

type Body = Record<string, unknown>;
interface Part {
  readonly id: string;
  readonly digest: string;
}
interface Read {
  readonly digest: string;
  readonly head: Part | null;
  readonly statements: Part[];
}
export interface Entry extends Body {
  readonly itemId: string;
  readonly reference: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly minutes: number;
}
export interface AgendaBody extends Body {
  readonly state: string;
  readonly revision: number;
  readonly entries: Entry[];
  readonly unplaced: Entry[];
  readonly versions: { id: string; number: number; state: string; digest: string }[];
}

/** When submissions for the meetings of these tests close. */
export const deadline = '2027-05-04T09:00:00.000Z';

/** Does through the API what delegates, secretaries and counsel do with agenda items. */
export class AgendaDesk {
  private constructor(
    readonly app: TestApp,
    readonly group: TestGroup,
    readonly meetingId: string,
    readonly topicId: string,
  ) {}

  /** A confirmed meeting in June 2027 with two sittings, hosted by side a, and a planned one in the second half. */
  static async open(app: TestApp, group: TestGroup): Promise<AgendaDesk> {
    const meetingId = await aMeeting(app, group, 1, deadline);
    await aMeeting(app, group, 2, null);
    const { rows } = await app.owner.query<{ id: string }>(
      `SELECT id FROM topic WHERE working_group_id = $1 AND slug = 'export-controls'`,
      [group.id],
    );
    return new AgendaDesk(app, group, meetingId, rows[0]?.id ?? '');
  }

  newItem(title: string, presenter: TestPerson): Body {
    const text = { title, abstract: 'What the notice says.', language: 'en' };
    return { ...text, topicId: this.topicId, minutesWanted: 30, presenterId: presenter.personId };
  }

  /** A draft of a delegate with one statement that needs no source. */
  async draft(side: Side, title = 'Licences for tools', author?: TestPerson): Promise<string> {
    const delegate = author ?? this.group[side].delegate;
    const path = `/api/v1/meetings/${this.meetingId}/agenda-items`;
    const { id } = await this.send(delegate, path, this.newItem(title, delegate));
    const statement = { kind: 'procedural', text: 'We ask for thirty minutes.' };
    await this.send(delegate, `/api/v1/agenda-items/${id}/statements`, statement);
    return id;
  }

  /** Its secretary puts it into the other language, and a delegate submits it. */
  async submitted(side: Side, title?: string): Promise<string> {
    const id = await this.draft(side, title);
    await this.translated(side, id);
    await this.send(this.group[side].delegate, `/api/v1/agenda-items/${id}/submission`, {}, 200);
    return id;
  }

  async released(side: Side, title?: string): Promise<string> {
    const id = await this.submitted(side, title);
    await this.send(this.group[side].counsel, `/api/v1/agenda-items/${id}/releases`, await this.outward(side, id), 200);
    return id;
  }

  /** Accepted by the other side's counsel; answers the receipt. */
  async accepted(side: Side, title?: string): Promise<{ id: string; reference: string; state: string }> {
    const id = await this.released(side, title);
    const { counsel } = this.group[side === 'a' ? 'b' : 'a'];
    const path = `/api/v1/agenda-items/${id}/releases`;
    return (await this.send(counsel, path, await this.inward(side, id), 200)) as never;
  }

  /** The body with which own counsel lets everything pass, or returns the first part with a code. */
  async outward(side: Side, itemId: string, code?: string): Promise<Body> {
    const item = await this.get(this.group[side].counsel, `/api/v1/agenda-items/${itemId}`);
    const paper = await this.get(this.group[side].counsel, `/api/v1/papers/${String(item['paperId'])}`);
    return { direction: 'outward', ...decided(paper as unknown as Read, code) };
  }

  /** The same for the other side's counsel, who finds the item among the offers. */
  async inward(side: Side, itemId: string, code?: string): Promise<Body> {
    const { counsel } = this.group[side === 'a' ? 'b' : 'a'];
    const inbox = await this.get(counsel, '/api/v1/releases?direction=inward&limit=100');
    for (const { offerId } of inbox['items'] as { offerId: string }[]) {
      const offer = await this.get(counsel, `/api/v1/offers/${offerId}`);
      if ((offer['facts'] as Body)['itemId'] === itemId) {
        return { direction: 'inward', ...decided(offer as unknown as Read, code) };
      }
    }
    throw new Error('no such offer');
  }

  async agenda(person = this.group.a.secretary): Promise<AgendaBody> {
    return (await this.get(person, `/api/v1/meetings/${this.meetingId}/agenda`)) as AgendaBody;
  }

  async sittings(): Promise<string[]> {
    return ((await this.agenda())['sittings'] as { id: string }[]).map((sitting) => sitting.id);
  }

  /** Gives these items their places in the first sitting; the rest is left off. */
  async order(itemIds: readonly string[], minutes = 20): Promise<number> {
    const { revision, entries, unplaced } = await this.agenda();
    const [sittingId] = await this.sittings();
    const leftOff = [...entries, ...unplaced].map((entry) => entry.itemId).filter((id) => !itemIds.includes(id));
    const body = { order: itemIds.map((itemId) => ({ itemId, sittingId, minutes })), leftOff };
    const answer = await this.group.a.secretary
      .as('put', `/api/v1/meetings/${this.meetingId}/agenda/order`)
      .set('if-match', `"${revision}"`)
      .send(body)
      .expect(200);
    return (answer.body as { revision: number }).revision;
  }

  /** Everything there is, standing items first. */
  async orderAll(): Promise<string[]> {
    const { entries, unplaced } = await this.agenda();
    const all = [...entries, ...unplaced];
    const ids = [...all.filter((e) => e['standing']), ...all.filter((e) => !e['standing'])].map((e) => e.itemId);
    await this.order(ids);
    return ids;
  }

  async version(): Promise<{ id: string; digest: string }> {
    const path = `/api/v1/meetings/${this.meetingId}/agenda/versions`;
    return (await this.send(this.group.a.secretary, path, {})) as never;
  }

  assent(person: TestPerson, decision: 'circulation' | 'freeze', digest: string) {
    return person.as('post', `/api/v1/meetings/${this.meetingId}/agenda/assents`).send({ decision, digest });
  }

  /** A version of the present order, issued by both secretaries. */
  async circulated(): Promise<{ id: string; digest: string }> {
    const version = await this.version();
    await this.assent(this.group.a.secretary, 'circulation', version.digest).expect(201);
    await this.assent(this.group.b.secretary, 'circulation', version.digest).expect(201);
    return version;
  }

  async get(person: TestPerson, path: string): Promise<Body> {
    return (await person.as('get', path).expect(200)).body as Body;
  }

  async send(person: TestPerson, path: string, body: Body, status = 201): Promise<Body & { id: string }> {
    const answer = await person.as('post', path).send(body);
    if (answer.status !== status) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer.body as Body & { id: string };
  }

  /** Its secretary puts heading and statements into the other language. */
  async translated(
    side: Side,
    itemId: string,
    into = { title: '设备许可', abstract: '公告的内容。', statement: '我们请求三十分钟。' },
  ): Promise<void> {
    const { secretary } = this.group[side];
    const item = await this.get(secretary, `/api/v1/agenda-items/${itemId}`);
    const path = `/api/v1/papers/${String(item['paperId'])}`;
    const paper = await this.get(secretary, path);
    const headings = { title: { zh: into.title }, abstract: { zh: into.abstract } };
    await secretary
      .as('patch', path)
      .set('if-match', `"${String(paper['revision'])}"`)
      .send(headings)
      .expect(200);
    for (const { id, revision } of paper['statements'] as { id: string; revision: number }[]) {
      const translation = secretary.as('put', `/api/v1/statements/${id}/translation`);
      await translation.set('if-match', `"${revision}"`).send({ text: into.statement }).expect(200);
    }
  }
}

function decided({ digest, head, statements }: Read, code?: string): Body {
  const parts = [...(head === null ? [] : [head]), ...statements];
  const decisions = parts.map((part, index) => ({
    ...{ statementId: part.id, digest: part.digest },
    ...(code !== undefined && index === 0 ? { decision: 'returned', code } : { decision: 'released' }),
  }));
  return { digest, decisions };
}

async function aMeeting(app: TestApp, group: TestGroup, half: number, closes: string | null): Promise<string> {
  const [cycleId, id] = [newId(), newId()];
  const host = half === 1 ? 'a' : 'b';
  await app.owner.query(
    `INSERT INTO cycle (id, working_group_id, year, half, host_side, state) VALUES ($1, $2, 2027, $3, $4, 'open')`,
    [cycleId, group.id, half, host],
  );
  const dated = closes !== null;
  await app.owner.query(
    `INSERT INTO meeting (id, working_group_id, cycle_id, host_side, format, state, starts_at, ends_at, call_at, submissions_close_at,
       freeze_at, minutes_due_at, created_at) VALUES ($1, $2, $3, $4, 'online', $5, $6, $7, $8, $9, $10, $11, '2027-01-01Z')`,
    [
      ...[id, group.id, cycleId, host, dated ? 'confirmed' : 'planned'],
      ...(dated ? ['2027-06-01T01:00Z', '2027-06-02T03:00Z', '2027-04-01T09:00Z', closes] : [null, null, null, null]),
      ...(dated ? ['2027-05-18T09:00Z', '2027-07-01T09:00Z'] : [null, null]),
    ],
  );
  for (const day of dated ? [1, 2] : []) {
    await app.owner.query(
      `INSERT INTO sitting (id, meeting_id, position, starts_wall, ends_wall, zone, starts_at, ends_at, uid, working_group_id)
       VALUES ($1, $2, $3::int, $4, $5, 'Asia/Shanghai', $6, $7, $8, $9)`,
      [
        ...[newId(), id, day, `2027-06-0${day} 09:00`, `2027-06-0${day} 11:00`],
        ...[`2027-06-0${day}T01:00Z`, `2027-06-0${day}T03:00Z`, `${newId()}@concord.test`, group.id],
      ],
    );
  }
  return id;
}
