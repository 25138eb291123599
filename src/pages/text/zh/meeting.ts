import { type meeting as english } from '../en/meeting.js';
import { type SameEntries } from '../same-entries.js';

export const meeting: SameEntries<typeof english> = {
  meeting: {
    title: (cycle) => `${cycle}次会议`,
    states: {
      planned: '计划中',
      proposed: '已提议',
      confirmed: '已确定',
      held: '已召开',
      closed: '已结束',
      cancelled: '已取消',
    },
    noDate: '尚未拟定日期。任一方的秘书或共同主席可以拟定。',
    sittings: '场次',
    deadlines: '截止时间',
    names: {
      call: '征集议程项目',
      submissionsClose: '提交截止',
      freeze: '锁定议程',
      minutesDue: '会议纪要到期',
    },
    proposal: '提议此日期',
    confirmation: '确定此日期',
    next: {
      proposal: '双方都同意后，此日期即向全体代表提议。',
      confirmation: '双方都同意后，此日期即告确定，不再撤销。',
    },
    agree: (day) => `我已阅读决定内容：${day}`,
    assent: {
      proposal: '同意提议此日期',
      confirmation: '同意确定此日期',
    },
    reply: '你是否参会？',
    replies: { yes: '参会', tentative: '可能参会', no: '不参会' },
    attends: '方式',
    ways: { 'on-site': '现场', remote: '线上' },
    send: '发送答复',
    replied: (reply) => `你的答复：${reply}。`,
    outdated: '此后会议已改期。重新答复。',
    seen: '双方都能看到你的姓名和答复。',
  },
};
