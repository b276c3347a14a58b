import assert from 'node:assert/strict';
import http from 'node:http';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { ask, compactJson } from './answers.mjs';

describe('compactJson', () => {
  it('is the same answer, a line for each item', () => {
    const answer = {
      models: [{ name: 'a' }, { name: 'CO₂ "trend"\n' }],
      empty: [],
      page: { of: 1 },
    };
    const text = compactJson(answer);
    assert.deepEqual(JSON.parse(text), answer);
    assert.ok(text.includes('\n{"name":"a"},\n'));
  });
});

describe('ask', () => {
  it('does not keep an answer that is no success', async () => {
    const server = http
      .createServer((_, response) => {
        response.writeHead(403);
        response.end('Invalid Host header');
      })
      .listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${server.address().port}/x`;
    await assert.rejects(ask(url), /answered 403: Invalid Host header/);
    server.close();
  });
});
