import { Statement } from '../../platform/database/statement.js';

/** SQL: whether an account has a second factor, that is, one that was confirmed. */
export const enrolledSql = (account: string): string =>
  `EXISTS (SELECT 1 FROM totp_factor f WHERE f.account_id = ${account} AND f.confirmed_at IS NOT NULL)`;

export const enrolledStatement = new Statement<{ enrolled: boolean }>(
  'identity.totp-enrolled',
  `SELECT ${enrolledSql('$1')} AS enrolled`,
);
