import { SideMark } from '../parts/side-mark.js';
import { Words } from '../parts/words.js';
import { type FrameAssociation, type PageFrame } from '../rendering/frame.js';
import { type Bilingual, type Catalogue, inLanguage, langOf, type PageLanguage } from '../text/catalogues.js';

/** A company's name as plain text, in the reader's language. */
export const companyText = (t: Catalogue, name: Bilingual | null): string =>
  name === null ? t.roster.unnamed : inLanguage(name, t.language as PageLanguage).text;

/** A name in the reader's language. */
export const Name = ({ frame, name }: { frame: PageFrame; name: Bilingual | null }) =>
  name === null ? <span class="quiet">{frame.t.roster.unnamed}</span> : <Words text={name} language={frame.language} />;

/** The name in the language that is not the reader's, if there is one. */
export const OtherName = ({ frame, name }: { frame: PageFrame; name: Bilingual | null }) => {
  const other: PageLanguage = frame.language === 'en' ? 'zh' : 'en';
  const text = name?.[frame.language] == null ? null : name[other];
  return text === null ? null : (
    <span class="other" lang={langOf(other)}>
      {text}
    </span>
  );
};

/** The association of a slug; its label is what people call it for short. */
export const associationOf = (frame: PageFrame, slug: string): FrameAssociation | undefined =>
  frame.associations.find((one) => one.slug === slug);

export const labelOf = (frame: PageFrame, slug: string): string => associationOf(frame, slug)?.label ?? slug;

/** The mark of a side, by the slug of its association. */
export const MarkOf = ({ frame, slug }: { frame: PageFrame; slug: string }) => {
  const side = associationOf(frame, slug)?.side;
  return <SideMark a={side === 'a'} b={side === 'b'} />;
};

/** An attestation that holds, or none: a shape, then words. */
export const AttestedState = ({ t, attested, until }: { t: Catalogue; attested: boolean; until: string | null }) =>
  attested ? (
    <span class="state done">
      <svg class="ic" viewBox="0 0 12 12" aria-hidden="true">
        <path d="m2 6.5 2.8 2.8L10 3.2" />
      </svg>
      {until === null ? t.roster.attested : t.roster.attestedUntil(until)}
    </span>
  ) : (
    <span class="state wait">
      <svg class="ic" viewBox="0 0 12 12" aria-hidden="true">
        <path d="M6 1.5 11 10.5H1z" />
      </svg>
      {t.roster.unattested}
    </span>
  );
