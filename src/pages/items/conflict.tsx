import { type Catalogue, langOf, type PageLanguage } from '../text/catalogues.js';

/** A text that somebody else changed meanwhile. */
interface Part {
  readonly language: PageLanguage;
  readonly mine: string | undefined;
  readonly theirs: string | null;
}

/** What stands there now beside what was typed, where they differ. */
export const Conflict = ({ t, parts }: { t: Catalogue; parts: readonly Part[] }) => (
  <div class="conflict">
    <p>{t.saving.conflict}</p>
    {parts
      .filter(({ mine, theirs }) => mine !== undefined && mine !== theirs)
      .map(({ language, mine, theirs }) => (
        <div class="two" key={language}>
          <div>
            <h3>{t.saving.theirs}</h3>
            <p lang={langOf(language)}>{theirs ?? '–'}</p>
          </div>
          <div>
            <h3>{t.saving.mine}</h3>
            <p lang={langOf(language)}>{mine}</p>
          </div>
        </div>
      ))}
  </div>
);
