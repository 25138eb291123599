import { Temporal } from 'temporal-polyfill';
import { type ColumnOptions, type ValueTransformer } from 'typeorm';

const asInstant: ValueTransformer = {
  to: (value: unknown) => (value instanceof Temporal.Instant ? value.toString() : value),
  from: (value: Date | null) => (value === null ? null : Temporal.Instant.fromEpochMilliseconds(value.getTime())),
};

/** A `timestamptz` that the code sees as a `Temporal.Instant` with milliseconds. */
export const instantColumn: ColumnOptions = { type: 'timestamptz', transformer: asInstant };
export const optionalInstantColumn: ColumnOptions = { ...instantColumn, nullable: true };

/** Turns what pg gives for a `timestamptz` into an instant. */
export const toInstant = (value: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(value.getTime());
