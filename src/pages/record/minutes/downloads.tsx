import { type PageFrame } from '../../rendering/frame.js';
import { type PublishedMinutes } from './minutes.types.js';

/** What a reader takes with him: the files that can be made of these minutes. */
export const Downloads = ({ frame, minutes }: { frame: PageFrame; minutes: PublishedMinutes }) => {
  const { t } = frame;
  return (
    <div class="downloads">
      <dt>{t.publicMinutes.take}</dt>
      <dd class="big">
        <a href={`/api/v1/public/minutes/${minutes.id}?revision=${minutes.revision}`}>{t.publicMinutes.json}</a>
      </dd>
      <dd class="more">{t.publicMinutes.proof}</dd>
    </div>
  );
};
