import { type Office } from '../../../src/platform/actor.js';

/** Who may call a route: anyone, whoever is signed in, the operator, or offices with or without a fresh second factor. */
export type Expectation =
  'anyone' | 'signed-in' | 'operator' | { offices: readonly Office[]; fresh: boolean; key: boolean };

const everyOffice: readonly Office[] = [
  'secretary',
  'co-chair',
  'counsel',
  'delegate',
  'interpreter',
  'staff',
  'expert',
  'auditor',
];
/** Any member of either side; keys with the scope too. */
const members: Expectation = { offices: everyOffice, fresh: false, key: true };

/** Written by hand, route by route: a new route without a line here is red. */
export const expectedAccess: Record<string, Expectation> = {
  'GET /health/live': 'anyone',
  'GET /health/ready': 'anyone',
  'GET /api/openapi.json': 'anyone',
  'GET /api/docs': 'anyone',
  'GET /api/docs.css': 'anyone',
  'GET /api/v1/working-groups/:id/decisions': members,
};
