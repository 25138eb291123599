import { type Actor, holds, isMember, type Member } from '../platform/actor.js';
import { type Decision, notFound, refuse } from '../platform/domain-error.js';
import { type Side } from '../platform/side.js';
import { appointingOffices } from './roster.rules.js';

interface OfGroup {
  readonly workingGroupId: string;
  readonly side: Side;
}

const officeRequired = (offices: string): Decision =>
  refuse('forbidden', 'office-required', `This needs the office of ${offices} of that side in the working group.`);

const holdsAnywhere = (actor: Actor, office: string): boolean =>
  isMember(actor) && actor.holdings.some((holding) => holding.office === office);

/** A group is known to those who hold an office in it. */
export const knowGroup = (actor: Actor, workingGroupId: string): Decision =>
  holds(actor, workingGroupId) ? true : notFound('working group');

/** A side's secretary keeps its part of the roster. */
export function keepRoster(actor: Actor, part: OfGroup): Decision {
  if (!holds(actor, part.workingGroupId)) return notFound('working group');
  const own = isMember(actor) && actor.side === part.side;
  return own && holds(actor, part.workingGroupId, 'secretary') ? true : officeRequired('secretary');
}

/** Any secretary of a side keeps what its association knows of companies. */
export function keepCompanies(actor: Actor, side: Side): Decision {
  const own = isMember(actor) && actor.side === side;
  return own && holdsAnywhere(actor, 'secretary') ? true : officeRequired('secretary');
}

/** Nobody appoints himself, attests himself or confirms himself. */
export const notOneself = (actor: Member, personId: string): Decision =>
  actor.personId === personId ? refuse('forbidden', 'self-appointment', 'Nobody appoints or attests himself.') : true;

/** An officer proposes that somebody of his side become an officer. */
export const nominate = (actor: Actor, workingGroupId: string): Decision => {
  if (!holds(actor, workingGroupId)) return notFound('working group');
  return holds(actor, workingGroupId, ...appointingOffices) ? true : officeRequired(appointingOffices.join(' or '));
};

/** Another officer of the side, who is not the nominee, makes a nomination an appointment. */
export function confirmNomination(
  actor: Member,
  nomination: { workingGroupId: string; nominatedBy: string; personId: string },
): Decision {
  const office = nominate(actor, nomination.workingGroupId);
  if (office !== true) return office;
  if (actor.personId === nomination.nominatedBy) {
    return refuse(
      'forbidden',
      'second-officer-required',
      'You nominated this person yourself; another officer of your side confirms.',
    );
  }
  return notOneself(actor, nomination.personId);
}

/** An officer resigns himself; nobody else ends his appointment alone. */
export const resign = (actor: Member, appointment: { readonly personId: string }): Decision =>
  actor.personId === appointment.personId
    ? true
    : refuse('forbidden', 'own-office-only', 'An officer ends his own appointment; nobody ends it for him alone.');

/** A secretary gives and takes back his side's word for the people of his groups, and for those who have none yet. */
export function attest(actor: Member, groupIds: readonly string[]): Decision {
  const may =
    groupIds.length === 0
      ? holdsAnywhere(actor, 'secretary')
      : groupIds.some((workingGroupId) => holds(actor, workingGroupId, 'secretary'));
  return may ? true : officeRequired('secretary');
}

/** What a side holds of a person is seen by its officers in his groups, and by himself. */
export function seePerson(actor: Member, person: { id: string; side: Side }, groupIds: readonly string[]): Decision {
  if (actor.side !== person.side) return notFound('person');
  if (actor.personId === person.id) return true;
  const officers = ['secretary', 'co-chair', 'counsel', 'auditor'] as const;
  const may =
    groupIds.length === 0
      ? officers.some((office) => holdsAnywhere(actor, office))
      : groupIds.some((workingGroupId) => holds(actor, workingGroupId, ...officers));
  return may ? true : notFound('person');
}

/** For `can` in views: whether a policy says yes. */
export const may = (decision: Decision): boolean => decision === true;
