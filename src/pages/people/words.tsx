import { type AppointmentView } from '../../roster/acts.js';
import { dayText } from '../rendering/moments.js';
import { type Bilingual, type Catalogue, inLanguage, type PageLanguage } from '../text/catalogues.js';

/** A period: its first day, and the first day on which it no longer holds. */
export const Period = (props: { t: Catalogue; validFrom: string; validTo: string | null }) => {
  const { t, validFrom, validTo } = props;
  return (
    <>
      <time datetime={validFrom}>{t.people.from(dayText(t, validFrom))}</time>
      {validTo !== null && (
        <>
          <br />
          <time datetime={validTo}>{t.people.noLonger(dayText(t, validTo))}</time>
        </>
      )}
    </>
  );
};

/** A name as plain text, in the reader's language if there is one. */
export const plainName = (t: Catalogue, language: PageLanguage, name: Bilingual | null): string =>
  name === null ? t.people.unnamed : inLanguage(name, language).text;

/** An office with what a delegate or a deputy is. */
export function officeText(t: Catalogue, held: Pick<AppointmentView, 'office' | 'deputy' | 'alternate'>): string {
  const office = (t.offices as Readonly<Record<string, string>>)[held.office] ?? held.office;
  const more =
    held.office === 'delegate'
      ? held.alternate
        ? t.people.alternate
        : t.people.principal
      : held.deputy
        ? t.people.deputy
        : null;
  return more === null ? office : t.language === 'zh' ? `${office}（${more}）` : `${office}, ${more}`;
}

/** How an attestation stands, in words and in shape. */
export const AttestationState = (props: {
  t: Catalogue;
  state: string | undefined;
  validUntil: string | undefined;
}) => {
  const { t, state, validUntil = '' } = props;
  const until = validUntil === '' ? '' : dayText(t, validUntil);
  if (state === 'revoked') {
    return (
      <span class="state stop">
        <svg class="ic" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M3.5 1.2h5l2.3 2.3v5l-2.3 2.3h-5L1.2 8.5v-5z" />
          <path d="M3.8 6h4.4" />
        </svg>
        {t.people.states.revoked}
      </span>
    );
  }
  if (state === 'valid') {
    return (
      <span class="state done">
        <svg class="ic" viewBox="0 0 12 12" aria-hidden="true">
          <path d="m2 6.5 2.8 2.8L10 3.2" />
        </svg>
        {t.people.states.valid(until)}
      </span>
    );
  }
  if (state === 'to-come' || state === 'over') {
    return (
      <span class="state wait">
        <svg class="ic" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M6 1.5 11 10.5H1z" />
        </svg>
        {t.people.states[state](until)}
      </span>
    );
  }
  return <span class="quiet">{t.people.states.none}</span>;
};
