// Fills a server with what the generative tests need, and writes the requests they start from.
// Usage: node seed.mjs SERVER SARIF FOLDER; prints the id of a scan whose prompts wait.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [server, report, folder] = process.argv.slice(2);
const { version, runs } = JSON.parse(readFileSync(report, 'utf8'));
const sarif = JSON.stringify({ version, runs });
const json = { 'Content-Type': 'application/json' };
const nothing = { version: '2.1.0', runs: [{ tool: { driver: { name: 'none' } }, results: [] }] };

async function call(method, path, body) {
    const answer = await fetch(server + path, body ? { method, headers: json, body } : { method });
    if (!answer.ok) {
        throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    }
    return { status: answer.status, body: await answer.json() };
}

async function imported(project, text = sarif) {
    return (await call('POST', `/api/scans?project=${project}`, text)).body.scan.id;
}

async function planned(scan) {
    await call('POST', `/api/scans/${scan}/prompts`, '{}');
    for (let i = 0; i < 300; i++) {
        const { body } = await call('GET', `/api/scans/${scan}/tracking`);
        if (body.planning.state !== 'running') {
            return (await call('GET', `/api/prompts?scan=${scan}`)).body.items;
        }
        await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw new Error('the planning did not end');
}

let examples = 0;

/** Makes a request and writes it down with its answer. */
async function example(method, path, { query = {}, body } = {}) {
    const parameters = new URLSearchParams(query);
    const answer = await call(method, `${path}?${parameters}`, body && JSON.stringify(body));
    write({ method, path, query, ...(body && { headers: json, body }) }, answer.status, answer.body);
}

function write(request, status, body) {
    const name = `${String(++examples).padStart(2, '0')}.json`;
    const response = { status, ...(body && { headers: json, body }) };
    const example = { 'http-request': request, 'http-response': response };
    writeFileSync(join(folder, name), JSON.stringify(example, null, 2));
}

mkdirSync(folder, { recursive: true });

const scan = await imported('demo');
const prompts = await planned(scan);
const prompt = prompts[0].id;
await call('POST', `/api/prompts/${prompt}/executions`, '{"status":"failed","agent":"seed"}');
const path = prompts[0].about.path;
const diff = `--- a/${path}\n+++ b/${path}\n@@ -1 +1 @@\n-var a;\n+// note\n`;
const checked = await call('POST', `/api/prompts/${prompt}/check`, JSON.stringify({ diff }));
const change = checked.body.id;
const doomed = await imported('doomed');
const empty = await imported('empty', JSON.stringify(nothing));

await example('GET', '/api/scans', { query: { project: 'demo', limit: '5' } });
await example('POST', '/api/scans', {
    query: { project: 'demo', name: 'again' },
    body: { version, runs },
});
await example('GET', `/api/scans/${scan}`);
write({ method: 'DELETE', path: `/api/scans/${doomed}` }, 204);
await example('GET', `/api/scans/${scan}/findings`, { query: { limit: '5' } });
await example('POST', `/api/scans/${empty}/prompts`, { body: {} });
await example('GET', `/api/scans/${scan}/tracking`, { query: { recount: 'true' } });
await example('GET', '/api/prompts', {
    query: { scan, persona: 'architecture', status: 'pending', severity: 'low', priority: 'P1' },
});
await example('GET', `/api/prompts/${prompt}`);
await example('POST', `/api/prompts/${prompt}/executions`, {
    body: { status: 'failed', agent: 'copilot', filesChanged: ['src/a.js'], error: 'no tests' },
});
await example('GET', `/api/prompts/${prompt}/executions`, { query: { limit: '5' } });
await example('POST', '/api/check', { query: { project: 'demo' }, body: { diff: '' } });
await example('POST', `/api/prompts/${prompt}/check`, { body: { diff: '' } });
await example('GET', `/api/prompts/${prompt}/changes`, { query: { limit: '5' } });
await example('GET', `/api/changes/${change}`);
await example('POST', `/api/changes/${change}/approve`, { body: { reason: 'read' } });
await example('POST', `/api/prompts/${prompt}/outcome`, {
    body: { outcome: 'rejected', rejection: 'superseded' },
});
await example('GET', '/api/rules', { query: { project: 'demo' } });
await example('GET', '/api/rules/CHANGE-001', { query: { project: 'demo' } });
await example('GET', '/api/events', { query: { scan, newestFirst: 'true', limit: '5' } });
await example('GET', '/api/settings', { query: { project: 'demo' } });
await example('PUT', '/api/settings', {
    query: { project: 'set' },
    body: { policy: { disabled: ['CHANGE-005'] } },
});

const waiting = await imported('waiting');
await planned(waiting);
console.log(waiting);
