import { type PageFrame } from '../../rendering/frame.js';
import { momentText } from '../../rendering/moments.js';
import { compareAddress, minutesAddress } from '../parts.js';
import { type RecordGroup } from '../record.views.js';
import { type PublishedMinutes } from './minutes.types.js';
import { type ListedRevision } from './minutes.views.js';

interface Props {
  readonly frame: PageFrame;
  readonly minutes: PublishedMinutes;
  readonly group: Omit<RecordGroup, 'id'>;
  readonly revisions: readonly ListedRevision[];
}

/** Says first when there is more than what stands here: a later revision, or an earlier one. */
export const RevisionNotice = ({ frame, minutes, group, revisions }: Props) => {
  const { t } = frame;
  const newest = revisions[0]?.revision ?? minutes.revision;
  if (newest === 1) return null;
  const address = minutesAddress(group, minutes.id);
  return (
    <div class="notice wait block" role="note">
      {minutes.revision < newest ? (
        <p>
          {t.publicMinutes.older(newest)} <a href={address}>{t.publicMinutes.readCurrent(newest)}</a>
        </p>
      ) : (
        <p>
          {t.publicMinutes.corrected(newest)} <a href={compareAddress(group, minutes.id)}>{t.publicMinutes.compare}</a>
        </p>
      )}
    </div>
  );
};

/** Every published revision, the newest first, with its digest; none of them ever changes. */
export const Revisions = ({ frame, minutes, group, revisions }: Props) => {
  const { t, zones } = frame;
  const address = minutesAddress(group, minutes.id);
  return (
    <section class="item" id="revisions">
      <header class="bare">
        <h2>{t.publicMinutes.revisions}</h2>
      </header>
      <ul class="work pair">
        {revisions.map(({ revision, publishedAt, digest }, place) => (
          <li key={revision}>
            <div class="what">
              <a
                href={place === 0 ? address : `${address}?revision=${revision}`}
                {...(revision === minutes.revision && { 'aria-current': 'true' as const })}
              >
                {t.publicMinutes.revision(revision)}
              </a>{' '}
              {place === 0 && <span class="tag">{t.publicMinutes.current}</span>}
              <div class="ctx mono">sha256 {digest}</div>
            </div>
            <div class="due">
              {t.home.published}
              <br />
              <time datetime={publishedAt}>{momentText(t, publishedAt, zones[0] ?? 'UTC')}</time>
            </div>
          </li>
        ))}
      </ul>
      {revisions.length > 1 && (
        <p>
          <a href={compareAddress(group, minutes.id)}>{t.publicMinutes.compare}</a>
        </p>
      )}
    </section>
  );
};
