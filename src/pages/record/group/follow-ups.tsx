import { Words } from '../../parts/words.js';
import { type PageFrame } from '../../rendering/frame.js';
import { dayText } from '../../rendering/moments.js';
import { minutesAddress, SideName } from '../parts.js';
import { type RecordGroup } from '../record.views.js';
import { type ListedFollowUp } from './group.views.js';

/** What published minutes left to be done: by whom, until when, and where they say so. */
export const FollowUps = (props: { frame: PageFrame; group: RecordGroup; followUps: readonly ListedFollowUp[] }) => {
  const { frame, group, followUps } = props;
  const { t, language } = frame;
  const words = t.publicGroup;
  return (
    <div class="scroll">
      <table class="table fold">
        <thead>
          <tr>
            {[words.what, words.kind, words.owner, words.due, words.state].map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {followUps.map(({ id, content }) => (
            <tr key={id}>
              <th scope="row">
                <Words text={content.text} language={language} />{' '}
                <a class="nowrap small" href={`${minutesAddress(group, content.minutesId)}#${content.paragraphId}`}>
                  {words.inMinutes}
                </a>
              </th>
              <td data-label={words.kind}>{t.record.kinds[content.kind]}</td>
              <td data-label={words.owner}>
                {content.owner === null ? words.noOwner : <SideName frame={frame} slug={content.owner.side} />}{' '}
                {content.owner?.company != null && <Words text={content.owner.company} language={language} />}
              </td>
              <td data-label={words.due}>
                {content.dueOn === null ? (
                  words.noDue
                ) : (
                  <time datetime={content.dueOn}>{dayText(t, content.dueOn)}</time>
                )}
              </td>
              <td data-label={words.state}>
                <span class={content.state === 'closed' ? 'state done' : 'state'}>
                  <svg class="ic" viewBox="0 0 12 12" aria-hidden="true">
                    {content.state === 'closed' ? (
                      <path class="on" d="M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1z" />
                    ) : (
                      <circle cx="6" cy="6" r="4.5" />
                    )}
                  </svg>
                  {words.states[content.state]}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
