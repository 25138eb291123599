import { type Side } from '../../src/platform/side.js';

/** A charter as both sides could have assented to it. */
export const charterContent = {
  purpose: {
    en: 'To share public information on export curbs, supply-chain safety and encryption technology.',
    zh: '就出口管制、供应链安全和加密技术交流公开信息。',
  },
  seats: 10,
  meetingsPerYear: 2,
  quorum: 7,
  languages: ['en', 'zh-Hans'],
  firstHost: 'a',
  topics: [
    { slug: 'export-controls', en: 'Export controls', zh: '出口管制', aliases: ['export curbs'] },
    { slug: 'supply-chain-security', en: 'Supply-chain security', zh: '供应链安全', aliases: ['supply-chain safety'] },
    { slug: 'encryption-technology', en: 'Encryption technology', zh: '加密技术', aliases: [] },
  ],
  deadlines: { callDays: 60, submissionsCloseDays: 28, freezeDays: 14, minutesDueDays: 30 },
  disclosure: {
    companies: 'count',
    people: 'function',
    comingMeeting: 'nothing',
    agenda: 'never',
    positions: false,
    overdueMinutes: false,
  },
  guidelines: { en: 'Public information only.', zh: '仅限公开信息。' },
};

/** Fictional companies, in both scripts. */
export const companyNames = (side: Side, number: number): [string, string] =>
  side === 'a'
    ? [`Fictional Chips ${number} Co., Ltd.`, `虚构芯片${number}有限公司`]
    : [`Imaginary Semi ${number} Inc.`, `想象半导体${number}公司`];
