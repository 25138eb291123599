import { LRUCache } from 'lru-cache';

/** What is published, as it is sent. */
export interface PublishedBytes {
  readonly etag: string;
  readonly body: Buffer;
}

const mostBytes = 16 * 1024 * 1024;

/**
 * Bytes that were sent lately, by what was asked for. They save fetching them again, never asking: the database says at
 * each request which tag is the present one, and bytes under another tag are not used.
 */
export class RecentBytes {
  private readonly kept = new LRUCache<string, PublishedBytes>({
    maxSize: mostBytes,
    sizeCalculation: ({ body }) => body.length + 200,
  });

  of(what: string): PublishedBytes | undefined {
    return this.kept.get(what);
  }

  keep(what: string, etag: string, text: string): Buffer {
    const body = Buffer.from(text);
    this.kept.set(what, { etag, body });
    return body;
  }
}
