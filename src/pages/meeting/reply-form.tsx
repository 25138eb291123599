import { type MeetingView, type OwnReplyView } from '../../meetings/acts.js';
import { type PageFrame } from '../rendering/frame.js';

const replies = ['yes', 'tentative', 'no'] as const;
const ways = ['remote', 'on-site'] as const;

/** Whether the reader comes: his reply, and the form to give or to change it. */
export const ReplyForm = (props: {
  frame: PageFrame;
  meeting: MeetingView;
  ownReply: OwnReplyView | null;
  address: string;
}) => {
  const { frame, meeting, ownReply, address } = props;
  const { t } = frame;
  if (!meeting.can.reply && ownReply === null) return null;
  return (
    <section class="block" aria-labelledby="reply">
      <h2 id="reply">{t.meeting.reply}</h2>
      {ownReply !== null && (
        <p role="status">
          {t.meeting.replied(`${t.meeting.replies[ownReply.reply]}, ${t.meeting.ways[ownReply.attends]}`)}
          {!ownReply.current && ` ${t.meeting.outdated}`}
        </p>
      )}
      {meeting.can.reply && (
        <form method="post" action={`${address}/reply`} class="panel pad">
          <input type="hidden" name="revision" value={ownReply === null ? '' : String(ownReply.revision)} />
          <fieldset>
            <legend class="vh">{t.meeting.reply}</legend>
            {replies.map((reply) => (
              <p key={reply}>
                <label>
                  <input type="radio" name="reply" value={reply} checked={ownReply?.reply === reply} />{' '}
                  {t.meeting.replies[reply]}
                </label>
              </p>
            ))}
          </fieldset>
          <div class="field">
            <label for="attends">{t.meeting.attends}</label>
            <select class="input short" id="attends" name="attends">
              {ways.map((way) => (
                <option value={way} selected={ownReply?.attends === way} key={way}>
                  {t.meeting.ways[way]}
                </option>
              ))}
            </select>
          </div>
          <p class="hint">{t.meeting.seen}</p>
          <div class="actions">
            <button class="button" type="submit">
              {t.meeting.send}
            </button>
          </div>
        </form>
      )}
    </section>
  );
};
