import { type Side } from '../../platform/side.js';

interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/** What a charter says; both sides assent to its canonical text. */
export interface CharterContent {
  readonly purpose: Bilingual;
  /** Seats a side. */
  readonly seats: number;
  readonly meetingsPerYear: 1 | 2;
  /** Companies a side that make a sitting quorate. */
  readonly quorum: number;
  readonly languages: readonly ['en', 'zh-Hans'];
  readonly firstHost: Side;
  readonly topics: readonly {
    readonly slug: string;
    readonly en: string;
    readonly zh: string;
    readonly aliases: readonly string[];
  }[];
  /** Days before a meeting, and after it for the minutes. */
  readonly deadlines: {
    readonly callDays: number;
    readonly submissionsCloseDays: number;
    readonly freezeDays: number;
    readonly minutesDueDays: number;
  };
  /** What the public sees, and when. */
  readonly disclosure: {
    readonly companies: 'count' | 'names';
    readonly people: 'function' | 'name';
    readonly comingMeeting: 'nothing' | 'half-year' | 'date';
    readonly agenda: 'never' | 'frozen' | 'after';
    readonly positions: boolean;
    readonly overdueMinutes: boolean;
  };
  readonly guidelines: Bilingual;
}

/** The charter from which both sides begin: ten seats, two meetings a year, the three first topics. */
export function charterTemplate(seats: number, firstHost: Side): CharterContent {
  return {
    purpose: {
      en: 'To exchange public information on export curbs, supply-chain safety and encryption technology between technical experts of both industries.',
      zh: '由双方产业的技术专家就出口管制、供应链安全和加密技术交流公开信息。',
    },
    seats,
    meetingsPerYear: 2,
    quorum: Math.min(seats, Math.max(1, Math.ceil(seats * 0.7))),
    languages: ['en', 'zh-Hans'],
    firstHost,
    topics: [
      { slug: 'export-controls', en: 'Export controls', zh: '出口管制', aliases: ['export curbs'] },
      {
        slug: 'supply-chain-security',
        en: 'Supply-chain security',
        zh: '供应链安全',
        aliases: ['supply-chain safety'],
      },
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
    guidelines: {
      en: 'Public information only. No prices, costs, capacities, customers, suppliers or plans that are not published. Counsel of both sides are present at every sitting and may stop a discussion.',
      zh: '仅限公开信息。不得谈及未公开的价格、成本、产能、客户、供应商或计划。双方法律顾问全程在场，并可中止讨论。',
    },
  };
}
