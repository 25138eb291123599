import { type CharterContent } from '../../roster/index.js';
import { type Decision, DomainError, type FieldError, refuse } from '../../platform/domain-error.js';

/** What the fields of a charter say must fit together. */
export function charterFits(content: CharterContent): Decision {
  const { deadlines, topics, languages } = content;
  const faults: FieldError[] = [];
  const check = (fits: boolean, field: string, code: string, detail: string): void => {
    if (!fits) faults.push({ field, code, detail });
  };
  check(content.quorum <= content.seats, 'quorum', 'quorum-too-high', 'The quorum is at most the number of seats.');
  check(
    deadlines.freezeDays <= deadlines.submissionsCloseDays,
    'deadlines.freezeDays',
    'deadline-order',
    'The agenda freezes after submissions have closed.',
  );
  check(
    deadlines.submissionsCloseDays <= deadlines.callDays,
    'deadlines.submissionsCloseDays',
    'deadline-order',
    'Submissions close after the call.',
  );
  check(
    new Set(topics.map((topic) => topic.slug)).size === topics.length,
    'topics',
    'topic-twice',
    'Two topics have the same slug.',
  );
  check(languages.join() === 'en,zh-Hans', 'languages', 'languages', 'The languages are en and zh-Hans.');
  return faults.length === 0
    ? true
    : new DomainError('rule', 'charter-inconsistent', 'The parts of the charter do not fit together.', faults);
}

/** A group that is closed gets no new charter. */
export const mayBeChartered = (group: { readonly state: string }): Decision =>
  group.state === 'closed' ? refuse('conflict', 'wrong-state', 'The working group is closed.') : true;
