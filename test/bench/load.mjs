import autocannon from 'autocannon';
import { databaseCpu, serverCpu } from './servers.mjs';

/**
 * Sends one kind of request, over and over, from so many clients.
 * @param request `{ url, method, headers, body, setup }`; `setup` makes each request anew
 * @returns requests a second, latencies in ms, CPU in ms a request of the server and of the database
 */
export async function load(request, { clients, seconds, pid, postmaster }) {
  const { setup, ...rest } = request;
  const before = { server: serverCpu(pid), database: databaseCpu(postmaster) };
  const result = await autocannon({
    ...rest,
    connections: clients,
    timeout: 30,
    duration: seconds,
    ...(setup === undefined ? {} : { requests: [{ setupRequest: (made) => ({ ...made, ...setup() }) }] }),
  });
  const { errors, non2xx, latency, duration } = result;
  if (errors + non2xx > 0)
    throw new Error(`${request.url}: ${errors} errors, ${JSON.stringify(result.statusCodeStats)}`);
  const answered = result['2xx'];
  return {
    rate: answered / duration,
    p50: latency.p50,
    p97_5: latency.p97_5,
    p99: latency.p99,
    cpu: (serverCpu(pid) - before.server) / answered,
    databaseCpu: (databaseCpu(postmaster) - before.database) / answered,
  };
}
