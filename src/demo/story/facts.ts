import { demoPassword } from '../../platform/config/config.js';
import { type Character } from './client.js';

/** Everything here is fictional, and says so. */
export const associations = {
  csia: { nameEn: 'China Semiconductor Industry Association (demonstration)', nameZh: '中国半导体行业协会（演示）' },
  sia: { nameEn: 'US Semiconductor Industry Association (demonstration)', nameZh: '美国半导体行业协会（演示）' },
} as const;

export type Slug = keyof typeof associations;
export const slugs: readonly Slug[] = ['csia', 'sia'];

/** Ten fictional companies a side, in both scripts. */
export const companies: Record<Slug, readonly (readonly [string, string])[]> = {
  csia: [
    ['Yunhe Microelectronics (fictional)', '云河微电子（虚构）'],
    ['Linglong Memory (fictional)', '玲珑存储（虚构）'],
    ['Qingteng Foundry (fictional)', '青藤晶圆代工（虚构）'],
    ['Baiyan Analog (fictional)', '白岩模拟（虚构）'],
    ['Hanlan Equipment (fictional)', '瀚澜装备（虚构）'],
    ['Zhulin Materials (fictional)', '竹林材料（虚构）'],
    ['Mingxi Design (fictional)', '明溪设计（虚构）'],
    ['Tianmu Sensors (fictional)', '天目传感（虚构）'],
    ['Jinghu Packaging (fictional)', '镜湖封测（虚构）'],
    ['Cangshan Power (fictional)', '苍山功率（虚构）'],
  ],
  sia: [
    ['Cascadia Silicon (fictional)', '卡斯凯迪亚硅业（虚构）'],
    ['Blue Mesa Devices (fictional)', '蓝台地器件（虚构）'],
    ['Harborlight Foundry (fictional)', '港光代工（虚构）'],
    ['Prairie Analog (fictional)', '草原模拟（虚构）'],
    ['Granite Peak Tools (fictional)', '花岗岩峰设备（虚构）'],
    ['Tidewater Materials (fictional)', '潮水材料（虚构）'],
    ['Juniper Logic (fictional)', '杜松逻辑（虚构）'],
    ['Redrock Sensors (fictional)', '红岩传感（虚构）'],
    ['Lakeshore Packaging (fictional)', '湖岸封装（虚构）'],
    ['Sierra Power (fictional)', '山脊功率（虚构）'],
  ],
};

const character = (side: Slug, office: string, en: string, zh: string, login = office): Character => ({
  side,
  office,
  name: { en, zh },
  signInName: `${login}@${side}.example`,
  password: demoPassword,
  personId: '',
  cookie: '',
  totpSecret: null,
});

/** Who acts: one for each office of each side, and a delegate for each of seven companies and more. */
export const makeCast = () => ({
  csia: {
    secretary: character('csia', 'secretary', 'Lin Wen', '林文'),
    coChair: character('csia', 'co-chair', 'Zhao Ke', '赵可'),
    counsel: character('csia', 'counsel', 'Su Heng', '苏恒'),
    auditor: character('csia', 'auditor', 'He Ping', '何平'),
    assistants: [
      character('csia', 'interpreter', 'Dai Min', '戴敏'),
      character('csia', 'staff', 'Fu Yue', '傅悦'),
      character('csia', 'expert', 'Kong Rui', '孔睿'),
    ],
    delegates: delegatesOf('csia', [
      ['Chen Yu', '陈宇'],
      ['Gao Lan', '高岚'],
      ['Tang Bo', '唐博'],
      ['Ma Lin', '马琳'],
      ['Shen Qi', '沈琪'],
      ['Xu Fan', '许凡'],
      ['Ye Tao', '叶涛'],
      ['Pan Jie', '潘洁'],
    ]),
  },
  sia: {
    secretary: character('sia', 'secretary', 'Ruth Adler', '露丝·阿德勒'),
    coChair: character('sia', 'co-chair', 'Owen Price', '欧文·普赖斯'),
    counsel: character('sia', 'counsel', 'Maya Stone', '玛雅·斯通'),
    auditor: character('sia', 'auditor', 'Glen Hart', '格伦·哈特'),
    assistants: [
      character('sia', 'interpreter', 'Amy Wells', '艾米·韦尔斯'),
      character('sia', 'staff', 'Cole Ames', '科尔·埃姆斯'),
      character('sia', 'expert', 'Vera Lind', '维拉·林德'),
    ],
    delegates: delegatesOf('sia', [
      ['Nora Field', '诺拉·菲尔德'],
      ['Ian Marsh', '伊恩·马什'],
      ['Tess Rowe', '苔丝·罗'],
      ['Paul Dean', '保罗·迪恩'],
      ['Lena Holt', '莉娜·霍尔特'],
      ['Mark Vance', '马克·万斯'],
      ['Jill Frost', '吉尔·弗罗斯特'],
      ['Karl Boone', '卡尔·布恩'],
    ]),
  },
});

