// Jest's transform with a switch around every access rule of the apps, and specs whose tests turn it; the product's own code has none.
import { join, relative } from 'node:path';
import swc from '@swc/jest';
import { withSwitches } from './switches.mjs';

const root = process.cwd();
const SPEC = /^apps\/.*\.spec\.ts$/;
const RULED = /^apps\/[^/]+\/src\/.*(?<!\.spec)\.ts$/;

export default {
  createTransformer(config) {
    const inner = swc.createTransformer(config);
    const switched = (text, path) => {
      const name = relative(root, path);
      if (SPEC.test(name)) return text.replace("'@jest/globals'", `'${join(root, 'tools/access/globals.mjs')}'`);
      return RULED.test(name) ? withSwitches(name, text).code : text;
    };
    return {
      process: (text, path, options) => inner.process(switched(text, path), path, options),
      processAsync: (text, path, options) => inner.processAsync(switched(text, path), path, options),
      getCacheKey: (text, path, options) => inner.getCacheKey(switched(text, path), path, options),
    };
  },
};
