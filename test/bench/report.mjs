const fixed = (number, digits = 2) => number.toFixed(digits);
const whole = (number) => Math.round(number).toString();
const cpuOf = ({ cpu, databaseCpu }) => cpu + databaseCpu;

function table(head, rows, say) {
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i].length)));
  for (const row of [head, ...rows])
    say(row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '));
  say('');
}

/** A share of the limit's requests a second; where the machine is busy, of its CPU a request. */
const shareOf = ({ concord, limit }) => ({
  ofRate: concord.rate / limit.rate,
  ofCpu: cpuOf(limit) / cpuOf(concord),
});

/** What Lighthouse saw; nothing where it could not look, which the report says. */
const inBrowser = (rows) =>
  rows.length === 0
    ? []
    : [
        ['Lighthouse, the lowest score of four', Math.min(...rows.flatMap(({ scores }) => scores)), '>=', 95],
        ['the first load of the heaviest page, in kB', Math.max(...rows.map(({ bytes }) => bytes)) / 1000, '<=', 60],
        ['the largest layout shift', Math.max(...rows.map(({ shift }) => shift)), '<=', 0.01],
      ];

/** The promises, each with what was measured and whether it holds. */
function promises({ rows, results, warmStart, installed, browser }) {
  const find = (dataSet, work, clients) =>
    rows.find((row) => row.dataSet === dataSet && row.work === work && row.clients === clients);
  const names = [...new Set(rows.map((row) => row.work))];
  const [first, second] = results;
  const shares = names.map((name) => {
    const row = find('S2', name, 32);
    const { ofRate, ofCpu } = shareOf(row);
    return [`${name}, S2, 32 clients: share of the limit's rate`, ofRate, '>=', row.share, ofCpu];
  });
  const slower = names.map((name) => {
    const [one, many] = [find('S1', name, 32), find('S2', name, 32)];
    return [`${name}: S2 by S1, CPU a request`, cpuOf(many.concord) / cpuOf(one.concord), '<=', 1.3];
  });
  const latest = names.map((name) => [`${name}, S2, one client: p99 in ms`, find('S2', name, 1).concord.p99, '<=', 10]);
  // Where the machine is busy: what eight clients would wait for this much CPU on two cores that are idle.
  const searches = second.found.map(({ name, p97_5, bound, ...used }) => [
    `${name}, S2, 8 clients: p97.5 in ms`,
    ...[p97_5, '<=', bound, (cpuOf(used) * 8) / 2],
  ]);
  return [
    ...shares,
    ...searches,
    ...slower,
    ...latest,
    ['the slowest page, S2, 8 clients: p97.5 in ms', Math.max(0, ...second.pages.map(({ p97_5 }) => p97_5)), '<=', 50],
    ['sign-in, S2: CPU by the CPU of its hash', cpuOf(second.signIns) / second.hash, '<=', 1.2],
    ['ready, without the database, in ms', Math.max(first.readyMs, second.readyMs), '<=', 1500],
    ['ready, with its embedded database, in ms', warmStart, '<=', 3000],
    ['resident when idle, in MB', Math.max(first.memory.idle, second.memory.idle), '<=', 180],
    ['resident at the most, in MB', Math.max(first.memory.highest, second.memory.highest), '<=', 350],
    ['a production install, in MB', installed, '<=', 350],
    ...inBrowser(browser.rows),
  ];
}

/** Prints what was measured; answers whether every promise holds. */
export function report(measured, say) {
  const { rows, results } = measured;
  say('\nRequests a second, latency in ms, CPU in ms a request (server and database)\n');
  table(
    [
      'work',
      'data',
      'clients',
      'limit/s',
      'ours/s',
      'share',
      'of CPU',
      'p50',
      'p99',
      'limit p99',
      'limit CPU',
      'our CPU',
    ],
    rows.map((row) => {
      const { ofRate, ofCpu } = shareOf(row);
      const { concord, limit } = row;
      return [
        ...[row.work, row.dataSet, String(row.clients), whole(limit.rate), whole(concord.rate), fixed(ofRate)],
        ...[
          fixed(ofCpu),
          fixed(concord.p50, 0),
          fixed(concord.p99, 0),
          fixed(limit.p99, 0),
          fixed(cpuOf(limit)),
          fixed(cpuOf(concord)),
        ],
      ];
    }),
    say,
  );
  for (const { name, pages } of results.filter((one) => one.pages.length > 0)) {
    say(`Pages of ${name}, 8 clients: requests a second, latency in ms\n`);
    table(
      ['page', 'reader', 'ours/s', 'p50', 'p97.5'],
      pages.map(({ page, reader, rate, p50, p97_5 }) => [page, reader, whole(rate), fixed(p50, 0), fixed(p97_5, 0)]),
      say,
    );
  }
  const { reason, rows: looks } = measured.browser;
  if (reason !== null) say(`Lighthouse is skipped: ${reason}\n`);
  else {
    say('Lighthouse, on a telephone: performance, accessibility, best practices, search engines\n');
    table(
      ['address', 'scores', 'kB', 'shift'],
      looks.map(({ address, scores, bytes, shift }) => [
        address,
        scores.join(' '),
        whole(bytes / 1000),
        fixed(shift, 3),
      ]),
      say,
    );
  }
  for (const { name, signIns, hash } of results)
    say(
      `sign-in, ${name}, 32 clients: ${whole(signIns.rate)}/s, p99 ${whole(signIns.p99)} ms, CPU ${fixed(cpuOf(signIns))} ms; a hash alone ${fixed(hash)} ms`,
    );
  for (const { name, found } of results)
    for (const { name: search, rate, p50, p97_5, p99, ...used } of found)
      say(
        `${search}, ${name}, 8 clients: ${whole(rate)}/s, p50 ${whole(p50)} ms, p97.5 ${whole(p97_5)} ms, p99 ${whole(p99)} ms, CPU ${fixed(cpuOf(used))} ms`,
      );
  say('');
  let all = true;
  table(
    ['promise', 'measured', 'bound', 'holds'],
    promises(measured).map(([name, value, sign, bound, byCpu]) => {
      const holds = sign === '<=' ? Math.min(value, byCpu ?? value) <= bound : Math.max(value, byCpu ?? 0) >= bound;
      all &&= holds;
      const shown = byCpu === undefined ? fixed(value) : `${fixed(value)} (CPU ${fixed(byCpu)})`;
      return [name, shown, `${sign} ${bound}`, holds ? 'yes' : 'NO'];
    }),
    say,
  );
  return all;
}
