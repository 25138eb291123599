import { existsSync, readFileSync } from 'node:fs';
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

interface Asset {
  readonly type: string;
  readonly body: Buffer;
  readonly version: string;
}
const assets = new Map<string, Asset>();

/** A file that pages load; its version is a digest of its bytes, so that browsers may keep it for ever. */
export function assetOf(name: string): Asset | null {
  const known = assets.get(name);
  if (known !== undefined) return known;
  if (!Object.hasOwn(types, name)) return null;
  const place = folders.map((folder) => new URL(name, folder)).find((file) => existsSync(file));
  if (place === undefined) throw new Error(`${name} is missing`);
  const body = readFileSync(place);
  const asset = { type: types[name as AssetName], body, version: sha256(body).slice(0, 12) };
  assets.set(name, asset);
  return asset;
}

export const assetAddress = (name: AssetName): string => `/assets/${name}?v=${assetOf(name)?.version ?? ''}`;
