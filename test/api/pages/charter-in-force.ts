import { charterContent } from '../../support/facts.js';
import { type TestGroup } from '../../support/world.js';

/** Both co-chairs put a charter into force, which publishes the group with the names of its companies. */
export async function aCharterInForce(group: TestGroup): Promise<void> {
  const path = `/api/v1/working-groups/${group.id}`;
  const disclosure = { ...charterContent.disclosure, companies: 'names' };
  const charter = { ...charterContent, seats: 2, quorum: 2, disclosure };
  await group.a.secretary.as('put', `${path}/charter`).send(charter).expect(200);
  const shown = (await group.a.coChair.as('get', `${path}/charter`).expect(200)).body as { draft: { digest: string } };
  const { digest } = shown.draft;
  for (const side of ['a', 'b'] as const) {
    await group[side].coChair.as('post', `${path}/assents`).send({ decision: 'charter', digest }).expect(201);
  }
}
