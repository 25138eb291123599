import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { DomainError, type FieldError } from '../domain-error.js';

const codeOf = (constraint: string): string => constraint.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function faultsOf(error: ValidationError, path: string): FieldError[] {
  const index = /^\d+$/.test(error.property);
  const field = index ? `${path}[${error.property}]` : path === '' ? error.property : `${path}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([constraint, detail]) => ({
    field: field.slice(0, 200),
    code: codeOf(constraint),
    detail: constraint === 'whitelistValidation' ? 'There is no such field.' : detail.slice(0, 300),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, field))];
}

/** Holds a request against its DTO: unknown fields are refused, every fault is named by its field. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new DomainError(
        'invalid',
        'validation-failed',
        'Some fields are not valid.',
        errors.flatMap((error) => faultsOf(error, '')).slice(0, 50),
      ),
  });
