/** The two associations' sides: `a` and `b` inside, the associations' slugs outside. */
export const sides = ['a', 'b'] as const;
export type Side = (typeof sides)[number];

export const otherSide = (side: Side): Side => (side === 'a' ? 'b' : 'a');
