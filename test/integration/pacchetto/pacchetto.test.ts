import { execFile } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractAll, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { Ajv } from 'ajv';
import { build, Platform, type Configuration } from 'electron-builder';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const radice = join(import.meta.dirname, '..', '..', '..');
const require = createRequire(import.meta.url);
const configurazione = parse(readFileSync(join(radice, 'electron-builder.yml'), 'utf8')) as Configuration;
const node24 = join(radice, 'node_modules', '.bin', 'node');
const eseguibile = promisify(execFile);

describe("electron-builder's configuration", () => {
  const schema = JSON.parse(
    readFileSync(join(require.resolve('app-builder-lib/package.json'), '..', 'scheme.json'), 'utf8'),
  ) as object;
  // The schema uses a keyword that is not JSON Schema ("typeof").
  const valida = new Ajv({ strict: false, allErrors: true }).compile(schema);

  it('fits its schema', () => {
    expect(valida(configurazione), JSON.stringify(valida.errors)).toBe(true);
  });

  it('would be refused with a key that the builder does not know', () => {
    expect(valida({ ...configurazione, electronFuses: { ...configurazione.electronFuses, apertaATutti: true } })).toBe(
      false,
    );
  });
});

/** How a fuse's state is written in the binary. */
const [chiuso, acceso] = [...'01'].map((cifra) => cifra.charCodeAt(0));

/** What Electron's own binary carries so that its fuses can be found and set (proved 7). */
const sentinella = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

describe('the package, assembled around a stand-in for Electron’s binary', () => {
  const cartella = mkdtempSync(join(tmpdir(), 'pacchetto-'));
  const risorse = join(cartella, 'release', 'linux-unpacked', 'resources');
  let binario = '';

  beforeAll(async () => {
    const dist = join(cartella, 'electron');
    mkdirSync(join(dist, 'locales'), { recursive: true });
    writeFileSync(join(dist, 'locales', 'it.pak'), '');
    writeFileSync(
      join(dist, 'electron'),
      Buffer.concat([Buffer.from(sentinella), Buffer.of(1, 9), Buffer.from('100101001')]),
    );
    chmodSync(join(dist, 'electron'), 0o755);
    await build({
      projectDir: radice,
      targets: Platform.LINUX.createTarget('dir'),
      publish: 'never',
      config: {
        ...configurazione,
        electronDist: dist,
        electronVersion: (require('electron/package.json') as { version: string }).version,
        directories: { output: join(cartella, 'release') },
      },
    });
    binario = join(cartella, 'release', 'linux-unpacked', 'postazione-anpr');
  });

  afterAll(() => rmSync(cartella, { recursive: true, force: true }));

  it('holds the bundles of every process, the page and the native modules', () => {
    const voci = listPackage(join(risorse, 'app.asar'), { isPack: false });
    const attese = [
      'main/index.js',
      'main/store/index.js',
      'native/index.js',
      'sandbox/index.js',
      'preload/index.cjs',
      'renderer/index.html',
    ];
    expect(voci).toEqual(expect.arrayContaining(attese.map((voce) => `/dist/${voce}`)));
    expect(
      existsSync(join(risorse, 'app.asar.unpacked', 'node_modules', 'pkcs11js', 'build', 'Release', 'pkcs11.node')),
    ).toBe(true);
  });

  it('carries no sources, no tests and no packages that the bundles already hold', () => {
    const voci = listPackage(join(risorse, 'app.asar'), { isPack: false });
    expect(voci.filter((voce) => /^\/(main|test|standin|scripts)\//.test(voce))).toEqual([]);
    expect(voci.filter((voce) => /^\/node_modules\/(react|zod|playwright-core|vite)\//.test(voce))).toEqual([]);
  });

  it('has every fuse closed', async () => {
    const fusibili = await getCurrentFuseWire(binario);
    expect(fusibili[FuseV1Options.RunAsNode]).toBe(chiuso);
    expect(fusibili[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(chiuso);
    expect(fusibili[FuseV1Options.EnableNodeCliInspectArguments]).toBe(chiuso);
    expect(fusibili[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(acceso);
    expect(fusibili[FuseV1Options.OnlyLoadAppFromAsar]).toBe(acceso);
    expect(fusibili[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(chiuso);
  });

  it('runs: every process of the packaged application starts on the stand-in and passes the checks', async () => {
    const fuori = join(cartella, 'app');
    extractAll(join(risorse, 'app.asar'), fuori);
    cpSync(join(risorse, 'app.asar.unpacked'), fuori, { recursive: true });
    const { stdout } = await eseguibile(
      node24,
      [
        '--import',
        join(radice, 'standin', 'register.ts'),
        join(fuori, 'dist', 'main', 'index.js'),
        'diagnosi',
        '--json',
      ],
      { env: { ...process.env, XDG_CONFIG_HOME: join(cartella, 'dati') } },
    );
    const controlli = JSON.parse(stdout) as { controllo: string; esito: string }[];
    // Nobody has logged in yet, so nobody has asked ANPR for anything.
    const diversi = controlli.filter(({ esito }) => esito !== 'riuscito');
    expect(diversi.map(({ controllo, esito }) => `${controllo} ${esito}`)).toEqual([
      'test-connessione saltato',
      'tabelle avviso',
    ]);
    expect(controlli.map(({ controllo }) => controllo)).toContain('registro');
  });
});
