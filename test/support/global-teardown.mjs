/** Clears away what the setup of this run made. */
export default async function globalTeardown() {
  await globalThis.concordTestServer?.tearDown();
}
