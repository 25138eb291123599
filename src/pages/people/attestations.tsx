import { type PersonView } from '../../roster/acts.js';
import { Claims } from '../parts/claims.js';
import { Field } from '../parts/field.js';
import { type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { dayText, momentText } from '../rendering/moments.js';
import { type OwnSide } from './own-side.js';
import { addressOf, faultIn } from './person-acts.js';
import { AttestationState, plainName } from './words.js';

interface Props {
  readonly frame: PageFrame;
  readonly own: OwnSide;
  readonly person: PersonView;
  readonly fault?: FormFault | undefined;
}

type Attestation = PersonView['attestations'][number];

/** Who gave the side's word; a co-chair's first stood in the set-up. */
function giverOf({ frame, own, person }: Props, { attestedBy }: Attestation): string {
  if (attestedBy === person.id) return frame.t.person.setUp;
  const by = own.known.find(({ id }) => id === attestedBy);
  return by === undefined ? frame.t.person.somebody : plainName(frame.t, frame.language, by.name);
}

const One = (props: Props & { one: Attestation }) => {
  const { frame, own, person, fault, one } = props;
  const { t, zones } = frame;
  const zone = zones[0] ?? 'UTC';
  const open = one.evidence === null || one.evidence === '';
  const form = `evidence-${one.id}`;
  const here = faultIn(fault, form);
  return (
    <li>
      <div class="what">
        {t.person.attestedBy(giverOf(props, one), momentText(t, one.attestedAt, zone))}
        <div class="ctx">
          {t.person.from} <time datetime={one.validFrom}>{dayText(t, one.validFrom)}</time> · {t.person.until}{' '}
          <time datetime={one.validUntil}>{dayText(t, one.validUntil)}</time>
        </div>
        <div class="ctx">{open ? t.person.noEvidence : `${t.person.evidence}: ${one.evidence}`}</div>
        {one.revokedAt !== null && (
          <div class="ctx">
            {t.person.revokedAt(momentText(t, one.revokedAt, zone))}
            {one.revocationReason !== null && ` ${t.person.reason}: ${one.revocationReason}`}
          </div>
        )}
        {open && one.revokedAt === null && person.can.attest && (
          <details open={here !== undefined}>
            <summary>{t.person.addEvidence}</summary>
            <form method="post" action={`${addressOf(own, person)}/evidence`} class="panel pad">
              <input type="hidden" name="attestationId" value={one.id} />
              <Field
                name={`${form}.evidence`}
                label={t.person.evidence}
                hint={t.appointing.evidenceHint}
                rows={3}
                fault={here}
                maxLength={2000}
              />
              <p class="hint gap-below">{t.person.addEvidenceHint}</p>
              <div class="actions">
                <button class="button" type="submit">
                  {t.person.addEvidence}
                </button>
              </div>
            </form>
          </details>
        )}
      </div>
      <div class="due">
        <AttestationState t={t} state={one.state} validUntil={one.validUntil} />
      </div>
    </li>
  );
};

const AttestForm = ({ frame, own, person, fault }: Props) => {
  const { t } = frame;
  const here = faultIn(fault, 'attest');
  return (
    <details open={here !== undefined}>
      <summary>{t.person.attest}</summary>
      <form method="post" action={`${addressOf(own, person)}/attest`} class="panel pad">
        <Claims t={t} fault={here} prefix="attest" legend={t.claims.legend} />
        <Field
          name="attest.evidence"
          label={t.person.evidence}
          hint={t.appointing.evidenceHint}
          rows={3}
          fault={here}
          maxLength={2000}
        />
        <p class="hint gap-below">{t.person.attestHint}</p>
        <div class="actions">
          <button class="button" type="submit">
            {t.person.attestSend}
          </button>
        </div>
      </form>
    </details>
  );
};

const RevokeForm = ({ frame, own, person, fault, standing }: Props & { standing: Attestation }) => {
  const { t } = frame;
  const here = faultIn(fault, 'revoke');
  return (
    <details open={here !== undefined}>
      <summary>{t.person.revoke}</summary>
      <form method="post" action={`${addressOf(own, person)}/revoke`} class="panel pad">
        <input type="hidden" name="attestationId" value={standing.id} />
        <Field name="revoke.reason" label={t.person.revokeReason} rows={2} fault={here} maxLength={2000} />
        <p class="hint gap-below">{t.person.revokeHint}</p>
        <div class="actions">
          <button class="button danger" type="submit">
            {t.person.revokeSend}
          </button>
        </div>
      </form>
    </details>
  );
};

/** The side's word for somebody: who gave it, when, on what evidence, until when; and the acts on it. */
export const Attestations = (props: Props) => {
  const { frame, person } = props;
  const { t } = frame;
  const standing = person.attestations.findLast(({ revokedAt }) => revokedAt === null);
  return (
    <section class="block" aria-labelledby="attestations">
      <h2 id="attestations">{t.person.attestations}</h2>
      {person.attestations.length === 0 ? (
        <p class="empty slim">{t.person.noAttestations}</p>
      ) : (
        <ul class="work pair">
          {person.attestations.map((one) => (
            <One {...props} one={one} key={one.id} />
          ))}
        </ul>
      )}
      {person.can.attest && <AttestForm {...props} />}
      {person.can.revoke && standing !== undefined && <RevokeForm {...props} standing={standing} />}
    </section>
  );
};