export type Cast = ReturnType<typeof makeCast>;
export type Side = Cast[Slug];

function delegatesOf(side: Slug, names: readonly (readonly [string, string])[]): Character[] {
  return names.map(([en, zh], i) => character(side, 'delegate', en, zh, i === 0 ? 'delegate' : `delegate${i + 1}`));
}

/** One agenda item as its author writes it, and what the secretary makes of it in the other language. */
export interface StoryItem {
  readonly side: Slug;
  readonly delegate: number;
  readonly topic: string;
  readonly language: 'en' | 'zh';
  readonly title: { readonly en: string; readonly zh: string };
  readonly abstract: { readonly en: string; readonly zh: string };
  readonly minutes: number;
  readonly statements: readonly { readonly kind: string; readonly en: string; readonly zh: string }[];
  readonly source: {
    readonly url: string;
    readonly title: string;
    readonly publisher: string;
    readonly tier: number;
    readonly text: string;
  };
}

export const storyItems: readonly StoryItem[] = [
  {
    side: 'csia',
    delegate: 0,
    topic: 'export-controls',
    language: 'zh',
    title: { en: 'Published licensing timelines for dual-use items', zh: '两用物项许可的已公布办理时限' },
    abstract: {
      en: 'How the published rules describe time limits for licence decisions.',
      zh: '已公布规则如何规定许可决定的时限。',
    },
    minutes: 30,
    statements: [
      {
        kind: 'policy-reference',
        en: 'The published regulations state a time limit for deciding on licence applications.',
        zh: '已公布的条例规定了许可申请的审查时限。',
      },
      {
        kind: 'question',
        en: 'Which published statistics on decision times exist on the other side?',
        zh: '对方有哪些已公布的办理时限统计？',
      },
    ],
    source: {
      url: 'https://gazette.example/dual-use',
      title: 'Regulations on dual-use items (demonstration text)',
      publisher: 'Official gazette (demonstration)',
      tier: 1,
      text: 'Demonstration capture of a published regulation. 演示用存档副本。',
    },
  },
  {
    side: 'sia',
    delegate: 0,
    topic: 'supply-chain-security',
    language: 'en',
    title: { en: 'Public standards for component traceability', zh: '元器件可追溯性的公开标准' },
    abstract: {
      en: 'Which published standards describe traceability, and where they differ.',
      zh: '哪些已公布标准描述可追溯性，差异何在。',
    },
    minutes: 30,
    statements: [
      {
        kind: 'fact',
        en: 'A published standard describes unit-level traceability of semiconductor devices.',
        zh: '一项已公布标准描述了半导体器件的单件可追溯性。',
      },
      {
        kind: 'recommendation',
        en: 'Members could compare the published standards in a joint table.',
        zh: '成员可用一张共同的表格比较已公布标准。',
      },
    ],
    source: {
      url: 'https://standards.example/traceability',
      title: 'Guide to traceability (demonstration text)',
      publisher: 'Standards body (demonstration)',
      tier: 3,
      text: 'Demonstration capture of a published standard. 演示用存档副本。',
    },
  },
  {
    side: 'sia',
    delegate: 1,
    topic: 'encryption-technology',
    language: 'en',
    title: { en: 'Published notices on encryption items', zh: '关于加密物项的已公布公告' },
    abstract: {
      en: 'What the published notices say about mass-market encryption.',
      zh: '已公布公告对大众市场加密产品的说明。',
    },
    minutes: 20,
    statements: [
      {
        kind: 'fact',
        en: 'A published notice lists conditions for mass-market encryption items.',
        zh: '一份已公布公告列出了大众市场加密物项的条件。',
      },
    ],
    source: {
      url: 'https://register.example/encryption',
      title: 'Notice on encryption items (demonstration text)',
      publisher: 'Official register (demonstration)',
      tier: 1,
      text: 'Demonstration capture of a published notice. 演示用存档副本。',
    },
  },
];
