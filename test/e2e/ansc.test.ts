import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Banco } from '../supporto/banco.ts';
import { attoFinto, chi, intestatario, notificaXml } from '../supporto/notifiche-ansc.ts';

const padre = { cognome: 'SETTIMO', nome: 'SOGGETTO', sesso: 'M', codice: 'STTSGT90A01H501J', italiano: true } as const;
const oggi = new Date().toISOString().slice(0, 10);

/** A birth of today, with an act almost as long as a notice may be. */
const nascita = notificaXml({
  tipo: 'SC01',
  intestatari: intestatario({ cognome: 'SETTIMO', nome: 'LIVIA', sesso: 'F', nato: oggi }),
  atto:
    attoFinto.replaceAll('2026-11-21', oggi).replace('<anno>2026', `<anno>${oggi.slice(0, 4)}`) +
    `<composizioneCompleta>${'L’anno e il giorno di oggi. '.repeat(13_000)}</composizioneCompleta>`,
  resto: `<paternita><generalita>${chi(padre)}</generalita></paternita>`,
});

describe('from an act of ANSC to ANPR', () => {
  let banco: Banco;
  beforeAll(async () => {
    banco = await Banco.prepara();
    await banco.accedi();
  });
  afterAll(() => banco.chiudi());

  it('reads the file through the door of main, large as it is', async () => {
    expect(nascita.length).toBeGreaterThan(350_000);
    await banco.va('Pratiche');
    await banco.pagina.getByRole('tab', { name: 'Registrazioni' }).click();
    await banco.vede('Che cosa si registra');
    await banco.pagina
      .locator('input[type=file]')
      .setInputFiles({ name: 'notifica.xml', mimeType: 'text/xml', buffer: Buffer.from(nascita) });
    await banco.vede('Atto ANSC: Nascita');
    await banco.accessibile();
  });

  it('registers the birth with what the officer adds', async () => {
    await banco.tasti('<F10>');
    await banco.vede('la nascita di SETTIMO LIVIA');
    for (const [nome, codice] of [
      ['Filiazione', '2'],
      ['Famiglia di destinazione', '2'],
      ['Gestione del codice fiscale', '1'],
    ] as const) {
      await banco.pagina.getByRole('combobox', { name: nome }).fill(codice);
      await banco.tasti('<Enter>');
    }
    await banco.tasti('<F10>');
    await banco.vede(/Confermare la registrazione/);
    await banco.tasti('<F10>');
    await banco.vede('Registrata in ANPR');
  });
});
