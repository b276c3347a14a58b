/**
 * Who may import whom (docs/architecture.md). An arrow is "imports"; nothing
 * else is allowed:
 *
 *   app -> mlops -> mlops-react -> mlops-common
 *   backend -> every backend package, by its default export only
 *   mlops-backend, every module -> mlops-node -> mlops-common
 *   statistics, gpu-economics -> nothing; anything may import them
 */
const { readdirSync, existsSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '../..');
const PURE = ['statistics', 'gpu-economics'];

/** Folder names that a package may import from, besides the pure packages. */
function arrowsOf(folder) {
  if (PURE.includes(folder) || folder === 'mlops-common') return [];
  if (folder === 'mlops-react' || folder === 'mlops-node') {
    return ['mlops-common'];
  }
  if (folder === 'mlops') return ['mlops-react', 'mlops-common'];
  if (folder === 'app') return ['mlops'];
  if (folder === 'backend') return undefined;
  return ['mlops-node', 'mlops-common'];
}

function packageNames() {
  const names = {};
  for (const group of ['packages', 'plugins']) {
    for (const folder of readdirSync(path.join(ROOT, group))) {
      const file = path.join(ROOT, group, folder, 'package.json');
      if (existsSync(file)) names[folder] = require(file).name;
    }
  }
  return names;
}

/** Patterns of import paths that the package in this folder must not use. */
function forbiddenImports(packageDir) {
  const folder = path.basename(packageDir);
  const allowed = arrowsOf(folder);
  if (!allowed) return [];
  return Object.entries(packageNames())
    .filter(([other, name]) => other !== folder && name.startsWith('@'))
    .filter(([other]) => !allowed.includes(other) && !PURE.includes(other))
    .flatMap(([, name]) => [name, `${name}/**`]);
}

module.exports = { forbiddenImports };
