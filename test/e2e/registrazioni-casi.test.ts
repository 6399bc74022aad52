import { afterAll, beforeAll, describe, it } from 'vitest';
import { Banco } from '../supporto/banco.ts';
import { oggiItaliano } from '../supporto/giorni.ts';
import { Tastiera } from '../supporto/tastiera-registrazioni.ts';

const oggi = oggiItaliano().split('-').reverse().join('');

describe('the less usual cases, registered by keyboard alone', () => {
  let banco: Banco;
  let mani: Tastiera;

  const giudizio = async () => {
    await mani.scrive('Data', oggi);
    await mani.scrive('Tipo di tribunale', '1', '<Enter>');
    await mani.scrive('Autorità', 'tribunale di modena');
    await mani.scrive('Valida dal', oggi);
  };

  beforeAll(async () => {
    banco = await Banco.prepara();
    mani = new Tastiera(banco);
    await banco.accedi();
    await banco.vede('ANPR raggiungibile');
  });
  afterAll(() => banco.chiudi());

  it('somebody comes from abroad', async () => {
    await mani.trova(mani.esempio('omonimo').idANPR);
    await mani.registra('arrivo dall');
    await mani.tasti('benali', '<Tab>', 'salma', '<Tab>', 'f', '<Enter>', '<Tab>', '04051990');
    await mani.scrive('Luogo di nascita', 'marocco');
    await banco.vede(/MAROCCO/);
    await mani.tasti('<Enter>');
    await mani.scrive('Stato civile', '1', '<Enter>');
    await mani.scrive(/^Stato$/, 'marocco');
    await banco.vede(/MAROCCO/);
    await mani.tasti('<Enter>');
    await mani.scrive('Da dove viene', 'marocco', '<Enter>');
    await mani.scrive('Titolo di soggiorno', '1', '<Enter>');
    await mani.scrive('Via, piazza…', 'via', '<Enter>', '<Tab>', 'giardini', '<Tab>', '41');
    await mani.scrive('CAP', '41026');
    await banco.vede(/BENALI SALMA arriva da MAROCCO/);
    await mani.eseguita();
    await banco.vede(/ID ANPR [A-Z0-9 ]{11}/);
    await mani.tasti('<Escape>');
  });

  it('a mother leaves the family with her child, in the same house', async () => {
    const { idANPR } = mani.esempio('famiglia-numerosa');
    await mani.trova(idANPR);
    await mani.registra('nuova famiglia nella');
    await mani.vai(/^[A-Z' ]+ [A-Z' ]+$/);
    await mani.tasti('<Space>', '<Tab>', '2', '<Enter>');
    await mani.eseguita();
    await mani.tasti('<Escape>');
  });

  it('a separation by judgement', async () => {
    await mani.trova(mani.esempio('famiglia-numerosa').idANPR);
    await mani.registra('separ');
    await giudizio();
    await mani.eseguita();
    await mani.tasti('<Escape>');
  });

  it('a civil union is dissolved', async () => {
    const { idANPR } = mani.esempio('unione-civile');
    await mani.trova(idANPR);
    await mani.registra('sciogl');
    await giudizio();
    await mani.eseguita();
    await mani.tasti('<Escape>');
    await mani.trova(idANPR);
    await banco.vede(/scioglimento/i);
  });

  it('an Italian goes to live abroad', async () => {
    await mani.trova(mani.esempio('omonimo-giovane').idANPR);
    await mani.registra('espatr');
    await mani.tasti('germania');
    await banco.vede(/GERMANIA/);
    await mani.tasti('<Enter>');
    await mani.scrive('Città o località', 'koln');
    await mani.scrive('Via e piazza', 'domstrasse');
    await mani.scrive('Consolato', '2300403', '<Enter>');
    const nome = banco.pagina.getByLabel('Nome del consolato');
    if (await nome.isVisible()) await mani.scrive('Nome del consolato', 'colonia');
    await banco.vede(/va a vivere all’estero \(GERMANIA\)/);
    await mani.eseguita();
    await mani.tasti('<Escape>');
  });

  it('a date is put right, and was always so', async () => {
    await mani.trova(mani.esempio('vedovo').idANPR);
    await mani.registra('rettifica delle date');
    await mani.scrive('Ingresso nella famiglia', '02012020');
    await mani.eseguita();
    await mani.tasti('<Escape>');
  });

  it('a permit to stay that should not be there is revoked', async () => {
    await mani.trova(mani.esempio('soggiorno-in-scadenza').idANPR);
    await mani.registra('revoca del permesso');
    await mani.tasti('1', '<Enter>');
    await mani.eseguita();
    await mani.tasti('<Escape>');
  });

  it('a procedure is opened and closed', async () => {
    await mani.trova(mani.esempio('vedovo').idANPR);
    await mani.registra('avvio');
    await mani.tasti('2026-901', '<Tab>', '6', '<Enter>');
    await mani.eseguita();
    await mani.tasti('<Escape>');
    await mani.trova(mani.esempio('vedovo').idANPR);
    await mani.registra('chiusura');
    await mani.tasti('2026-901', '<Tab>', 'c', '<Enter>');
    await mani.eseguita();
    await mani.tasti('<Escape>');
  });
});
