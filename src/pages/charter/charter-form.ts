import { type CharterContentDto } from '../../meetings/acts.js';
import { fieldOf, type FormBody } from '../rendering/forms.js';
import { nestedForm } from '../rendering/nested-form.js';

/** Empty rows for topics beside those that the draft has. */
const spareTopics = 2;
export const mostTopics = 20;

export const deadlineNames = ['callDays', 'submissionsCloseDays', 'freezeDays', 'minutesDueDays'] as const;
export const shownNames = ['positions', 'overdueMinutes'] as const;
export const disclosureChoices = {
  companies: ['count', 'names'],
  people: ['function', 'name'],
  comingMeeting: ['nothing', 'half-year', 'date'],
  agenda: ['never', 'frozen', 'after'],
} as const;
export type DisclosureName = keyof typeof disclosureChoices;
export const disclosureNames = Object.keys(disclosureChoices) as DisclosureName[];

const topicFields = ['slug', 'en', 'zh', 'aliases'] as const;
type TopicField = (typeof topicFields)[number];
export const topicName = (row: number, field: TopicField): string => `topics.${row}.${field}`;

/** What the form shows of a content, by the names of its fields. */
export function typedOf(content: CharterContentDto): Record<string, string> {
  const { purpose, guidelines, seats, quorum, meetingsPerYear, firstHost, topics, deadlines, disclosure } = content;
  const own = { seats, quorum, meetingsPerYear, firstHost };
  const rows = topics.flatMap((topic, row) =>
    topicFields.map((field) => [topicName(row, field), field === 'aliases' ? topic.aliases.join(', ') : topic[field]]),
  );
  return Object.fromEntries([
    ...Object.entries(own).map(([name, value]) => [name, String(value)]),
    ...(['en', 'zh'] as const).flatMap((language) => [
      [`purpose.${language}`, purpose[language]],
      [`guidelines.${language}`, guidelines[language]],
    ]),
    ...rows,
    ...deadlineNames.map((name) => [`deadlines.${name}`, String(deadlines[name])]),
    ...disclosureNames.map((name) => [`disclosure.${name}`, disclosure[name]]),
    ...shownNames.map((name) => [`disclosure.${name}`, disclosure[name] ? 'yes' : 'no']),
  ]) as Record<string, string>;
}

/** How many rows for topics the form has. */
export function topicRows(typed: FormBody): number {
  const rows = Object.keys(typed).flatMap((name) => /^topics\.(\d{1,2})\./.exec(name)?.[1] ?? []);
  return Math.min(mostTopics, Math.max(0, ...rows.map((row) => Number(row) + 1)) + spareTopics);
}

const aliasesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[,，、;；\n]/)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');

/** The rows that say something, in their order. */
const filledRows = (body: FormBody): number[] =>
  Array.from({ length: mostTopics }, (_, row) => row).filter((row) =>
    topicFields.some((field) => fieldOf(body, topicName(row, field)) !== undefined),
  );

/** The content that a form stands for, as far as it is filled in; the languages are always both. */
export function contentOf(body: FormBody): object {
  const text = [
    ...['purpose.en', 'purpose.zh', 'guidelines.en', 'guidelines.zh', 'firstHost'],
    ...disclosureNames.map((name) => `disclosure.${name}`),
  ];
  const numbers = ['seats', 'quorum', 'meetingsPerYear', ...deadlineNames.map((name) => `deadlines.${name}`)];
  const boxes = shownNames.map((name) => `disclosure.${name}`);
  const topics = filledRows(body).map((row) => ({
    ...nestedForm(within(body, row), { text: ['slug', 'en', 'zh'] }),
    aliases: aliasesOf(fieldOf(body, topicName(row, 'aliases'))),
  }));
  const parts = ['purpose', 'guidelines', 'deadlines', 'disclosure'];
  return { ...nestedForm(body, { text, numbers, boxes, parts }), languages: ['en', 'zh-Hans'], topics };
}

const within = (body: FormBody, row: number): FormBody =>
  Object.fromEntries(topicFields.map((field) => [field, fieldOf(body, topicName(row, field))]));

/** In which field of the form a field of the content was typed. */
export function fieldNames(body: FormBody): Record<string, string> {
  const rows = filledRows(body);
  const topics = rows.flatMap((row, place) =>
    topicFields.map((field) => [`topics[${place}].${field}`, topicName(row, field)]),
  );
  const aliases = rows.flatMap((row, place) =>
    Array.from({ length: 10 }, (_, alias) => [`topics[${place}].aliases[${alias}]`, topicName(row, 'aliases')]),
  );
  return Object.fromEntries([['topics', topicName(0, 'slug')], ...topics, ...aliases]) as Record<string, string>;
}

/** Where a refusal that names no field is shown. */
export const places = {
  'seats-wrong': 'seats',
  'quorum-wrong': 'quorum',
  'topic-twice': topicName(0, 'slug'),
  'deadlines-wrong': 'deadlines.callDays',
};
