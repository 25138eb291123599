import { Words } from '../parts/words.js';
import { type PageFrame } from '../rendering/frame.js';
import { type Catalogue, inLanguage, type PageLanguage } from '../text/catalogues.js';
import { type GateName } from './gate.types.js';

/** What a text is called, in plain words. */
export const nameOf = (t: Catalogue, language: PageLanguage, { title }: GateName): string =>
  title === null ? t.gate.untitled : inLanguage(title, language).text;

/** Reason codes in the reader's words. */
export const codesText = (t: Catalogue, codes: readonly string[]): string =>
  codes.map((code) => (t.gate.codes as Readonly<Record<string, string>>)[code] ?? code).join(t.gate.listed);

/** What kind of text it is, of which cycle and under which reference; in several groups, of which group. */
export const NameContext = ({ frame, name }: { frame: PageFrame; name: GateName }) => {
  const { t, reader, language } = frame;
  const { kind, cycle, reference, workingGroupId } = name;
  const groups = new Map(reader?.groups.map((group) => [group.id, group.name]));
  const group = groups.size > 1 ? groups.get(workingGroupId) : undefined;
  return (
    <>
      {kind === 'minutes-section' ? t.gate.onItem(cycle ?? '') : t.gate.kinds[kind]}{' '}
      {reference !== null ? (
        <span class="ref">{reference}</span>
      ) : (
        cycle !== null && kind !== 'minutes-section' && <span class="ref">{cycle}</span>
      )}
      {group !== undefined && (
        <>
          {' · '}
          <Words text={group} language={language} />
        </>
      )}
    </>
  );
};
