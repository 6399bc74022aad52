import { defineConfig } from 'vitest/config';

const gruppo = (nome: string, tempo: number, globalSetup: string[] = []) => ({
  extends: true as const,
  test: {
    name: nome,
    include: [`test/${nome}/**/*.test.{ts,tsx}`],
    testTimeout: tempo,
    hookTimeout: tempo * 2,
    globalSetup,
  },
});

/** For the tests that use the application as it is built. */
const costruita = ['test/supporto/costruzione.ts'];

export default defineConfig({
  test: {
    // Each test owns its folder and ports; two workers, because every file starts real processes.
    pool: 'forks',
    maxWorkers: 2,
    // What is polled for comes when it comes: a busy machine is no fault of the code.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      gruppo('unit', 20_000),
      gruppo('integration', 60_000, costruita),
      gruppo('conformance', 120_000),
      gruppo('faults', 120_000),
      gruppo('e2e', 180_000, costruita),
    ],
  },
});
