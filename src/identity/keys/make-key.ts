import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newSecret, sha256 } from '../../platform/digest.js';
import { ensure, found } from '../../platform/domain-error.js';
import { newId } from '../../platform/id.js';
import { SecretAnswer } from '../../platform/receipt.js';
import { Associations } from '../../roster/index.js';
import { keyHolding } from '../identity.policy.js';
import { ApiKey } from './api-key.entity.js';
import { type MadeKeyView, type MakeKeyDto } from './key.dto.js';
import { endOfDay, soundExpiry } from './key.rules.js';

/** Somebody has a key made with which a program acts in his office; it is shown once. */
@Injectable()
export class MakeKey {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly associations: Associations,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, request: MakeKeyDto): Promise<SecretAnswer<MadeKeyView>> {
    const { workingGroupId, name, scopes, expiresOn } = request;
    return this.database.transaction(actor, async (tx) => {
      const holding = found(keyHolding(actor, workingGroupId), 'working group');
      const { zone } = await this.associations.bySide(tx, actor.side);
      const now = this.clock.now();
      ensure(soundExpiry(expiresOn, this.clock.today(zone)));
      const [id, token] = [newId(), `cck_${newSecret()}`];
      const prefix = token.slice(0, 12);
      const expiresAt = endOfDay(expiresOn, zone);
      const { side, accountId, personId } = actor;
      const { office: appointmentOffice, seatId, companyId } = holding;
      const maker = { side, accountId, personId, appointmentOffice, seatId, companyId };
      const key = { name, scopes, prefix, tokenDigest: sha256(token), createdAt: now, expiresAt };
      await tx.insert(ApiKey, { id, workingGroupId, ...maker, ...key, lastUsedAt: null, revokedAt: null });
      await this.ledger.record(tx, {
        name: 'identity.key-made',
        actor,
        workingGroupId,
        subject: id,
        book: side,
        facts: { scopes, office: appointmentOffice, expiresOn },
      });
      return new SecretAnswer({ id, token, prefix, expiresAt: expiresAt.toString({ fractionalSecondDigits: 3 }) });
    });
  }
}
