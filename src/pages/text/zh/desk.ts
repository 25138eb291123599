import { type desk as english } from '../en/desk.js';
import { type SameEntries } from '../same-entries.js';

export const desk: SameEntries<typeof english> = {
  desk: {
    title: '工作台',
    lead: (office, association) => `你的身份：${association}${office}。`,
    waiting: '等你处理',
    empty: '没有等你处理的事项。',
    emptyHint: '需要你处理的事项会连同截止时间显示在这里。',
    operator: '运维方看不到任何内容。',
    enrol: '先设置验证器：任职人员须通过第二重验证才能办理事项。',
    otherAssented: '对方已同意。',
    more: '更多',
    acts: {
      'release-outward': '对外放行或退回',
      'accept-inward': '接收或退回',
      assent: '同意',
      submit: '提交',
      revise: '修改法律顾问退回的内容',
      translate: '翻译',
      reply: '答复是否参会：',
      schedule: '拟定会议日期：',
      'hold-meeting': '确认会议已召开：',
      'begin-minutes': '开始起草会议纪要：',
      'circulate-minutes': '分发会议纪要草案：',
      'lock-minutes': '锁定会议纪要：',
      'close-follow-up': '办理，并在办结后登记',
    },
    decisions: {
      charter: '同意工作组章程',
      'topic.activation': '同意启用议题',
      'topic.retirement': '同意停用议题',
      'meeting.proposal': '同意提议会议日期：',
      'meeting.confirmation': '同意确定会议日期：',
      'agenda.circulation': '同意分发会议议程：',
      'agenda.freeze': '同意锁定会议议程：',
      'minutes.clearance': '审核会议纪要：',
      'minutes.assent': '同意会议纪要：',
    },
  },
};
