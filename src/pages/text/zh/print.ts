import { type print as english } from '../en/print.js';
import { type SameEntries } from '../same-entries.js';

export const print: SameEntries<typeof english> = {
  print: {
    download: '下载',
    archive: '存档用PDF（PDF/A）',
    aloud: '朗读用PDF（PDF/UA）',
    what: '文件说明',
    which: '内容',
    draft: '草稿，未发布：仅供有权阅读者使用',
    draftFoot: '审阅件。除非注明，尚无人同意。',
    locked: '锁定',
  },
};
