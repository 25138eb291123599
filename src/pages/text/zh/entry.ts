import { type entry as english } from '../en/entry.js';
import { type SameEntries } from '../same-entries.js';

export const entry: SameEntries<typeof english> = {
  entry: {
    title: '登录',
    lead: '供两家协会的任职人员和代表使用。阅读公布内容无需账户。',
    association: '协会',
    operator: '无：我是运维方',
    signInName: '登录名',
    password: '密码',
    code: '验证器验证码',
    codeHint: '六位数字；已设置验证器时填写。',
    go: '登录',
    failed: '未能登录',
    refused: '协会、登录名与密码不匹配。',
    codeNeeded: '还要填写验证器验证码。',
    codeWrong: '验证码不正确或已使用过。等下一个验证码再试。',
    paused: '此处失败次数过多。十五分钟后再试。',
    invalid: '填写登录名和密码。',
    noAccount: '没有账户？由本方秘书邀请；任何人都不能委派自己。',
    invited: '我收到了邀请',
    demoTitle: '演示：选择身份登录',
    demoLead: '点击即可登录。此处一切均为虚构。',
  },
  stepUp: {
    title: '再次出示第二重验证',
    lead: '代表本方的操作需要五分钟内的验证器验证码。',
    go: '继续',
    wrong: '验证码不正确或已使用过。等下一个验证码再试。',
    none: '你还没有验证器。先设置一个。',
  },
};
