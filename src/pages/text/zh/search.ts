import { type search as english } from '../en/search.js';
import { type SameEntries } from '../same-entries.js';

export const search: SameEntries<typeof english> = {
  search: {
    title: '搜索',
    field: '搜索公开记录',
    go: '搜索',
    words: '词语',
    hint: '每个词都须出现：英文不论词形，中文可为文中任意一段。',
    language: '正文语言',
    both: '英文和中文',
    group: '工作组',
    everyGroup: '所有工作组',
    lead: '搜索双方协会公布内容的标题和段落。工作组成员还能查到双方已接收的内容。',
    record: '公开记录',
    recordNote: '由双方协会公布，任何人均可阅读。',
    joint: '工作组',
    jointNote: '双方已接收的内容，仅工作组人员可以阅读。',
    nothing: (words) => `没有内容含有“${words}”。`,
    how: '已搜索当前有效的标题和段落；未选语言时，两种语言都搜索。文中须含有每个词；the、of等常用英文词不计。可减少词语，或缩短中文词语。',
    nothingJoint: (words) => `双方已为工作组接收的内容中没有“${words}”。任何一方的草稿均不在搜索之列。`,
    ask: '输入一个或多个词语，查看出处。',
    paragraph: (cycle, number) => `${cycle}次会议的会议纪要，第${number}段`,
    minutesItem: (cycle, place) => `${cycle}次会议的会议纪要，第${place}项`,
    agendaItem: (cycle, place) => `${cycle}次会议的议程，第${place}项`,
    workingGroup: '工作组',
    jointKinds: {
      'item-heading': (cycle) => `${cycle}次会议，议程项目的标题`,
      'item-statement': (cycle) => `${cycle}次会议，议程项目的陈述`,
      'minutes-note': (cycle) => `${cycle}次会议，会议纪要草稿中的发言记录`,
      'minutes-section': (cycle) => `${cycle}次会议，会议纪要的新增文字`,
    },
    published: (when) => `公布于${when}`,
    more: '更多结果',
    first: '返回最初的结果',
    order: '在最新内容中，最相符的排在最前。',
  },
};
