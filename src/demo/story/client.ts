/** How a story talks to Concord: only through its HTTP API, as anybody could. */
export interface StoryTransport {
  send(request: StoryRequest): Promise<StoryAnswer>;
  /** Goes to another moment: sets the clock that the installation sees. */
  travel(to: string): Promise<void>;
  /** Lets the background work that is due be done. */
  work(): Promise<void>;
  /** The six digits of an authenticator at the present moment; null where no second factor is needed. */
  code(secret: string): string | null;
}

export interface StoryRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string | Buffer;
}

export interface StoryAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: string;
}

/** A JSON document as it came. */
export type Json = any;

/** Somebody in the story: signed in once he has an account. */
export interface Character {
  readonly side: 'csia' | 'sia';
  readonly office: string;
  readonly name: { readonly en: string; readonly zh: string };
  readonly signInName: string;
  readonly password: string;
  personId: string;
  cookie: string;
  totpSecret: string | null;
}

/** An answer that the story did not expect. */
export class StoryError extends Error {}

/** Sends requests for characters and hands out what came back. */
export class Storyteller {
  constructor(readonly transport: StoryTransport) {}

  /** @throws StoryError when the status is not a success. */
  async as(
    who: Character | null,
    method: StoryRequest['method'],
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Json> {
    const answer = await this.raw(who, method, path, body, headers);
    if (answer.status >= 400)
      throw new StoryError(`${method} ${path} as ${who?.office ?? 'nobody'}: ${answer.status} ${answer.text}`);
    return answer.text === '' ? null : JSON.parse(answer.text);
  }

  async raw(
    who: Character | null,
    method: StoryRequest['method'],
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<StoryAnswer> {
    const all: Record<string, string> = { ...headers };
    if (who !== null) all['cookie'] = who.cookie;
    const bytes = Buffer.isBuffer(body);
    if (body !== undefined && !bytes) all['content-type'] = 'application/json';
    const payload = body === undefined ? {} : { body: bytes ? body : JSON.stringify(body) };
    const answer = await this.transport.send({ method, path: `/api/v1${path}`, headers: all, ...payload });
    // A second factor renews the session's token.
    if (who !== null && answer.headers['set-cookie']?.includes('concord-session=') === true)
      who.cookie = cookieOf(answer);
    return answer;
  }

  /** Reads a resource with its ETag and edits it. */
  async edit(who: Character, method: 'PUT' | 'PATCH', path: string, body: unknown, read = path): Promise<Json> {
    const { headers } = await this.raw(who, 'GET', read);
    return this.as(who, method, path, body, headers['etag'] === undefined ? {} : { 'if-match': headers['etag'] });
  }

  /** Signs a character in; where he has a second factor, with it. */
  async signIn(who: Character): Promise<void> {
    const totp = who.totpSecret === null ? null : this.transport.code(who.totpSecret);
    const { side: association, signInName, password } = who;
    const body = { association, signInName, password, ...(totp === null ? {} : { totp }) };
    const answer = await this.raw(null, 'POST', '/session', body);
    if (answer.status >= 400) throw new StoryError(`${who.signInName} cannot sign in: ${answer.text}`);
    who.cookie = cookieOf(answer);
  }

  /** An officer sets up his authenticator, as he must before anything else. */
  async enrol(who: Character): Promise<void> {
    if (this.transport.code('A') === null) return;
    const { secret } = (await this.as(who, 'POST', '/me/totp')) as { secret: string };
    await this.as(who, 'POST', '/me/totp/confirmation', { code: this.transport.code(secret) });
    who.totpSecret = secret;
  }

  /** Goes on at another moment, signed in anew: the sessions of before are over. */
  async at(moment: string, ...cast: Character[]): Promise<void> {
    await this.transport.travel(moment);
    await this.transport.work();
    for (const who of cast) await this.signIn(who);
  }
}

/** The session cookie that an answer sets. */
export function cookieOf(answer: StoryAnswer): string {
  const cookie = /concord-session=[^;]+/.exec(answer.headers['set-cookie'] ?? '')?.[0];
  if (cookie === undefined) throw new StoryError('the answer sets no session cookie');
  return cookie;
}
