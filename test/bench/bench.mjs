import { register } from 'node:module';
import { parseArgs } from 'node:util';
import { installedSize, median, warmStart } from './footprint.mjs';
import { lighthouse } from './lighthouse/lighthouse.mjs';
import { load } from './load.mjs';
import { measurePages } from './pages.mjs';
import { report } from './report.mjs';
import { memoryOf, startConcord, startLimit } from './servers.mjs';
import { hashCpu, openStage, screens } from './stage.mjs';
import { searches, signIn, works } from './works.mjs';

/**
 * Measures Concord beside a server written by hand, in one run: trust the ratios, not the figures. S1 is one group, S2
 * has 500. Without options it takes about ten minutes; `--groups 20 --seconds 2` shows whether it works.
 */
const { values: options } = parseArgs({
  options: { groups: { type: 'string', default: '500' }, seconds: { type: 'string', default: '8' } },
});
const seconds = Number(options.seconds);
const draftCount = 40_000;
const say = (line) => console.log(line);

register('../support/ts-loader.mjs', import.meta.url);
const { charterContent } = await import('../support/facts.ts');

/** Both servers do one work in turns, at one client and at 32. */
async function measureWork(work, servers, postmaster) {
  const rows = [];
  for (const clients of [1, 32]) {
    const row = { work: work.name, clients, share: work.share };
    for (const who of ['limit', 'concord']) {
      const { url, pid } = servers[who];
      const request = { ...work[who], url: url + work[who].url };
      await load(request, { clients, seconds: 1, pid, postmaster });
      row[who] = await load(request, { clients, seconds, pid, postmaster });
    }
    rows.push(row);
  }
  return rows;
}

async function measureDataSet(stage, dataSet) {
  const { postmaster } = stage;
  const starts = [];
  for (let start = 0; start < 3; start += 1) {
    const { readyMs, stop } = await startConcord(stage.environment(dataSet));
    starts.push(readyMs);
    await stop();
  }
  const limit = await startLimit(dataSet.url, await screens());
  const concord = await startConcord(stage.environment(dataSet));
  try {
    const idle = memoryOf(concord.pid).now;
    const pages = dataSet.name === 'S2' ? await measurePages(concord, postmaster, Math.min(seconds, 3)) : [];
    let draft = 0;
    const nextDraft = () => {
      if (draft === draftCount) throw new Error('there are too few drafts');
      return (draft += 1);
    };
    const rows = [];
    for (const work of works(nextDraft)) {
      rows.push(...(await measureWork(work, { concord, limit }, postmaster)));
      say(`${dataSet.name}: ${work.name} is measured`);
    }
    const found = [];
    for (const { name, bound, request } of searches) {
      const asked = { pid: concord.pid, postmaster, clients: 8 };
      await load({ url: concord.url, ...request }, { ...asked, seconds: 2 });
      found.push({ name, bound, ...(await load({ url: concord.url, ...request }, { ...asked, seconds })) });
      say(`${dataSet.name}: ${name} is measured`);
    }
    const request = { ...signIn, url: concord.url + signIn.url };
    // The hash is measured around the sign-ins: what it costs depends on what else the machine does.
    const before = await hashCpu();
    const signIns = await load(request, { pid: concord.pid, postmaster, seconds, clients: 32 });
    const hash = (before + (await hashCpu())) / 2;
    const memory = { idle, highest: memoryOf(concord.pid).highest };
    return {
      ...{ name: dataSet.name, rows, pages, found, signIns, hash, memory },
      readyMs: median([...starts, concord.readyMs]),
    };
  } finally {
    await Promise.all([concord.stop(), limit.stop()]);
  }
}

const stage = await openStage();
try {
  const charter = JSON.stringify(charterContent);
  const results = [];
  for (const [name, groupCount] of [
    ['S1', 1],
    ['S2', Number(options.groups)],
  ]) {
    const dataSet = await stage.dataSet(name, { groupCount, draftCount, charter });
    say(`${name}: ${groupCount} group(s) loaded`);
    results.push(await measureDataSet(stage, dataSet));
  }
  const kept = results.flatMap(({ name, rows }) => rows.map((row) => ({ dataSet: name, ...row })));
  const measured = { rows: kept, results, warmStart: await warmStart(), installed: installedSize() };
  process.exitCode = report({ ...measured, browser: await lighthouse() }, say) ? 0 : 1;
} finally {
  await stage.close();
}
