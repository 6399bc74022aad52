import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { app } from './app.ts';
import { opzione } from './opzioni.ts';

const installati = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Nothing leaves this computer, nothing is remembered, no bar that Electron would not show. */
const interruttori = [
  '--test-type',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-breakpad',
  '--disable-features=Translate,AutofillServerCommunication,OptimizationHints,MediaRouter',
];

/** Chromium as one bare window, or without one where `POSTAZIONE_SENZA_FINESTRA` is set; its profile dies with us. */
export async function avviaBrowser(larghezza: number, altezza: number): Promise<BrowserContext> {
  const eseguibile = process.env['POSTAZIONE_BROWSER'] ?? installati.find(existsSync);
  if (!eseguibile) throw new Error('no Chromium found: install it, or name it in POSTAZIONE_BROWSER');
  const senzaFinestra = process.env['POSTAZIONE_SENZA_FINESTRA'] === '1';
  const porta = opzione('remote-debugging-port');
  const profilo = nuovoProfilo();
  const contesto = await chromium.launchPersistentContext(profilo, {
    executablePath: eseguibile,
    headless: senzaFinestra,
    viewport: senzaFinestra ? { width: larghezza, height: altezza } : null,
    serviceWorkers: 'block',
    locale: 'it-IT',
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      ...interruttori,
      `--window-size=${larghezza},${altezza}`,
      '--window-position=0,0',
      '--app=data:text/html,',
      ...(porta ? [`--remote-debugging-port=${porta}`] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  app.on('quit', () => rmSync(profilo, { recursive: true, force: true }));
  return contesto;
}

/** The profile keeps no passwords, no forms, no session. */
const nuovoProfilo = (): string => {
  const profilo = join(app.getPath('userData'), 'sostituto');
  rmSync(profilo, { recursive: true, force: true });
  mkdirSync(join(profilo, 'Default'), { recursive: true, mode: 0o700 });
  const preferenze = {
    translate: { enabled: false },
    credentials_enable_service: false,
    profile: { password_manager_enabled: false },
    autofill: { profile_enabled: false, credit_card_enabled: false },
    session: { restore_on_startup: 5 },
  };
  writeFileSync(join(profilo, 'Default', 'Preferences'), JSON.stringify(preferenze));
  return profilo;
};
