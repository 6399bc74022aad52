import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CodiceErrore } from '../../contract/errori.ts';
import { messaggiErrore } from '../../contract/messaggi/errori.ts';
import type { NomeGuasto } from '../../contract/sandbox.ts';
import { Banco } from '../supporto/banco.ts';

describe('a morning at the counter, by keyboard alone', () => {
  let banco: Banco;
  /** Keys pressed since the count began: each character typed is one. */
  let battute = 0;
  const tasti = (...sequenza: readonly string[]) => {
    battute += sequenza.reduce((somma, uno) => somma + (/^<.+>$/.test(uno) ? 1 : uno.length), 0);
    return banco.tasti(...sequenza);
  };
  const trova = async () => {
    await banco.va('Sportello');
    await tasti('<F2>', 'AF41450AS', '<Enter>');
    await banco.vede('VIA AMERIGO VESPUCCI');
  };

  beforeAll(async () => {
    banco = await Banco.prepara();
    await banco.accedi();
    await banco.vede('ANPR raggiungibile');
  });
  afterEach(() => banco.sandbox.guasto({ nome: 'nessuno' }));
  afterAll(() => banco.chiudi());

  it('prints the visura as a PDF, two keys after the person is found', async () => {
    battute = 0;
    await tasti('AF41450AS', '<Enter>');
    await banco.vede('VIA AMERIGO VESPUCCI');
    const trovata = battute;
    await tasti('<F9>');
    await banco.vede(/Visura/);
    await tasti('<F10>');
    await banco.vede(/Salvata: .*visura-/);
    const cartella = join(banco.applicazione.dati, 'documenti');
    const [file] = existsSync(cartella) ? readdirSync(cartella) : [];
    expect(file).toMatch(/^visura-.*\.pdf$/);
    expect(readFileSync(join(cartella, file!)).subarray(0, 5).toString()).toBe('%PDF-');
    expect([trovata, battute]).toEqual([10, 12]);
    await tasti('<Escape>');
  });

  it('tells where somebody lived and when', async () => {
    await trova();
    await tasti('<Control+s>');
    await banco.vede('MODENA');
    await banco.vede('ROMA');
    await banco.accessibile();
    await tasti('<Escape>');
  });

  it('finds by the mask, and takes nothing away when it finds nobody', async () => {
    await banco.va('Sportello');
    await tasti('<F12>', '<F3>');
    await banco.pagina.getByLabel('Cognome', { exact: true }).focus();
    await tasti('settimo', '<Tab>', '<Tab>', 'nessuno', '<F10>');
    await banco.vede(/Nessun|non trovat/i);
    await tasti('<F3>');
    expect(await banco.pagina.getByLabel('Cognome', { exact: true }).inputValue()).toBe('SETTIMO');
    await tasti('<Escape>');
  });

  it.each<[NomeGuasto, CodiceErrore]>([
    ['504', 'ANPR_ERRORE_SERVIZIO'],
    ['internal-error', 'ANPR_ERRORE_SERVIZIO'],
    ['internal-error-client', 'ANPR_ERRORE_SICUREZZA'],
    ['troncata', 'ANPR_RISPOSTA_PERSA'],
    ['perde-risposta', 'ANPR_RISPOSTA_PERSA'],
    ['tipo-errato', 'ANPR_RISPOSTA_NON_VALIDA'],
    ['altra-operazione', 'ANPR_RISPOSTA_ESTRANEA'],
  ])('explains the fault %s with cause and remedy, shows no data, and F5 recovers', async (nome, codice) => {
    const { messaggio, causa, rimedio } = messaggiErrore[codice];
    await banco.va('Sportello');
    banco.sandbox.guasto({ nome });
    await tasti('<F12>', 'AF41450AS', '<Enter>');
    for (const testo of [messaggio, causa, rimedio]) await banco.vede(testo);
    expect(await banco.pagina.content()).not.toContain('VESPUCCI');
    banco.sandbox.guasto({ nome: 'nessuno' });
    await tasti('<F5>');
    await banco.vede('VIA AMERIGO VESPUCCI');
  });

  it('goes on with another person while ANPR does not answer the first', async () => {
    await banco.va('Sportello');
    banco.sandbox.guasto({ nome: 'lento', ms: 4000 });
    await tasti('<F12>', 'AF41450AS', '<Enter>');
    await banco.vede(/^[1-9] second/);
    banco.sandbox.guasto({ nome: 'nessuno' });
    await tasti('<F2>', 'STTSGT90A01H501J', '<Enter>');
    await banco.vede(/ID.*ottenuto.*codice fiscale/i);
    await banco.vede('VIA AMERIGO VESPUCCI');
  });

  it('leaves the cursor in the line that the officer asked for, though an answer comes', async () => {
    await banco.va('Sportello');
    banco.sandbox.guasto({ nome: 'lento', ms: 1000 });
    await tasti('<F12>', 'AF41450AS', '<Enter>', '<F2>');
    await banco.vede('VIA AMERIGO VESPUCCI');
    await tasti('ROSSI');
    expect(await banco.pagina.getByLabel('Cerca una persona').inputValue()).toBe('ROSSI');
  });

  it.each([
    ['trasferimento', 0, 'Chi arriva'],
    ['cie', 1, 'Di chi è la carta'],
    ['consolato', 2, 'Di chi parla il Consolato'],
  ])('works through the guided case %s', async (_, posto, primo) => {
    await banco.va('Pratiche');
    await banco.pagina.getByRole('tab', { name: 'Lavori guidati' }).focus();
    await tasti('<Enter>');
    await banco.vede('I tre casi');
    await banco.pagina.locator('button.caso').nth(posto).focus();
    await tasti('<Enter>');
    await banco.vede(primo);
    await banco.pagina.getByLabel('ID ANPR, codice fiscale, oppure cognome e nome').focus();
    await tasti('AF41450AS', '<Enter>');
    await banco.vede('SETTIMO SOGGETTO');
    const titolo = banco.pagina.getByRole('heading', { name: /^Passo \d di/ });
    const passi = Number(/di (\d)/.exec((await titolo.textContent())!)![1]);
    for (let passo = 2; passo <= passi; passo++) {
      const cognome = banco.pagina.getByRole('textbox', { name: 'Cognome' });
      if ((await cognome.count()) > 0) {
        await cognome.focus();
        await tasti('SETTIMI');
      }
      await tasti('<F10>');
      await banco.vede(new RegExp(`^Passo ${passo} di`));
      await banco.pagina.getByText(/(Lettura|Ricerca).*…$/).waitFor({ state: 'hidden' });
    }
    await banco.accessibile();
    await tasti('<F10>');
    await banco.vede('Lavori lasciati a metà');
  });

  it('keeps what is typed the moment before a lock, out of the page until the unlock', async () => {
    await banco.va('Sportello');
    await tasti('<F12>', '<F3>');
    const cognome = banco.pagina.getByLabel('Cognome', { exact: true });
    await cognome.focus();
    await tasti('STRADIVARI', '<Control+l>');
    await banco.vede('Postazione bloccata');
    expect(await banco.pagina.content()).not.toContain('STRADIVARI');
    await banco.pagina.getByLabel('PIN della carta').focus();
    await tasti(banco.operatore.pin, '<Enter>');
    await expect.poll(() => cognome.inputValue(), { timeout: 15_000 }).toBe('STRADIVARI');
    await tasti('<F12>');
  });

  it('resumes what was half done after everything was killed', async () => {
    await banco.va('Pratiche');
    await banco.pagina.getByRole('tab', { name: 'Lavori guidati' }).focus();
    await tasti('<Enter>');
    await banco.pagina.locator('button.caso').nth(0).focus();
    await tasti('<Enter>');
    await banco.pagina.getByLabel('ID ANPR, codice fiscale, oppure cognome e nome').focus();
    await tasti('AF41450AS', '<Enter>');
    await banco.vede('SETTIMO SOGGETTO');
    // What is done is saved a moment after the last change.
    await banco.pagina.waitForTimeout(1000);
    await banco.riparti();
    await banco.accedi();
    await banco.vede('ANPR raggiungibile');
    await banco.va('Pratiche');
    await banco.pagina.getByRole('tab', { name: 'Lavori guidati' }).focus();
    await tasti('<Enter>');
    await banco.pagina.getByRole('button', { name: /^Riprendi: Persona che arriva/ }).focus();
    await tasti('<Enter>');
    await banco.vede('SETTIMO SOGGETTO');
  });
});
