import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INS } from '../../../sandbox/carte/cns/apdu.ts';
import { cartaIgnota, type CnsEmessa, emettiCns } from '../../../sandbox/carte/cns/specie.ts';
import { codiceFiscaleDi } from '../../../sandbox/popolazione/codice-fiscale.ts';
import { attendi, codiceDi } from '../../supporto/nucleo.ts';
import { NucleoConCns } from '../../supporto/nucleo-cns.ts';
import { Pcscd, tempoPerIlTurno } from '../../supporto/pcscd.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';

let pcscd: Pcscd;
let sandbox: SandboxDiProva;
let banco: NucleoConCns;
let cns: CnsEmessa;

beforeAll(async () => {
  pcscd = await Pcscd.prendi();
  sandbox = await sandboxDiProva();
  banco = await NucleoConCns.costruisci(sandbox);
  cns = await banco.emetti();
}, tempoPerIlTurno);
afterAll(async () => {
  await banco.chiudi();
  await sandbox.elimina();
  await pcscd.lascia();
});

const sessione = () => banco.nucleo.parti.sessione;
const pinChiesto = () => banco.lettore.comandi.some(({ 1: ins }) => ins === INS.verify);

// One officer's morning: each test goes on from where the one before it left.
describe('a CNS of an operator', () => {
  test('opens the session, though its driver says that the PIN is locked; the log has its signature', async () => {
    const { lettore } = await banco.inserisci(cns);
    const letto = banco.nucleo.parti.carte.lettori.find(({ id }) => id === lettore);
    expect(letto?.carta?.statoPin).toBe('bloccato');
    await banco.accedi(cns);
    expect(sessione().aperta().operatore.codiceFiscale).toBe(banco.nucleo.operatore().codiceFiscale);
    expect(await banco.nucleo.recordDi('accesso')).toMatchObject([{ attestazione: expect.any(String) }]);
  });

  test('lets the officer work', async () => {
    expect(await banco.nucleo.cerca({ specie: 'id-anpr', idANPR: 'AF41450AS' })).toBeDefined();
    await sessione().attesta();
    expect(await banco.nucleo.recordDi('firma-testa')).toHaveLength(1);
  });

  test('pulled: the session locks in under a second', async () => {
    banco.lettore.estrai();
    expect(await attendi(() => banco.nucleo.fase === 'bloccata')).toBeLessThan(1000);
    expect(sessione().stato).toMatchObject({ motivo: 'carta-estratta', seriale: cns.seriale });
    await attendi(async () => (await banco.nucleo.recordDi('blocco')).length === 1);
  });

  test('of somebody else, put in meanwhile: it inherits nothing, and its PIN is not asked', async () => {
    const altra = await banco.emetti(banco.nucleo.operatore(1));
    await banco.inserisci(altra);
    expect(banco.nucleo.fase).toBe('bloccata');
    expect(await codiceDi(sessione().sblocca(Buffer.from(altra.pin)))).toBe('ALTRA_CARTA');
    expect(await codiceDi(banco.accedi(altra))).toBe('ALTRO_OPERATORE');
    expect(pinChiesto()).toBe(false);
    await banco.estrai();
  });

  test('put back: its PIN unlocks the same session, and the work goes on', async () => {
    const registrato = (await banco.nucleo.recordDi('accesso'))[0]!.sessione;
    await banco.inserisci(cns);
    expect(banco.nucleo.fase).toBe('bloccata');
    await sessione().sblocca(Buffer.from(cns.pin));
    expect(sessione().aperta().id).toBe(registrato);
    expect(await banco.nucleo.cerca({ specie: 'id-anpr', idANPR: 'AF41450AS' })).toBeDefined();
    await sessione().attesta();
  });

  test('taken for an instant and put back: locked all the same, and nothing is signed', async () => {
    banco.lettore.estrai();
    await banco.lettore.inserisci(cns.carta);
    await attendi(() => banco.nucleo.fase === 'bloccata', 3000);
    expect(await codiceDi(sessione().attesta())).toBe('SESSIONE_BLOCCATA');
  });

  test('at the end of the morning: the session closes', async () => {
    await sessione().esci();
    expect(banco.nucleo.fase).toBe('fuori');
    await banco.estrai();
  });
});

describe('cards that are not for here', () => {
  test("a citizen's health card: read, refused for its issuer before its PIN is asked", async () => {
    const cittadino = {
      cognome: 'ROSSI',
      nome: 'MARIO',
      sesso: 'M',
      dataNascita: '1980-01-01',
      luogoNascita: 'G393',
    } as const;
    const titolare = { ...cittadino, codiceFiscale: codiceFiscaleDi(cittadino) };
    const sanitaria = await emettiCns({
      // Any authority that is not the one of ANPR's cards.
      autorita: sandbox.autorita.servizi,
      titolare,
      specie: 'tessera-sanitaria',
    });
    await banco.inserisci(sanitaria);
    expect(await codiceDi(banco.accedi(sanitaria))).toBe('CERTIFICATO_NON_ATTENDIBILE');
    expect(pinChiesto()).toBe(false);
    expect(sanitaria.contatori.pin.rimasti).toBe(3);
    await banco.estrai();
  });

  test('a card of another trade: CARTA_NON_RICONOSCIUTA, and the reader goes on', async () => {
    await banco.lettore.inserisci(cartaIgnota());
    const errore = () => banco.nucleo.parti.carte.lettori.find((lettore) => lettore.errore)?.errore?.code;
    // The driver gives no event for it: the look at that reader comes round in its turn.
    await attendi(() => errore() !== undefined, 20_000);
    expect(errore()).toBe('CARTA_NON_RICONOSCIUTA');
    expect(banco.lettore.comandi).toEqual([]);
    await banco.estrai();
    await banco.inserisci(cns);
    await banco.accedi(cns);
    expect(banco.nucleo.fase).toBe('aperta');
  });
});
