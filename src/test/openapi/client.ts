// A client as it is generated from the document. That it compiles says that the types fit together;
// run, it walks from a scan to a reported execution. Usage: node client.js SERVER SCAN
import type { components, operations } from './api.js';

type Schemas = components['schemas'];
type Body<O extends keyof operations> = operations[O] extends {
    requestBody?: { content: { 'application/json': infer B } };
}
    ? B
    : never;
type Query<O extends keyof operations> = operations[O]['parameters']['query'];

const [server, scan] = process.argv.slice(2);

async function call<A>(method: string, path: string, body?: unknown): Promise<A> {
    const answer = await fetch(server + path, {
        method,
        headers: { 'Content-Type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!answer.ok) {
        const problem: Schemas['Problem'] = await answer.json();
        throw new Error(`${problem.code}: ${problem.detail}. ${problem.remedy}`);
    }
    return answer.json();
}

const filter: Query<'listPrompts'> = { scan, status: 'pending', severity: 'low', limit: 1 };
const query = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, `${value}`]));
const prompts: Schemas['ListedPrompt'] = await call('GET', `/api/prompts?${query}`);
const { id, status, verdict } = prompts.items[0];
const report: Body<'reportExecution'> = { status: 'completed', agent: 'client', validation: verdict };
const reported: Schemas['ReportedExecution'] = await call('POST', `/api/prompts/${id}/executions`, report);
const progress: Schemas['Progress'] = await call('GET', `/api/scans/${scan}/tracking`);
if (status !== 'pending' || reported.prompt !== 'completed' || progress.tracking.completedPrompts !== 1) {
    throw new Error('the answers are not those of the document');
}
