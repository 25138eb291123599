import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { Ledger } from '../../ledger/index.js';
import { system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { ensure, found, refuse } from '../../platform/domain-error.js';
import { newId } from '../../platform/id.js';
import { SecretAnswer } from '../../platform/receipt.js';
import { type Side } from '../../platform/side.js';
import { Appointments, Associations } from '../../roster/index.js';
import { Account } from '../accounts/account.entity.js';
import { normalName, soundPassword } from '../accounts/password.rules.js';
import { passwords } from '../accounts/passwords.js';
import { Invitations } from '../invitations/invitations.js';
import { invitationDays } from '../invitations/invite-person.js';
import { SignInLimits } from '../sessions/sign-in-limits.js';
import { type FirstCoChairDto, type FirstOfficerDto, type SetUpDto, type SetUpView } from './set-up.dto.js';
import { activeAccountStatement, firstGroupStatement, lockStatement } from './set-up.views.js';

/** Where and since when the first officers hold their offices. */
interface Beginning {
  readonly side: Side;
  readonly workingGroupId: string;
  readonly validFrom: string;
  readonly now: Temporal.Instant;
}

/** An association begins: its link is used up, it has a name, a secretary with an account and a co-chair who is invited. */
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
  ) {}

  execute(given: SetUpDto, address: string): Promise<SecretAnswer<SetUpView>> {
    return this.limits.guarded('set-up', address, async () => {
      await this.invitations.find('association', given.token, this.clock.now());
      const { signInName, password } = given.secretary;
      ensure(soundPassword(password, normalName(signInName)));
      const passwordHash = await passwords.hash(password);
      return this.database.transaction(system, (tx) => this.begin(tx, given, passwordHash));
    });
  }

  private async begin(tx: Tx, given: SetUpDto, passwordHash: string): Promise<SecretAnswer<SetUpView>> {
    await this.database.run(tx, lockStatement, []);
    const now = this.clock.now();
    const { id: invitationId, side } = await this.invitations.use(tx, 'association', given.token, now);
    const { setUpAt, ...founded } = await this.associations.bySide(tx, side);
    if (setUpAt !== null) throw refuse('conflict', 'wrong-state', 'This association is set up already.');
    const { slug = founded.slug, zone = founded.zone } = given;
    await this.associations.settle(tx, side, { slug, zone });
    const [group] = await this.database.run(tx, firstGroupStatement, []);
    const workingGroupId = found(group, 'working group').id;
    const beginning = { side, workingGroupId, validFrom: await this.associations.today(tx, side), now };
    await this.associations.rename(tx, side, given.name, now);
    const secretaryPersonId = await this.makeSecretary(tx, beginning, given.secretary, passwordHash);
    const { personId: coChairPersonId, token } = await this.inviteCoChair(tx, beginning, given.coChair);
    await this.associations.markSetUp(tx, side, now);
    await this.ledger.record(tx, {
      name: 'identity.association-set-up',
      actor: { ...system, side },
      workingGroupId: null,
      subject: invitationId,
      book: 'joint',
      facts: { association: slug, secretaryPersonId, coChairPersonId },
    });
    return new SecretAnswer({ coChairInvitation: token, secretaryPersonId, coChairPersonId, workingGroupId });
  }

  private async makeSecretary(tx: Tx, begins: Beginning, given: FirstOfficerDto, hash: string): Promise<string> {
    const person = personOf(given);
    const { personId } = await this.appointments.foundOffice(tx, system, { ...begins, office: 'secretary', person });
    const account = [newId(), begins.side, personId, normalName(given.signInName), hash, begins.now.toString()];
    await this.database.run(tx, activeAccountStatement, account);
    return personId;
  }

  private async inviteCoChair(
    tx: Tx,
    begins: Beginning,
    given: FirstCoChairDto,
  ): Promise<{ personId: string; token: string }> {
    const { side, now } = begins;
    const officer = { office: 'co-chair', person: personOf(given), attestation: given.attestation } as const;
    const { personId } = await this.appointments.foundOffice(tx, system, { ...begins, ...officer });
    const accountId = newId();
    const invited = { kind: 'person', state: 'invited', signInName: normalName(given.signInName) } as const;
    await tx.insert(Account, { id: accountId, side, personId, ...invited, createdAt: now });
    const wanted = { kind: 'account', side, accountId, days: invitationDays, now } as const;
    const { token } = await this.invitations.make(tx, wanted);
    return { personId, token };
  }
}

const personOf = ({ name, function: role }: FirstOfficerDto) => ({
  nameEn: name.en,
  nameZh: name.zh ?? null,
  functionEn: role.en,
  functionZh: role.zh ?? null,
});
