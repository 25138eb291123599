import { type ArgumentMetadata, ValidationPipe, type ValidationError } from '@nestjs/common';
import { DomainError, type FieldError } from '../domain-error.js';
import { mediaType } from './problem.filter.js';

const codeOf = (constraint: string): string => constraint.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A pattern tells nothing to people; where its DTO has no words of its own, these stand for it. */
function sentenceOf(constraint: string, detail: string): string {
  if (constraint === 'whitelistValidation') return 'There is no such field.';
  if (constraint === 'isIso8601') return 'The calendar has no such day or moment.';
  return constraint === 'matches' && detail.endsWith(' regular expression')
    ? 'This is not written as it is expected here; /api/docs shows how.'
    : detail;
}

/** What need not be told beside another fault, which says it better. */
const saidBy: Record<string, readonly string[]> = { isIso8601: ['matches'], min: ['isInt'], max: ['isInt'] };

function faultsOf(error: ValidationError, path: string): FieldError[] {
  const index = /^\d+$/.test(error.property);
  const field = index ? `${path}[${error.property}]` : path === '' ? error.property : `${path}.${error.property}`;
  const constraints = error.constraints ?? {};
  const broken = Object.entries(constraints).filter(
    ([constraint]) => !(saidBy[constraint] ?? []).some((better) => constraints[better] !== undefined),
  );
  const missing = error.value === undefined && broken.length > 0;
  const own = missing
    ? [{ field: field.slice(0, 200), code: 'required', detail: 'This field is missing.' }]
    : broken.map(([constraint, detail]) => ({
        field: field.slice(0, 200),
        code: codeOf(constraint),
        detail: sentenceOf(constraint, detail).slice(0, 300),
      }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, field))];
}

/** The bytes of a capture have no fields: where a DTO is asked for they are of the wrong type, whatever stands in them. */
class JsonValidationPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (Buffer.isBuffer(value) && this.toValidate(metadata)) throw mediaType();
    return super.transform(value, metadata);
  }
}

/** Holds a request against its DTO: unknown fields are refused, every fault is named by its field. */
export const validationPipe = (): ValidationPipe =>
  new JsonValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: true },
    exceptionFactory: (errors) =>
      new DomainError(
        'invalid',
        'validation-failed',
        'Some fields are missing or not valid; "errors" names each.',
        errors.flatMap((error) => faultsOf(error, '')).slice(0, 50),
      ),
  });
