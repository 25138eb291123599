/** Injection token of the `Config`. */
export const CONFIG = Symbol('Config');
/** Injection token of the installation's one secret. */
export const SECRET = Symbol('Secret');
