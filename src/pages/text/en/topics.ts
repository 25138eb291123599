export const topics = {
  topics: {
    title: 'Topics',
    lead: 'What the group works on. Every agenda item belongs to an active topic.',
    tree: 'Topics of the group',
    empty: 'The group has no topic yet.',
    emptyHint:
      'The topics of the charter are active from its coming into force on; a secretary or a co-chair proposes others.',
    below: 'below',
    aliases: (words: string) => `also: ${words}`,
    states: {
      proposed: 'proposed, waits for both co-chairs',
      active: 'active',
      retired: 'retired',
      draft: 'draft',
      submitted: 'waits for your counsel',
      offered: 'released outward, with the other side’s counsel',
      cleared: 'cleared by both counsel',
      returned: 'returned',
      withdrawn: 'withdrawn',
    },
    assented: (side: string) => `${side} has assented`,
    own: 'Your side’s drafts',
    ownHint: 'The other side sees nothing of these before your counsel releases them, not even how many there are.',
    closed: 'Withdrawn',
    propose: {
      title: 'Propose a topic',
      hint: 'The topic is a draft of your side first. Your counsel, then the other side’s counsel clear its words; both co-chairs make it active.',
      nameEn: 'Name in English',
      nameZh: 'Name in Chinese',
      language: 'Written first in',
      languages: { en: 'English', zh: 'Chinese' },
      parent: 'Stands below',
      top: 'no other topic',
      aliases: 'Other words under which it is searched for',
      aliasesHint: 'Separate them with commas.',
      act: 'Begin this topic as a draft',
    },
    change: {
      title: 'Change its words',
      hint: 'Only your side sees them. A changed original without its translation takes the old translation away.',
      act: 'Save the words',
      translation: 'Save the translation',
    },
    name: 'Name',
    stands: 'Stands below',
    nowhere: 'no other topic',
    children: 'Topics below it',
    other: 'Other words',
    submit: {
      title: 'Hand it to your counsel',
      hint: 'Your counsel reads the name, which is needed in both languages by then, and releases it outward or returns it. The other side still sees nothing.',
      act: 'Submit to counsel',
    },
    withdraw: {
      title: 'Take it back',
      hint: 'The draft goes no further. The other side learns nothing.',
      act: 'Withdraw this draft',
    },
    decide: {
      activation: 'Make it active',
      retirement: 'Retire it',
      next: {
        activation: 'Once both co-chairs have assented, items can belong to this topic.',
        retirement:
          'Once both co-chairs have assented, no new item can belong to this topic. Items that have it keep it; both co-chairs can make it active again.',
      },
      agree: {
        activation: (name: string) => `I have read the topic “${name}”, which is to become active.`,
        retirement: (name: string) => `I have read the topic “${name}”, which is to be retired.`,
      },
      act: { activation: 'Assent to making it active', retirement: 'Assent to retiring it' },
    },
  },
};

/** What a reader of topics does about a refusal, by its code. */
export const topicFaults = {
  'topic-unknown': 'A topic stands below one of the same group. Choose another.',
  'title-missing': 'Give it a name in the language in which it was written first.',
};
