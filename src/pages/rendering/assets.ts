import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { sha256 } from '../../platform/digest.js';

const types = {
  'concord.css': 'text/css; charset=utf-8',
  'concord.svg': 'image/svg+xml',
  'theme.js': 'text/javascript; charset=utf-8',
  'order.js': 'text/javascript; charset=utf-8',
  'work.js': 'text/javascript; charset=utf-8',
} as const;
export type AssetName = keyof typeof types;

/** Beside the sources, beside the build, and seen from the bundle. */
const folders = ['../assets/', './src/pages/assets/', '../pages/assets/'].map((path) => new URL(path, import.meta.url));

export const assetEncodings = ['br', 'gzip'] as const;
export type AssetEncoding = (typeof assetEncodings)[number];
const compressors = { br: promisify(brotliCompress), gzip: promisify(gzip) };

interface Asset {
  readonly type: string;
  readonly body: Buffer;
  readonly version: string;
  /** Its bytes in an encoding, made when they are first asked for. */
  readonly encoded: (encoding: AssetEncoding) => Promise<Buffer>;
}
const assets = new Map<string, Asset>();

/** Where a file of the pages stands. */
export function assetFile(name: string): URL {
  const place = folders.map((folder) => new URL(name, folder)).find((file) => existsSync(file));
  if (place === undefined) throw new Error(`${name} is missing`);
  return place;
}

/** A file that pages load; its version is a digest of its bytes, so that browsers may keep it for ever. */
export function assetOf(name: string): Asset | null {
  const known = assets.get(name);
  if (known !== undefined) return known;
  if (!Object.hasOwn(types, name)) return null;
  const body = readFileSync(assetFile(name));
  const made = new Map<AssetEncoding, Promise<Buffer>>();
  const encoded = (encoding: AssetEncoding): Promise<Buffer> => {
    const bytes = made.get(encoding) ?? compressors[encoding](body);
    made.set(encoding, bytes);
    return bytes;
  };
  const asset = { type: types[name as AssetName], body, version: sha256(body).slice(0, 12), encoded };
  assets.set(name, asset);
  return asset;
}

export const assetAddress = (name: AssetName): string => `/assets/${name}?v=${assetOf(name)?.version ?? ''}`;
