import { type topicFaults as faults, type topics as english } from '../en/topics.js';
import { type SameEntries } from '../same-entries.js';

export const topics: SameEntries<typeof english> = {
  topics: {
    title: '议题',
    lead: '工作组讨论的范围。每个议程项目都属于一个生效的议题。',
    tree: '工作组议题',
    empty: '工作组尚无议题。',
    emptyHint: '章程所列议题自章程生效起即生效；其他议题由秘书或共同主席提出。',
    below: '下设',
    aliases: (words) => `又称：${words}`,
    states: {
      proposed: '已提议，等待双方共同主席',
      active: '生效',
      retired: '已停用',
      draft: '草稿',
      submitted: '等待本方法律顾问',
      offered: '已对外放行，由对方法律顾问审核',
      cleared: '双方法律顾问已放行',
      returned: '已退回',
      withdrawn: '已撤回',
    },
    assented: (side) => `${side}已同意`,
    own: '本方的草稿',
    ownHint: '你方法律顾问放行之前，对方看不到这些草稿，也不知道有多少。',
    closed: '已撤回',
    propose: {
      title: '提出议题',
      hint: '议题先是本方的草稿。先由本方、再由对方法律顾问审核其名称；双方共同主席使其生效。',
      nameEn: '英文名称',
      nameZh: '中文名称',
      language: '原文语言',
      languages: { en: '英文', zh: '中文' },
      parent: '上级议题',
      top: '无上级议题',
      aliases: '其他检索用词',
      aliasesHint: '用逗号分隔。',
      act: '建立议题草稿',
    },
    change: {
      title: '修改用词',
      hint: '只有本方能看到。原文修改而译文未改的，旧译文随之删除。',
      act: '保存用词',
      translation: '保存译文',
    },
    name: '名称',
    stands: '上级议题',
    nowhere: '无上级议题',
    children: '下级议题',
    other: '其他用词',
    submit: {
      title: '提交本方法律顾问',
      hint: '本方法律顾问阅读名称后对外放行，或予退回；届时须有两种语言的名称。对方仍看不到任何内容。',
      act: '提交法律顾问',
    },
    withdraw: {
      title: '撤回',
      hint: '此草稿不再推进。对方不会知道。',
      act: '撤回此草稿',
    },
    decide: {
      activation: '使其生效',
      retirement: '停用',
      next: {
        activation: '双方共同主席都同意后，议程项目即可归入此议题。',
        retirement: '双方共同主席都同意后，新的议程项目不能再归入此议题。已归入的不变；双方共同主席可使其重新生效。',
      },
      agree: {
        activation: (name) => `我已阅读将要生效的议题“${name}”。`,
        retirement: (name) => `我已阅读将要停用的议题“${name}”。`,
      },
      act: { activation: '同意生效', retirement: '同意停用' },
    },
  },
};

export const topicFaults: SameEntries<typeof faults> = {
  'topic-unknown': '上级议题须属于同一工作组。另选一个。',
  'title-missing': '先填写原文语言的名称。',
};
