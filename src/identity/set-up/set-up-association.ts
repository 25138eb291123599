import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Ledger } from '../../ledger/index.js';
import { system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { type Config } from '../../platform/config/config.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { ensure, found, refuse } from '../../platform/domain-error.js';
import { newId } from '../../platform/id.js';
import { SecretAnswer } from '../../platform/receipt.js';
import { type Side } from '../../platform/side.js';
import { CONFIG } from '../../platform/tokens.js';
import { Appointments, Associations, WorkingGroup } from '../../roster/index.js';
import { normalName, soundPassword } from '../accounts/password.rules.js';
import { passwords } from '../accounts/passwords.js';
import { invitationLink } from '../invitations/invitation.dto.js';
import { Invitations } from '../invitations/invitations.js';
import { invitationDays } from '../invitations/invite-person.js';
import { SignInLimits } from '../sessions/sign-in-limits.js';
import { type FirstCoChairDto, type NewOfficerDto, type SetUpDto, type SetUpView } from './set-up.dto.js';
import { makeAccountStatement, nameStatement, supersedeNameStatement } from './set-up.views.js';

/** Where and when an association begins. */
interface Beginning {
  readonly side: Side;
  readonly workingGroupId: string;
  /** Today in the association's zone. */
  readonly validFrom: string;
  readonly now: Temporal.Instant;
}

/** An association takes up its place: it names itself, its first secretary and its first co-chair. */
@Injectable()
export class SetUpAssociation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: SignInLimits,
    private readonly invitations: Invitations,
    private readonly associations: Associations,
    private readonly appointments: Appointments,
    private readonly ledger: Ledger,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  execute(request: SetUpDto, address: string): Promise<SecretAnswer<SetUpView>> {
    const { token, secretary, coChair } = request;
    return this.limits.guarded('set-up', address, async () => {
      await this.invitations.find('association', token, this.clock.now());
      if (normalName(secretary.signInName) === normalName(coChair.signInName)) {
        throw refuse('rule', 'two-people', 'Secretary and co-chair are two people with two sign-in names.');
      }
      ensure(soundPassword(secretary.password, secretary.signInName));
      const passwordHash = await passwords.hash(secretary.password);
      return this.database.transaction(system, async (tx) => {
        const used = await this.invitations.use(tx, 'association', token, this.clock.now());
        const beginning = await this.beginningOf(tx, used.side);
        await this.rename(tx, beginning, request.association);
        const view = await this.people(tx, beginning, request, passwordHash);
        await this.associations.markSetUp(tx, used.side, beginning.now);
        await this.record(tx, beginning, used.id, view);
        return new SecretAnswer(view);
      });
    });
  }

  private async beginningOf(tx: Tx, side: Side): Promise<Beginning> {
    const now = this.clock.now();
    const [group] = await tx.find(WorkingGroup, {
      where: { state: 'forming' },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const validFrom = await this.associations.today(tx, side);
    return { side, workingGroupId: found(group, 'working group').id, validFrom, now };
  }

  private async rename(tx: Tx, { side, validFrom, now }: Beginning, name: SetUpDto['association']): Promise<void> {
    const at = now.toString();
    const [before] = await this.database.run(tx, supersedeNameStatement, [side, at]);
    const values = [newId(), side, name.nameEn, name.nameZh, before?.validFrom ?? validFrom, at];
    await this.database.run(tx, nameStatement, values);
  }

  private async people(tx: Tx, at: Beginning, request: SetUpDto, passwordHash: string): Promise<SetUpView> {
    const { secretary, coChair } = request;
    const first = await this.officer(tx, at, 'secretary', secretary, passwordHash);
    const second = await this.officer(tx, at, 'co-chair', coChair, null);
    const { side, workingGroupId, now } = at;
    const invited = { kind: 'account', side, accountId: second.accountId, days: invitationDays, now } as const;
    const made = await this.invitations.make(tx, invited);
    const { slug } = await this.associations.bySide(tx, side);
    const invitation = invitationLink(made, this.config.publicUrl);
    return { association: slug, workingGroupId, secretary: first, coChair: { ...second, ...invitation } };
  }

  private async officer(
    tx: Tx,
    at: Beginning,
    office: 'secretary' | 'co-chair',
    given: NewOfficerDto | FirstCoChairDto,
    passwordHash: string | null,
  ): Promise<{ accountId: string; personId: string }> {
    const { nameEn, functionEn } = given;
    const person = { nameEn, nameZh: given.nameZh ?? null, functionEn, functionZh: given.functionZh ?? null };
    const word = 'technicalFunction' in given ? { attestation: claimsOf(given, at.validFrom) } : {};
    const founded = { ...at, person, office, ...word };
    const { personId } = await this.appointments.foundOffice(tx, { ...system, side: at.side }, founded);
    const accountId = newId();
    const account = [accountId, at.side, personId, normalName(given.signInName), passwordHash, at.now.toString()];
    await this.database.run(tx, makeAccountStatement, account);
    return { accountId, personId };
  }

  private async record(tx: Tx, { side, workingGroupId }: Beginning, invitationId: string, view: SetUpView) {
    const { association, secretary, coChair } = view;
    const people = { secretary: secretary.personId, coChair: coChair.personId };
    await this.ledger.record(tx, {
      name: 'identity.association-set-up',
      actor: { ...system, side },
      workingGroupId: null,
      subject: invitationId,
      book: 'joint',
      facts: { association, workingGroupId, ...people },
    });
  }
}

function claimsOf(given: FirstCoChairDto, validFrom: string) {
  const { technicalFunction, noExecutiveRole, noGovernmentBody } = given;
  const validUntil = given.attestedUntil ?? Temporal.PlainDate.from(validFrom).add({ years: 1 }).toString();
  return { technicalFunction, noExecutiveRole, noGovernmentBody, validUntil };
}
