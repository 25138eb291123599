/** What each problem code means, in a sentence that holds for every place where it is answered. */
const meanings = new Map<string, string>();

/** Says what problem codes mean; modules add theirs beside their constraints. */
export function explainProblems(sentences: Readonly<Record<string, string>>): void {
  for (const [code, sentence] of Object.entries(sentences)) meanings.set(code, sentence);
}

export const meaningOf = (code: string): string | undefined => meanings.get(code);

explainProblems({
  'answer-not-kept': 'The act was done; its answer showed a secret and is not kept.',
  'body-too-deep': 'A body is nested too deep.',
  'body-too-large': 'The body is too large.',
  busy: 'Somebody else is changing the same thing; nothing was changed.',
  'changed-meanwhile': 'This was changed meanwhile; read the present state again.',
  'cross-site': 'This request comes from another site.',
  'cursor-unknown': 'This cursor belongs to no page of this list.',
  'database-unavailable': 'The database cannot be reached; nothing was changed.',
  fault: 'Something is wrong on our side; nothing was changed. The request id helps the operator to find it.',
  'fresh-second-factor-required': 'Show your second factor again; it holds for five minutes.',
  'idempotency-key-malformed': 'An Idempotency-Key has 8 to 200 visible ASCII characters.',
  'idempotency-key-required': 'An API key sends an Idempotency-Key with every POST.',
  'idempotency-key-reused': 'This Idempotency-Key was used with another request.',
  'if-match-required': 'Send the ETag that you read as If-Match.',
  'key-invalid': 'This API key does not hold.',
  'malformed-body': 'The request could not be read.',
  'malformed-request': 'The request could not be read.',
  'media-type': 'This media type is not accepted here.',
  'not-found': 'There is no such meeting.',
  'office-required': 'This needs one of the offices: secretary.',
  'operator-required': 'This is for the operator.',
  'order-not-complete': 'An order names everything that stands there, each once.',
  'outcome-unknown':
    'The database did not say whether the act was done; look before you repeat it, or repeat it with the same Idempotency-Key.',
  'person-required': 'This needs a person, not an API key.',
  'repeated-parameter': 'A query parameter is given more than once.',
  'scope-required': 'The API key lacks the scope that this operation names.',
  'second-factor-missing': 'An officer first enrols a second factor.',
  'shutting-down': 'This instance is stopping.',
  'sign-in-required': 'Sign in, or send an API key.',
  stale: 'Somebody changed this; it stands at revision 4. Read it again.',
  'text-malformed': 'Some text holds characters that are not accepted.',
  'too-many-requests': 'Too many requests from this address.',
  'too-many-values': 'The body holds too many values.',
  'validation-failed': 'Some fields are not valid.',
  'wrong-state': 'In its present state this is not possible.',
});
