import { defineConfig } from 'vitest/config';

// A busy machine may take its time; a test that passes is not slower for it.
export default defineConfig({ test: { environment: 'jsdom', include: ['tests/**/*.test.ts'], testTimeout: 30_000 } });
