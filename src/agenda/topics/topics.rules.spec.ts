import { describe, expect, it } from '@jest/globals';
import { type TopicState } from './topic.entity.js';
import { digestOfTopic, slugOf, mayBeDecided, stateAfter, type TopicDecision } from './topics.rules.js';

const topic = {
  ...{ id: '01900000-0000-7000-8000-000000000001', slug: 'export-controls', nameEn: 'Export controls' },
  ...{ nameZh: '出口管制', aliases: ['export curbs'], parentId: null, state: 'proposed' as const, revision: 1 },
};

describe('a topic', () => {
  it.each<[TopicState, TopicDecision, boolean]>([
    ['proposed', 'activation', true],
    ['retired', 'activation', true],
    ['active', 'activation', false],
    ['active', 'retirement', true],
    ['proposed', 'retirement', false],
    ['retired', 'retirement', false],
  ])('that is %s and its %s: %s', (state, decision, may) => {
    expect(mayBeDecided(state, decision) === true).toBe(may);
  });

  it.each([
    ['Tool licences', [], 'tool-licences'],
    ['Tool licences', ['tool-licences', 'tool-licences-2'], 'tool-licences-3'],
    ['  Écarts — 5 % & more… ', [], 'ecarts-5-more'],
    ['出口', [], 'topic'],
    ['x'.repeat(120), [], 'x'.repeat(50)],
  ])('called %j, where %j are taken, is %s', (name, taken, slug) => {
    expect(slugOf(name, new Set(taken))).toBe(slug);
  });

  it('is active or retired when both sides have decided so', () => {
    expect([stateAfter('activation'), stateAfter('retirement')]).toEqual(['active', 'retired']);
  });

  it.each([
    { nameEn: 'Export' },
    { nameZh: '管制' },
    { slug: 'export' },
    { aliases: [] },
    { parentId: topic.id },
    { state: 'retired' as const },
    { revision: 2 },
  ])('has another digest with %j', (change) => {
    expect(digestOfTopic({ ...topic, ...change })).not.toBe(digestOfTopic(topic));
  });
});
