/** A sign of life. */
export class HealthView {
  status!: 'live' | 'ready';
}
