import { type Decision, DomainError, refuse } from '../../platform/domain-error.js';

/** The group works in English and Simplified Chinese, in this order. */
export const inBothLanguages = (content: { readonly languages: readonly string[] }): Decision =>
  content.languages.join() === 'en,zh-Hans'
    ? true
    : new DomainError('invalid', 'validation-failed', 'Some fields are not valid.', [
        { field: 'languages', code: 'languages', detail: 'The languages are en and zh-Hans, in this order.' },
      ]);

/** A group that is closed gets no new charter. */
export const mayBeChartered = (group: { readonly state: string }): Decision =>
  group.state === 'closed' ? refuse('conflict', 'wrong-state', 'The working group is closed.') : true;
