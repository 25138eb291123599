import { type Decision, DomainError, refuse } from '../../platform/domain-error.js';
import { captureTypes } from '../../platform/http/http-setup.js';
import { maxCaptureBytes } from '../../platform/http/uploads.js';

export type CaptureType = (typeof captureTypes)[number];

const decoder = new TextDecoder('utf-8', { fatal: true });

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** PDF's first bytes (ISO 32000-1, 7.5.2). */
const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString('latin1') === '%PDF-';

/** A capture is what its type says, as far as its first look tells, and no larger than is stored. */
export function looksLike(type: CaptureType, bytes: Buffer): Decision {
  if (bytes.length === 0) return refuse('rule', 'capture-empty', 'A capture has at least one byte.');
  if (bytes.length > maxCaptureBytes) return refuse('too-large', 'body-too-large', 'A capture weighs at most 20 MB.');
  if (type === 'application/pdf') {
    return isPdf(bytes) ? true : refuse('rule', 'capture-type', 'This is no PDF document.');
  }
  return isText(bytes) ? true : refuse('rule', 'capture-type', 'Text is valid UTF-8 without null characters.');
}

/** The capture type that a `Content-Type` names. @throws DomainError `media-type` */
export function captureTypeOf(contentType: string): CaptureType {
  const [essence, ...parameters] = contentType.toLowerCase().split(';');
  const type = captureTypes.find((known) => known === essence?.trim());
  const foreign = parameters.some(
    (parameter) => /^\s*charset\s*=/.test(parameter) && !/=\s*"?utf-8"?\s*$/.test(parameter),
  );
  if (type === undefined || foreign) {
    throw new DomainError('unsupported-type', 'media-type', 'A capture is a PDF, or HTML or plain text in UTF-8.');
  }
  return type;
}

const endings: Readonly<Record<CaptureType, string>> = {
  'application/pdf': 'pdf',
  'text/html': 'html',
  'text/plain': 'txt',
};

/** Headers under which bytes of strangers are handed out: to be saved, never to be run. */
export const captureHeaders = (type: CaptureType, digest: string): Readonly<Record<string, string>> => ({
  'content-type': type === 'application/pdf' ? type : `${type}; charset=utf-8`,
  'content-disposition': `attachment; filename="${digest.slice(0, 16)}.${endings[type]}"`,
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
});
