import { describe, expect, it } from '@jest/globals';
import { catalogues, inLanguage } from './catalogues.js';

/** Every entry with its path; what is made of numbers and names is made of examples. */
function entries(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    return [[path, String((value as (...args: unknown[]) => unknown)(...[7, 9].slice(0, value.length)))]];
  }
  return Object.entries(value as object).flatMap(([key, entry]) => entries(entry, `${path}.${key}`));
}

describe('the catalogues', () => {
  const [en, zh] = [entries(catalogues.en), entries(catalogues.zh)];

  it('say the same things in both languages, and leave nothing empty', () => {
    expect(zh.map(([path]) => path)).toEqual(en.map(([path]) => path));
    expect([...en, ...zh].filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(en.length).toBeGreaterThan(100);
  });

  it('are translated: what is the same in both is a name', () => {
    const chinese = new Map(zh);
    const same = en.filter(([path, text]) => chinese.get(path) === text).map(([path]) => path);
    expect(same).toEqual(['.name', '.api', '.time.zones.UTC', '.record.english', '.record.chinese']);
  });

  it('use none of the words that the glossary keeps out', () => {
    const kept = /秘书长|官员|投票|账本|摘要|(?<!邀)请(?!求)|抱歉|成功|！/;
    expect(zh.filter(([, text]) => kept.test(text))).toEqual([]);
    expect(en.filter(([, text]) => /please|sorry|successfully|!/i.test(text))).toEqual([]);
  });
});

describe('a text in both languages', () => {
  it('is shown in the reader’s, else in the other with its name', () => {
    expect(inLanguage({ en: 'A', zh: '甲' }, 'zh')).toEqual({ text: '甲', lang: 'zh-Hans' });
    expect(inLanguage({ en: 'A', zh: null }, 'zh')).toEqual({ text: 'A', lang: 'en' });
  });
});
