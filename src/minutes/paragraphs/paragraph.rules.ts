/** What a paragraph rests on: a cleared statement of the agenda, what was said in a sitting, or new cleared text. */
export const paragraphSorts = ['reference', 'note', 'new'] as const;
export type ParagraphSort = (typeof paragraphSorts)[number];

export const paragraphKinds = ['summary', 'procedural-decision', 'recommendation', 'study', 'action'] as const;
export type ParagraphKind = (typeof paragraphKinds)[number];

/** Kinds from which something follows after the meeting. */
export const followUpKinds = ['recommendation', 'study', 'action'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];
