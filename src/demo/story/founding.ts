import { officerOffices } from '../../platform/actor.js';
import { type Character, type Json, type Storyteller } from './client.js';
import { associations, type Cast, companies, type Slug, slugs } from './facts.js';

/** What the first start of an installation prints. */
export interface Beginning {
  readonly workingGroupId: string;
  readonly tokens: Readonly<Record<Slug, string>>;
}

const functionOf = (office: string) =>
  office === 'delegate'
    ? { en: 'Principal engineer', zh: '主任工程师' }
    : { en: `Working group ${office}`, zh: '工作组任职人员' };
const attestation = {
  technicalFunction: true,
  noExecutiveRole: true,
  noGovernmentBody: true,
  validUntil: '2199-01-01',
};

/** Each association redeems its link: a name, a secretary, a co-chair. */
export async function setUp(story: Storyteller, cast: Cast, beginning: Beginning): Promise<void> {
  for (const slug of slugs) {
    const { secretary, coChair } = cast[slug];
    const person = ({ name, signInName, office }: Character) => ({ name, function: functionOf(office), signInName });
    const { nameEn: en, nameZh: zh } = associations[slug];
    const made = await story.as(null, 'POST', '/set-up', {
      token: beginning.tokens[slug],
      name: { en, zh },
      secretary: { ...person(secretary), password: secretary.password },
      coChair: { ...person(coChair), attestation },
    });
    secretary.personId = made.secretaryPersonId;
    coChair.personId = made.coChairPersonId;
    await redeem(story, coChair, made.coChairInvitation);
    await story.signIn(secretary);
    await story.enrol(secretary);
  }
}

/** Somebody makes his account with the link that he was given; an officer sets up his second factor. */
async function redeem(story: Storyteller, who: Character, token: string): Promise<void> {
  await story.as(null, 'POST', '/invitations/redemption', { token, password: who.password });
  await story.signIn(who);
  if (officerOffices.some((office) => office === who.office)) await story.enrol(who);
}

/** Both co-chairs assent to the same charter; the group begins. */
export async function agreeOnCharter(story: Storyteller, cast: Cast, groupId: string): Promise<void> {
  const path = `/working-groups/${groupId}`;
  const { draft } = await story.as(cast.csia.coChair, 'GET', `${path}/charter`);
  for (const slug of slugs)
    await story.as(cast[slug].coChair, 'POST', `${path}/assents`, { decision: 'charter', digest: draft.digest });
  await story.transport.work();
}

/** Two officers appoint a third: counsel and auditor of each side. */
export async function appointOfficers(
  story: Storyteller,
  cast: Cast,
  workingGroupId: string,
  validFrom: string,
): Promise<void> {
  for (const slug of slugs) {
    const { secretary, coChair, counsel, auditor } = cast[slug];
    for (const who of [counsel, auditor]) {
      const person = { name: who.name, function: functionOf(who.office), email: who.signInName };
      const nomination = await story.as(secretary, 'POST', '/officers', {
        workingGroupId,
        person,
        office: who.office,
        validFrom,
      });
      await story.as(coChair, 'POST', `/officers/${nomination.id}/confirmation`);
      who.personId = nomination.reference;
      await invite(story, secretary, who);
    }
  }
}

/** The secretary appoints an interpreter, a member of staff and an expert. */
export async function appointAssistants(
  story: Storyteller,
  cast: Cast,
  workingGroupId: string,
  validFrom: string,
): Promise<void> {
  for (const slug of slugs) {
    const { secretary, assistants } = cast[slug];
    for (const who of assistants) {
      const letter = 'Letter of the association (demonstration)';
      await appoint(story, secretary, who, '/appointments', { workingGroupId, office: who.office, validFrom }, letter);
    }
  }
}

/** A secretary appoints somebody whom he attests on the strength of a letter, and invites him. */
async function appoint(
  story: Storyteller,
  secretary: Character,
  who: Character,
  path: '/delegates' | '/appointments',
  where: Json,
  evidence: string,
): Promise<void> {
  const person = { name: who.name, function: functionOf(who.office), email: who.signInName };
  const given = { ...where, person, attestation: { ...attestation, evidence } };
  who.personId = (await story.as(secretary, 'POST', path, given)).reference;
  await invite(story, secretary, who);
}

async function invite(story: Storyteller, secretary: Character, who: Character): Promise<void> {
  const { token } = await story.as(secretary, 'POST', `/people/${who.personId}/invitations`, {
    signInName: who.signInName,
  });
  await redeem(story, who, token);
}

/** Ten companies a side take their seats, and send their delegates. */
export async function fillSeats(
  story: Storyteller,
  cast: Cast,
  workingGroupId: string,
  validFrom: string,
): Promise<void> {
  for (const slug of slugs) {
    const { secretary, delegates } = cast[slug];
    const { items } = await story.as(secretary, 'GET', `/working-groups/${workingGroupId}/seats`);
    const seats = (items as Json[]).filter((seat) => seat.side === slug);
    for (const [i, [en, zh]] of companies[slug].entries()) {
      const company = await story.as(secretary, 'POST', '/companies', { name: { en, zh }, validFrom });
      await story.as(secretary, 'POST', `/seats/${seats[i].id}/terms`, { companyId: company.id, validFrom });
      const delegate = delegates[i];
      const where = { workingGroupId, seatId: seats[i].id, validFrom };
      const letter = 'Letter of the company (demonstration)';
      if (delegate !== undefined) await appoint(story, secretary, delegate, '/delegates', where, letter);
    }
  }
}
