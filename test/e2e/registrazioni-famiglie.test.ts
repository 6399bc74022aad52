import { afterAll, beforeAll, describe, it } from 'vitest';
import { Banco } from '../supporto/banco.ts';
import { Tastiera } from '../supporto/tastiera-registrazioni.ts';

describe('households and residences, registered by keyboard alone', () => {
  let banco: Banco;
  let mani: Tastiera;

  beforeAll(async () => {
    banco = await Banco.prepara();
    mani = new Tastiera(banco);
    await banco.accedi();
    await banco.vede('ANPR raggiungibile');
  });
  afterAll(() => banco.chiudi());

  const casa = async (numero: string) => {
    await mani.scrive('Via, piazza…', 'via', '<Enter>', '<Tab>', 'giardini', '<Tab>', numero);
    await mani.scrive('CAP', '41026');
  };

  it('somebody moves to a house of their own; the registration is annulled as soon as it is done', async () => {
    await mani.trova(mani.esempio('vedovo').idANPR);
    await mani.registra('nuova residenza in');
    await casa('55');
    await mani.eseguita();
    await mani.preme('Annulla questa registrazione');
    await banco.vede(/^Si registrerà/);
    await mani.eseguita();
    await mani.tasti('<Escape>');
  });

  it('a convivenza is opened by who answers for it', async () => {
    await mani.trova(mani.esempio('omonimo').idANPR);
    await mani.registra('nuova convivenza');
    await mani.scrive('Denominazione', 'casa nuova');
    await mani.scrive('Specie', '3', '<Enter>');
    await casa('57');
    await mani.eseguita();
    await mani.tasti('<Escape>');
  });

  it('the ties of a family are put right', async () => {
    await mani.trova(mani.esempio('famiglia-numerosa').idANPR);
    await mani.registra('relazioni di');
    // The head, the other of the couple, then the first child.
    await mani.tasti('<Tab>', '<Tab>', '13', '<Enter>');
    await mani.eseguita();
    await mani.tasti('<Escape>');
  });

  it('a family of the AIRE changes house abroad', async () => {
    await mani.trova(mani.esempio('famiglia-aire').idANPR);
    await mani.registra('nuovo indirizzo all');
    await mani.tasti('germania');
    await banco.vede(/GERMANIA/);
    await mani.tasti('<Enter>');
    await mani.scrive('Città o località', 'koln');
    await mani.scrive('Via e piazza', 'domstrasse');
    await mani.scrive('Consolato', '2300403', '<Enter>');
    const nome = banco.pagina.getByLabel('Nome del consolato');
    if (await nome.isVisible()) await mani.scrive('Nome del consolato', 'colonia');
    await mani.eseguita();
    await mani.tasti('<Escape>');
  });
});
