import { Temporal } from 'temporal-polyfill';
import { type MeetingView } from '../../meetings/acts.js';
import { type PageFrame } from '../rendering/frame.js';
import { distanceText, momentText } from '../rendering/moments.js';

/** Until when items of a meeting are submitted. */
export const Closing = ({ frame, meeting }: { frame: PageFrame; meeting: MeetingView }) => {
  const { t, zones, now } = frame;
  const closes = meeting.deadlines.submissionsClose;
  if (closes === null) return <span>{t.item.noDeadline}</span>;
  const over = Temporal.Instant.compare(Temporal.Instant.from(closes.at), now) <= 0;
  const zone = zones[0] ?? closes.zone;
  return (
    <span>
      {over ? t.item.closed : t.item.closes}{' '}
      <time datetime={closes.at}>
        <b>{momentText(t, closes.at, zone)}</b>
      </time>
      {t.language === 'zh' ? '，' : ', '}
      {distanceText(t, closes.at, zone, now)}
    </span>
  );
};
